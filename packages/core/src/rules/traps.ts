import type { Step } from '../workflow/steps.ts';
import type { Rule, Severity } from './rule.ts';
import { courtesyTraps } from './traps/courtesy.ts';
import { personTraps } from './traps/person.ts';
import { safetyTraps } from './traps/safety.ts';
import { textTraps } from './traps/text.ts';

/** Traps that check something themselves; the others are kept by the rules that they name. */
export const trapRules: readonly Rule[] = [
  ...courtesyTraps,
  ...personTraps,
  ...safetyTraps,
  ...textTraps,
];

/** One of G1–G40. */
export interface Trap {
  id: string;
  step: Step | null;
  severity: Severity;
  source: string;
  /** What the trap checks itself; null when other rules or the design keep it. */
  rule: Rule | null;
  /** Rules and lint rules that keep it, so that nothing is checked twice. */
  keptBy: readonly string[];
}

type Row = readonly [step: Step | null, severity: Severity, keptBy: string];

/** Traps that check nothing themselves, or share the work with other rules. */
const KEPT_BY: Readonly<Record<string, Row>> = {
  G1: ['contact', 'BLOCK', 'R43 L06 L31'],
  G2: ['contact', 'BLOCK', 'L29'],
  G3: ['contact', 'BLOCK', 'R12 R13 L02 L03 L04'],
  G4: ['locate', 'BLOCK', 'R46'],
  G8: ['contact', 'BLOCK', 'R46'],
  G9: ['contact', 'BLOCK', ''],
  G10: ['locate', 'INFO', 'R15 R18'],
  G11: ['contact', 'BLOCK', 'R17 R74 L22'],
  G12: ['contact', 'BLOCK', 'R5 L26'],
  G13: ['locate', 'BLOCK', 'R19 R20 R21 R22 R23 L27'],
  G14: ['contact', 'BLOCK', 'R7 R71 L07 L20'],
  G15: ['arrive', 'INFO', 'R80'],
  G16: ['arrive', 'INFO', ''],
  G17: ['schedule', 'BLOCK', 'R42'],
  G18: ['prepare', 'BLOCK', 'R7 R63'],
  G19: ['schedule', 'BLOCK', 'R53 L14 L15 L35'],
  G20: ['confirm', 'BLOCK', 'R55'],
  G21: ['thank', 'BLOCK', 'R86 L19 L31'],
  G22: ['thank', 'BLOCK', 'R84'],
  G24: ['thank', 'BLOCK', 'L41'],
  G25: [null, 'INFO', ''],
  G26: [null, 'INFO', ''],
  G27: ['contact', 'BLOCK', 'R36 L28'],
  G28: [null, 'BLOCK', 'R5'],
  G31: [null, 'INFO', ''],
  G32: [null, 'BLOCK', 'G6'],
  G37: ['contact', 'BLOCK', 'R50'],
  G38: [null, 'INFO', ''],
  G39: ['schedule', 'OFFER', 'R49'],
  G40: [null, 'INFO', ''],
};

/** All forty, in order. @throws when one of them is kept by nothing. */
export const traps: readonly Trap[] = Array.from({ length: 40 }, (_, index) => {
  const id = `G${index + 1}`;
  const rule = trapRules.find((candidate) => candidate.id === id) ?? null;
  const kept = KEPT_BY[id];
  const [step, severity, keptBy] = kept ?? [rule?.step ?? null, rule?.severity, ''];
  if (severity === undefined) throw new Error(`Nothing keeps ${id}.`);
  return {
    id,
    step,
    severity,
    source: rule?.source ?? 'G',
    rule,
    keptBy: keptBy.split(' ').filter((part) => part !== ''),
  };
});
