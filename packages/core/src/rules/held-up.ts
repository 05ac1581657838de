import type { InterviewState } from '../workflow/interview.ts';
import type { Instant } from '../workflow/records.ts';
import type { Step } from '../workflow/steps.ts';
import { rulePhrases } from './catalogue.ts';
import { blocks } from './evaluate.ts';
import { NOT_OVERRIDABLE } from './not-overridable.ts';
import type { Finding } from './rule.ts';

/** One rule that stops a talk, in the rule's own words: they name nobody and quote nothing. */
export interface HeldUp {
  ruleId: string;
  step: Step | null;
  title: string;
  why: string;
  /** Why no reason lifts it; null for a rule that an advisor may lift. */
  absolute: string | null;
  /** The reason of whoever lifted it, which the student reads too; null while it stops the talk. */
  lifted: { reason: string; at: Instant } | null;
}

/**
 * The rules that stop something in a talk now, in the order of the findings, and after them those
 * that somebody lifted, the latest first.
 */
export function heldUpBy(
  findings: readonly Finding[],
  { overrides }: Pick<InterviewState, 'overrides'>,
): HeldUp[] {
  const held = new Map<string, HeldUp>();
  for (const finding of findings) {
    const { ruleId, step, gates = [] } = finding;
    if (blocks(finding) && gates.length > 0 && !held.has(ruleId))
      held.set(ruleId, { ...wordsOf(ruleId), step, lifted: null });
  }
  const lifted = overrides
    .toSorted((one, other) => (one.at < other.at ? 1 : -1))
    .map(({ ruleId, reason, at }) => ({ ...wordsOf(ruleId), step: null, lifted: { reason, at } }));
  return [...held.values(), ...lifted];
}

function wordsOf(ruleId: string): Pick<HeldUp, 'ruleId' | 'title' | 'why' | 'absolute'> {
  const { title = ruleId, why = '' } = rulePhrases[ruleId] ?? {};
  return { ruleId, title, why, absolute: NOT_OVERRIDABLE[ruleId] ?? null };
}
