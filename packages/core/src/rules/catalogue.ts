import type { RulePhraseTable } from '../phrases/rule-phrases.ts';
import { arrivePhrases } from '../phrases/rules-arrive.ts';
import { confirmPhrases } from '../phrases/rules-confirm.ts';
import { contactPhrases } from '../phrases/rules-contact.ts';
import { lintPhrases } from '../phrases/rules-lint.ts';
import { locatePhrases } from '../phrases/rules-locate.ts';
import { orderPhrases } from '../phrases/rules-order.ts';
import { preparePhrases } from '../phrases/rules-prepare.ts';
import { purposePhrases } from '../phrases/rules-purpose.ts';
import { researchPhrases } from '../phrases/rules-research.ts';
import { schedulePhrases } from '../phrases/rules-schedule.ts';
import { schoolPhrases } from '../phrases/rules-school.ts';
import { thankPhrases } from '../phrases/rules-thank.ts';
import { trapPhrases } from '../phrases/rules-traps.ts';
import type { Step } from '../workflow/steps.ts';
import { allRules } from './registry.ts';
import type { Severity } from './rule.ts';
import { traps } from './traps.ts';

/** One line of the catalogue: what a rule is called, why it is there, and how it is kept. */
export interface CatalogueEntry {
  id: string;
  kind: 'rule' | 'lint' | 'trap';
  step: Step | null;
  /** The strongest that it uses. */
  severity: Severity;
  /** Sentence of the handout (`2b`) or section of the domain documents (`B.12`). */
  source: string;
  title: string;
  why: string;
  /** How it is kept where no finding speaks up for it. */
  kept?: string;
  /** Other entries that do the checking. */
  keptBy?: readonly string[];
}

/** The words of all rules, by id. */
export const rulePhrases: RulePhraseTable = {
  ...purposePhrases,
  ...locatePhrases,
  ...contactPhrases,
  ...schedulePhrases,
  ...confirmPhrases,
  ...researchPhrases,
  ...preparePhrases,
  ...arrivePhrases,
  ...thankPhrases,
  ...orderPhrases,
  ...lintPhrases,
  ...trapPhrases,
  ...schoolPhrases,
};

type Facts = Pick<CatalogueEntry, 'id' | 'step' | 'severity' | 'source'> & {
  keptBy?: readonly string[];
};

function toEntry(kind: CatalogueEntry['kind'], facts: Facts): CatalogueEntry {
  const { id, step, severity, source, keptBy = [] } = facts;
  const phrases = rulePhrases[id];
  if (!phrases) throw new Error(`${id} has no words.`);
  const { title, why, kept } = phrases;
  return {
    id,
    kind,
    step,
    severity,
    source,
    title,
    why,
    ...(kept === undefined ? {} : { kept }),
    ...(keptBy.length > 0 ? { keptBy } : {}),
  };
}

const numberOf = (id: string): number => Number(/\d+/.exec(id)?.[0]);

/**
 * Every rule of the product with its reason, R1 to R92, then L01 to L42, then G1 to G40, then the
 * school's own (R92).
 */
export function catalogue(): CatalogueEntry[] {
  const byNumber = (a: Facts, b: Facts): number => numberOf(a.id) - numberOf(b.id);
  const starting = (letter: string) =>
    allRules.filter(({ id }) => id.startsWith(letter)).toSorted(byNumber);
  return [
    ...starting('R').map((rule) => toEntry('rule', rule)),
    ...starting('L').map((rule) => toEntry('lint', rule)),
    ...traps.map((trap) => toEntry('trap', trap)),
    ...starting('S').map((rule) => toEntry('rule', rule)),
  ];
}
