import type { AttentionKind } from '../attention/attention.ts';

/**
 * What a nudge can be about: a reason of the attention queue, or a step that is stuck. A draft that
 * waits is for staff to read, not for its student to do.
 */
export type NudgeReason = Exclude<AttentionKind, 'felt_unsafe' | 'review_waiting'> | 'stuck';

/** Reasons in the order of their urgency. Who did not feel safe is called, never nudged (G17). */
export const NUDGE_REASONS = [
  'meeting_unconfirmed',
  'bounced',
  'thank_you_overdue',
  'two_no_shows',
  'no_reply',
  'no_contact',
  'stuck',
] as const satisfies readonly NudgeReason[];

/** Reasons that a rule may watch: those that come with time. */
export const NUDGE_RULE_REASONS = ['no_contact', 'stuck', 'no_reply', 'thank_you_overdue'] as const;
export type NudgeRuleReason = (typeof NUDGE_RULE_REASONS)[number];

interface DaysRange {
  min: number;
  max: number;
  byDefault: number;
}

/** After how many days a rule may speak. */
export const NUDGE_RULE_DAYS: Readonly<Record<NudgeRuleReason, DaysRange>> = {
  no_contact: { min: 3, max: 60, byDefault: 14 },
  stuck: { min: 3, max: 30, byDefault: 7 },
  no_reply: { min: 5, max: 30, byDefault: 10 },
  // After five days a thank-you is too late (R84).
  thank_you_overdue: { min: 1, max: 5, byDefault: 1 },
};

/** Days between two nudges of one reason to one student. */
export const NUDGE_REPEAT_DAYS: DaysRange = { min: 7, max: 90, byDefault: 14 };

export type NudgeRuleProblem = 'days' | 'repeatDays';

/** Which number of a rule is out of its range; null when both are right. */
export function nudgeRuleProblem(
  reason: NudgeRuleReason,
  days: number,
  repeatDays: number,
): NudgeRuleProblem | null {
  const outside = (value: number, { min, max }: DaysRange): boolean => value < min || value > max;
  if (outside(days, NUDGE_RULE_DAYS[reason])) return 'days';
  return outside(repeatDays, NUDGE_REPEAT_DAYS) ? 'repeatDays' : null;
}
