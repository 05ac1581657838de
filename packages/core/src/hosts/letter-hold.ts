import type { PlainDate } from '../workflow/records.ts';

/**
 * - `asked`: the question is young
 * - `reminded`: it was asked and reminded of, and nothing more goes out
 * - `sent`: the page went out today
 * - `ended`: they said no or were taken off the list, so no letter leaves this record
 * - `rests`: the same, for a new invitation to the same person
 */
export type HostLetterHoldReason = 'asked' | 'reminded' | 'sent' | 'ended' | 'rests';

/** Why no letter goes out today; without `from` none does at all. */
export interface HostLetterHold {
  reason: HostLetterHoldReason;
  from: PlainDate | null;
}
