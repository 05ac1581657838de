import { isHeldBy } from '@acquaint/core/review/review-state';
import { formatMoment } from '@acquaint/core/schedule/format';
import { Trans, useLingui } from '@lingui/react/macro';
import { useAllEdits } from './kept-edits.ts';
import { MoreWaiting } from './more-waiting.tsx';
import type { QueuedReview, ReviewQueue } from './review-queries.ts';
import { awaited, WaitsFor } from './waits-for.tsx';

interface WaitingListProps {
  queue: ReviewQueue;
  interviewId: string | null;
  openId: string;
  myId: string;
  timeZone: string;
  now: string;
  onOpen: (id: string, at: number) => void;
}

/** What waits, in its order. On a phone it scrolls by itself, so that the text is not far below. */
export function WaitingList({ queue, interviewId, openId, onOpen, ...rest }: WaitingListProps) {
  const { t } = useLingui();
  return (
    <nav aria-label={t`Waiting reviews`} className="max-h-72 overflow-y-auto lg:max-h-none">
      <ol className="flex flex-col gap-1">
        {queue.reviews.map((each, at) => (
          <li key={each.id}>
            <button
              type="button"
              aria-current={each.id === openId}
              className="min-h-11 w-full rounded-md px-3 py-2 text-start aria-[current=true]:bg-sunken"
              onClick={() => onOpen(each.id, at)}
            >
              <WaitingLine review={each} {...rest} />
            </button>
          </li>
        ))}
      </ol>
      <MoreWaiting queue={queue} interviewId={interviewId} />
    </nav>
  );
}

type WaitingLineProps = { review: QueuedReview } & Pick<
  WaitingListProps,
  'myId' | 'timeZone' | 'now'
>;

function WaitingLine({ review, myId, timeZone, now }: WaitingLineProps) {
  const { t } = useLingui();
  const isUnsent = useAllEdits()[review.id] !== undefined;
  const { heldBy, claimedBy, claimedUntil, createdAt, meetingAt } = review;
  return (
    <>
      <span className="block font-semibold wrap-anywhere" dir="auto">
        {review.studentName}
      </span>
      <span className="block text-sm text-muted">
        {heldBy !== null
          ? t`with ${heldBy}`
          : isHeldBy({ by: claimedBy, until: claimedUntil }, myId, now)
            ? t`with you`
            : t`asked ${formatMoment(createdAt, timeZone)}`}
      </span>
      {meetingAt !== null && (
        <span className="block text-sm">
          <Trans>Talk: {formatMoment(meetingAt, timeZone)}</Trans>
        </span>
      )}
      <WaitsFor guest={awaited(review, now)} />
      {isUnsent && (
        <span className="block text-sm font-medium">
          <Trans>not sent yet</Trans>
        </span>
      )}
    </>
  );
}
