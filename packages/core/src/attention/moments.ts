import type { Policy } from '../policy/policy.ts';
import { overdueBefore } from '../review/review-state.ts';
import { weekendOf } from '../schedule/business-days.ts';
import { DAY, HOUR, shift } from '../schedule/instant.ts';
import type { School } from '../workflow/dossier.ts';
import type { Instant } from '../workflow/records.ts';
import { MEETING_SOON_HOURS } from './attention.ts';

/** From when on something is late enough for somebody to be told. */
export type AttentionMoments = {
  now: Instant;
  /** Meetings before this moment are near. */
  soon: Instant;
  noContactBefore: Instant;
  noReplyBefore: Instant;
  thankBefore: Instant;
  /** Drafts that were given to review before this moment wait too long. */
  reviewBefore: Instant;
};

/** The moments at `now`, by the school's numbers and its week. */
export function attentionMoments(
  { school, policy }: { school: Pick<School, 'timeZone' | 'country'>; policy: Policy },
  now: Instant,
): AttentionMoments {
  return {
    now,
    soon: shift(now, MEETING_SOON_HOURS * HOUR),
    noContactBefore: shift(now, -policy.noContactDays * DAY),
    noReplyBefore: shift(now, -policy.noReplyDays * DAY),
    thankBefore: shift(now, -policy.thankYouOverdueHours * HOUR),
    reviewBefore: overdueBefore(now, school.timeZone, policy.reviewAnswerBusinessDays, {
      weekend: weekendOf(school.country),
      holidays: [],
    }),
  };
}
