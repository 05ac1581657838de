import { addBusinessDays, type HolidayCalendar } from '../schedule/business-days.ts';
import { instantMs, MINUTE, shift } from '../schedule/instant.ts';
import { dateIn } from '../rules/moments.ts';
import { dayAfter, startOfDay } from '../assignments/due.ts';
import type { Instant, Zone } from '../workflow/records.ts';
import { isSameText, type ReviewText } from './review-text.ts';

/**
 * - `waiting`: an advisor has not answered yet
 * - `edits_offered`: approved as the advisor would write it, once the student takes those words
 * - `withdrawn`: asked anew with other words, or taken back
 */
export const REVIEW_STATUSES = [
  'waiting',
  'approved',
  'edits_offered',
  'changes_needed',
  'withdrawn',
] as const;
export type ReviewStatus = (typeof REVIEW_STATUSES)[number];

export const REVIEW_DECISIONS = ['approve', 'approve_with_edits', 'changes_needed'] as const;
export type ReviewDecision = (typeof REVIEW_DECISIONS)[number];

export interface ReviewOutcome {
  status: ReviewStatus;
  asked: ReviewText;
  suggested: ReviewText | null;
}

/** How the student's text stands: `dropped` says that it is not the approved one any more. */
export type ReviewStanding =
  | 'not_asked'
  | 'dropped'
  | 'moved_on'
  | Exclude<ReviewStatus, 'withdrawn'>;

/** The state of the text on the screen, by the last review of it. */
export function standingOf(present: ReviewText, last: ReviewOutcome | null): ReviewStanding {
  if (last === null || last.status === 'withdrawn') return 'not_asked';
  const { status, asked, suggested } = last;
  if (status === 'approved') {
    return isSameText(present, suggested ?? asked) ? 'approved' : 'dropped';
  }
  if (status === 'waiting') return isSameText(present, asked) ? 'waiting' : 'moved_on';
  return status;
}

/** What becomes of a text by a decision, or why the decision cannot be taken. */
export function decideReview(
  asked: ReviewText,
  decision: ReviewDecision,
  given: { suggested: ReviewText | null; comment: string | null },
):
  | { ok: true; status: ReviewStatus; suggested: ReviewText | null }
  | { ok: false; reason: 'edits_missing' | 'comment_missing' } {
  const { suggested, comment } = given;
  if (decision === 'approve') return { ok: true, status: 'approved', suggested: null };
  if (decision === 'changes_needed') {
    // The advisor's own wording may come along; it explains better than a comment.
    const kept = suggested !== null && !isSameText(suggested, asked) ? suggested : null;
    return comment === null
      ? { ok: false, reason: 'comment_missing' }
      : { ok: true, status: 'changes_needed', suggested: kept };
  }
  if (suggested === null || suggested.text.trim() === '' || isSameText(suggested, asked)) {
    return { ok: false, reason: 'edits_missing' };
  }
  return { ok: true, status: 'edits_offered', suggested };
}

/** Until when somebody who took a review has it for themselves. */
export const claimEnds = (now: Instant, minutes: number): Instant => shift(now, minutes * MINUTE);

interface Claim {
  by: string | null;
  until: Instant | null;
}

/** Whether this one has it at this moment. */
export const isHeldBy = ({ by, until }: Claim, who: string, now: Instant): boolean =>
  by === who && until !== null && until > now;

/** Whether somebody else has it at this moment. */
export const isHeldByOther = (claim: Claim, me: string, now: Instant): boolean =>
  claim.by !== null && claim.by !== me && isHeldBy(claim, claim.by, now);

/** How many minutes a claim still lasts, the begun one included; 0 says that it is over. */
export const claimMinutesLeft = (until: Instant | null, now: Instant): number =>
  until === null ? 0 : Math.max(0, Math.ceil((instantMs(until) - instantMs(now)) / MINUTE));

/** Whether work on a text should ask for more time: once a minute is enough. */
export const shouldGoOn = (until: Instant | null, minutes: number, now: Instant): boolean =>
  until === null || instantMs(until) - instantMs(now) <= (minutes - 1) * MINUTE;

/** The first day on which a review has waited too long, in the school's zone. */
export const overdueOn = (
  askedAt: Instant,
  zone: Zone,
  days: number,
  calendar: HolidayCalendar,
): string => addBusinessDays(dateIn(askedAt, zone), days, calendar).add({ days: 1 }).toString();

/** What was asked before this moment has waited too long by now, in the school's zone. */
export function overdueBefore(
  now: Instant,
  zone: Zone,
  days: number,
  calendar: HolidayCalendar,
): Instant {
  const today = dateIn(now, zone);
  let asked = today;
  while (overdueOn(startOfDay(asked, zone), zone, days, calendar) > today) {
    asked = dayAfter(asked, -1);
  }
  return startOfDay(dayAfter(asked, 1), zone);
}
