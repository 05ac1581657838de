import { lintFixHints, lintPhrases } from '../../phrases/rules-lint.ts';
import { fill } from '../../phrases/say.ts';
import { blocks, toFinding } from '../../rules/evaluate.ts';
import { SEVERITIES, type Finding } from '../../rules/rule.ts';
import type { Dossier } from '../../workflow/dossier.ts';
import type { Spelling } from '../spelling.ts';
import { toHit } from './lint-rule.ts';
import { lintRules } from './lint-rules.ts';
import { read } from './read.ts';
import { spellingHits } from './spelling-rule.ts';

/** What one check says about a draft, in words. */
export interface LintFinding extends Finding {
  /** Offsets into the draft's text; null where the whole text or the subject is meant. */
  readonly start: number | null;
  readonly end: number | null;
  readonly message: string;
  readonly fixHint: string;
}

export interface LintOptions {
  /** A dictionary for the text's language; without one L32 knows common misspellings alone. */
  readonly spelling?: Spelling;
}

/**
 * Checks the draft of a dossier: BLOCKs first, then by place in the text. Empty without a draft.
 *
 * @throws RangeError when an instant, a date or a zone in the dossier is malformed.
 */
export function lintDraft(dossier: Dossier, options: LintOptions = {}): LintFinding[] {
  const { draft, interview } = dossier;
  if (draft === null) return [];
  const findings: LintFinding[] = [];
  for (const rule of lintRules) {
    if (!rule.applies(dossier)) continue;
    const hits =
      rule.id === 'L32' && options.spelling
        ? spellingHits(read(dossier, draft), options.spelling).map((hit) =>
            toHit(hit, rule.severity, draft),
          )
        : rule.check(dossier);
    for (const hit of hits) findings.push(inWords(toFinding(rule, hit, interview)));
  }
  return findings.sort(byWeight);
}

/** True when nothing keeps the draft from being sent. */
export function sendable(findings: readonly Finding[]): boolean {
  return !findings.some(blocks);
}

function inWords(finding: Finding): LintFinding {
  const { ruleId, code, params, span } = finding;
  const sentence = lintPhrases[ruleId]?.says[code];
  if (sentence === undefined) throw new Error(`${ruleId} says "${code}" without a sentence.`);
  const hints = lintFixHints[ruleId];
  return {
    ...finding,
    start: span?.start ?? null,
    end: span?.end ?? null,
    message: fill(sentence, params),
    fixHint: fill(hints?.[code] ?? hints?.['default'] ?? '', params),
  };
}

function byWeight(a: LintFinding, b: LintFinding): number {
  return (
    SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) ||
    (a.start ?? -1) - (b.start ?? -1) ||
    (a.ruleId < b.ruleId ? -1 : a.ruleId > b.ruleId ? 1 : 0)
  );
}
