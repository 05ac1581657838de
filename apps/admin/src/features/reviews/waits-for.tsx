import { isGuestAwaited } from '@acquaint/core/review/review-guest';
import { Trans } from '@lingui/react/macro';
import type { QueuedReview } from './review-queries.ts';

export type ReviewGuest = QueuedReview['guests'][number];

/** Whoever outside still has the text; null when nobody has. */
export const awaited = ({ guests }: QueuedReview, now: string): ReviewGuest | null =>
  guests.find((guest) => isGuestAwaited(guest, now)) ?? null;

/** Says in the queue that somebody outside reads it. */
export function WaitsFor({ guest }: { guest: ReviewGuest | null }) {
  if (guest === null) return null;
  return (
    <span className="block text-sm font-medium wrap-anywhere">
      <Trans>
        waits for <bdi>{guest.name}</bdi>
      </Trans>
    </span>
  );
}
