import type { RulePhrases, RulePhraseTable } from '@acquaint/core/phrases/rule-phrases';
import { arrivePhrases } from '@acquaint/core/phrases/rules-arrive';
import { confirmPhrases } from '@acquaint/core/phrases/rules-confirm';
import { contactPhrases } from '@acquaint/core/phrases/rules-contact';
import { locatePhrases } from '@acquaint/core/phrases/rules-locate';
import { orderPhrases } from '@acquaint/core/phrases/rules-order';
import { preparePhrases } from '@acquaint/core/phrases/rules-prepare';
import { purposePhrases } from '@acquaint/core/phrases/rules-purpose';
import { researchPhrases } from '@acquaint/core/phrases/rules-research';
import { schoolPhrases } from '@acquaint/core/phrases/rules-school';
import { schedulePhrases } from '@acquaint/core/phrases/rules-schedule';
import { lintPhrases } from '@acquaint/core/phrases/rules-lint';
import { thankPhrases } from '@acquaint/core/phrases/rules-thank';
import { trapPhrases } from '@acquaint/core/phrases/rules-traps';
import { fill } from '@acquaint/core/phrases/say';
import type { Finding } from '@acquaint/core/rules/rule';

/** The tables alone, without the rules themselves: a screen needs their words and no more. */
const tables: RulePhraseTable = {
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
  ...trapPhrases,
  ...schoolPhrases,
  ...lintPhrases,
};

export const wordsOf = (ruleId: string): RulePhrases | undefined => tables[ruleId];

type Said = Pick<Finding, 'ruleId' | 'code' | 'params'>;

/** What a finding tells, in plain words. */
export function findingSentence(finding: Said): string {
  // What reads the words of a draft brings its sentence along.
  if ('message' in finding && typeof finding.message === 'string') return finding.message;
  const { ruleId, code, params } = finding;
  const words = tables[ruleId];
  const sentence = words?.says[code] ?? words?.says['default'] ?? words?.title ?? ruleId;
  return fill(sentence, params);
}

/** Where a rule comes from: "R35 · 2b". */
export const sourceLine = ({ ruleId, source }: Pick<Finding, 'ruleId' | 'source'>): string =>
  source ? `${ruleId} · ${source}` : ruleId;
