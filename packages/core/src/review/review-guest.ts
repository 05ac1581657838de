import type { Instant } from '../workflow/records.ts';
import type { ReviewStatus } from './review-state.ts';

/**
 * - `asked`: the link is out
 * - `answered`: their decision is the one that counts
 * - `declined`: they cannot, or do not want to be written to
 * - `ended`: the link was taken back
 */
export const REVIEW_GUEST_STATUSES = ['asked', 'answered', 'declined', 'ended'] as const;
export type ReviewGuestStatus = (typeof REVIEW_GUEST_STATUSES)[number];

/** Most characters of what an advisor adds to the question. */
export const REVIEW_GUEST_NOTE = 1_000;

interface Asked {
  status: ReviewGuestStatus;
  expiresAt: Instant;
}

/** Whether somebody outside may still answer. A link is over at its last moment. */
export const isGuestAwaited = ({ status, expiresAt }: Asked, now: Instant): boolean =>
  status === 'asked' && expiresAt > now;

/** What the page of a reader from outside is about at this moment. */
export type ReaderStanding = 'open' | 'answered' | 'declined' | 'moved_on' | 'answered_elsewhere';

/** Their own word first; then what became of the text without them. */
export function readerStanding(own: ReviewGuestStatus, review: ReviewStatus): ReaderStanding {
  if (own === 'answered' || own === 'declined') return own;
  if (review === 'waiting') return 'open';
  return review === 'withdrawn' ? 'moved_on' : 'answered_elsewhere';
}

/** Why nobody outside can be asked about a text, as a code of `reviewPhrases`. */
export type NoGuestReason = 'guests_off' | 'guest_open';

export function whyNoGuest(
  days: number,
  guests: readonly Asked[],
  now: Instant,
): NoGuestReason | null {
  if (days === 0) return 'guests_off';
  return guests.some((guest) => isGuestAwaited(guest, now)) ? 'guest_open' : null;
}
