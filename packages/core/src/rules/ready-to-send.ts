import { sendWindowRule } from '../draft/lint/timing.ts';
import { readyToSendPhrases } from '../phrases/ready-to-send.ts';
import type { Dossier, DraftFacts } from '../workflow/dossier.ts';
import { findingsOf } from './assess.ts';
import { blocks, evaluate, warns } from './evaluate.ts';
import type { Action, Finding } from './rule.ts';
import { gatesOf } from './traps/text.ts';

export type ReadyCode = keyof typeof readyToSendPhrases;

/** One check of the chain. After the check that stopped, nothing is `reached`. */
export interface ReadyCheck {
  n: number;
  code: ReadyCode;
  title: string;
  findings: Finding[];
  reached: boolean;
  passed: boolean;
}

export interface ReadyToSend {
  ok: boolean;
  /** Number of the check that failed, 1–9. */
  stoppedAt: number | null;
  chain: ReadyCheck[];
}

/** The order of checks and the rules behind each (G.1). A rule that is not named here is check 7's. */
const CHAIN: readonly (readonly [code: ReadyCode, rules: string])[] = [
  ['off_limits', 'G5'],
  ['identity', 'G4 G36'],
  ['permission', 'R19 R20 R21 R22 R23'],
  ['courtesy', 'G1 G6 G7 G8 G24 G34 R46 R84 L30 L41'],
  ['name', 'R9 R11 R12 R13 R14 R15 R16 R17 R18'],
  ['consent', 'G12 G13 L26 L27 L42'],
  ['words', ''],
  ['window', 'G2 L29'],
  ['seen', 'G3 G9'],
];
const WORDS = 6;
const SEEN = 8;

const PLACE = new Map(
  CHAIN.flatMap(([, rules], index) => rules.split(' ').map((id) => [id, index] as const)),
);

const isLint = ({ ruleId }: Finding): boolean => ruleId.startsWith('L');

function placeOf(finding: Finding): number {
  const place = PLACE.get(finding.ruleId);
  if (place !== undefined) return place;
  // A warning wants the student to have read it; only the text's own stay beside the text.
  return finding.severity === 'WARN' && !isLint(finding) ? SEEN : WORDS;
}

/** Warnings about the words inform; all others want a tick before the text goes. */
function stops(finding: Finding, place: number): boolean {
  return blocks(finding) || (warns(finding) && !(place === WORDS && isLint(finding)));
}

/**
 * Asks everything that has to hold before a text leaves, in the order of G.1; the first failure
 * stops the chain. `lint` reads the text itself. Asked anew on every call, so a text that waited
 * meets the facts of today; one that waited more than a day has to be read again (G3).
 */
export function readyToSend(
  dossier: Dossier & { draft: DraftFacts },
  lint: (dossier: Dossier) => readonly Finding[],
): ReadyToSend {
  const actions: Action[] = [...gatesOf(dossier.draft)];
  if (dossier.draft.attachments.some(({ kind }) => kind === 'resume')) actions.push('attach');
  const relevant = [
    ...findingsOf(dossier).filter(
      (finding) => !isLint(finding) && finding.gates?.some((gate) => actions.includes(gate)),
    ),
    ...lint(dossier).filter(({ ruleId }) => ruleId !== sendWindowRule.id),
    ...evaluate([sendWindowRule], dossier),
  ].filter(({ severity }) => severity === 'BLOCK' || severity === 'WARN');

  const found = CHAIN.map((_, place) => relevant.filter((finding) => placeOf(finding) === place));
  const at = found.findIndex((findings, place) => findings.some((one) => stops(one, place)));
  const chain = CHAIN.map(([code], place): ReadyCheck => {
    const reached = at < 0 || place <= at;
    return {
      n: place + 1,
      code,
      title: readyToSendPhrases[code],
      findings: reached ? (found[place] ?? []) : [],
      reached,
      passed: reached && place !== at,
    };
  });
  return { ok: at < 0, stoppedAt: at < 0 ? null : at + 1, chain };
}
