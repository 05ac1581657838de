import { lintPhrases } from '../phrases/rules-lint.ts';
import type { RulePhraseTable } from '../phrases/rule-phrases.ts';
import type { Finding, Severity } from '../rules/rule.ts';

/** Which check of words speaks, and where; never its sentence, which may name people of the student's own book. */
export interface ReviewRemark {
  ruleId: string;
  severity: Severity;
  /** Offsets into the text; null where the whole text or the subject is meant. */
  span: { start: number; end: number } | null;
}

const table: RulePhraseTable = lintPhrases;

/** The moment at which it would go out (L29) is another one once somebody has read it. */
const OF_THE_MOMENT: ReadonlySet<string> = new Set(['L29']);

/** What a reader is told of the checks of a draft: those of its words, without anybody's name. */
export function reviewRemarks(findings: readonly Finding[]): ReviewRemark[] {
  return findings
    .filter(({ ruleId }) => !OF_THE_MOMENT.has(ruleId))
    .map(({ ruleId, severity, span }) => ({ ruleId, severity, span: span ?? null }));
}

/** What a check asks for, and why; null for one that there is no more. */
export function remarkWords(ruleId: string): { asks: string; why: string } | null {
  const phrases = table[ruleId];
  return phrases ? { asks: phrases.title, why: phrases.why } : null;
}
