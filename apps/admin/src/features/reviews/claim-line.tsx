import { claimMinutesLeft } from '@acquaint/core/review/review-state';
import { Button } from '@acquaint/ui/button';
import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import type { QueuedReview } from './review-queries.ts';

/** From when on the end of the time is worth a button. */
const SOON = 5;

interface ClaimLineProps {
  review: QueuedReview;
  now: string;
  isPending: boolean;
  onKeep: () => void;
}

/** For how long a review is still one's own, and the way to have it for longer. */
export function ClaimLine({ review, now, isPending, onKeep }: ClaimLineProps) {
  const { t } = useLingui();
  const left = claimMinutesLeft(review.claimedUntil, now);
  return (
    <div className="flex min-h-9 flex-wrap items-center gap-x-3 gap-y-1 text-sm text-muted">
      <p>
        {left === 0
          ? t`Your time is over: a colleague may take it now. What you write stays here.`
          : t`${plural(left, {
              one: 'Yours for # more minute. It stays yours while you write.',
              other: 'Yours for # more minutes. It stays yours while you write.',
            })}`}
      </p>
      {left <= SOON && (
        <Button size="small" isPending={isPending} pendingLabel={t`Saving…`} onClick={onKeep}>
          {left === 0 ? <Trans>Take it again</Trans> : <Trans>Keep it longer</Trans>}
        </Button>
      )}
    </div>
  );
}
