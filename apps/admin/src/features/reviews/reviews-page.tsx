import { useNow } from '@acquaint/front/use-now';
import { useTitle } from '@acquaint/front/use-title';
import { formatMoment } from '@acquaint/core/schedule/format';
import { EmptyState } from '@acquaint/ui/empty-state';
import { PageHeader } from '@acquaint/ui/page-header';
import { Trans, useLingui } from '@lingui/react/macro';
import { useSuspenseQuery } from '@tanstack/react-query';
import { FilePenLine } from 'lucide-react';
import { useEffect, useState } from 'react';
import { awaited, WaitsFor } from './waits-for.tsx';
import { ReviewDesk } from './review-desk.tsx';
import { ReviewFacts } from './review-facts.tsx';
import { reviewQueueQuery } from './review-queries.ts';
import { isTyping } from '../../lib/row-keys.ts';

interface ReviewsPageProps {
  timeZone: string;
  /** The talk whose draft is open at first; null opens what comes first. */
  interviewId: string | null;
}

/** What waits on the left, the text in the middle, what is known on the right. */
export function ReviewsPage({ timeZone, interviewId }: ReviewsPageProps) {
  const { t } = useLingui();
  const { data: queue } = useSuspenseQuery(reviewQueueQuery);
  const now = useNow();
  const [chosen, setChosen] = useState<string | null>(
    () => queue.find((each) => each.interviewId === interviewId)?.id ?? null,
  );
  useTitle(t`Reviews`, t`Staff`);
  const place = Math.max(
    0,
    queue.findIndex(({ id }) => id === chosen),
  );
  const review = queue[place];

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (isTyping(event)) return;
      const step = { j: 1, k: -1 }[event.key];
      const next = step === undefined ? undefined : queue[place + step];
      if (next) setChosen(next.id);
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [queue, place]);

  if (review === undefined) {
    return (
      <>
        <PageHeader title={t`Reviews`} />
        <EmptyState icon={<FilePenLine />} title={t`Nothing waits for you`}>
          <Trans>Texts of students in your care come here when they ask for a review.</Trans>
        </EmptyState>
      </>
    );
  }
  const isMine =
    review.heldBy === null &&
    review.claimedUntil !== null &&
    Date.parse(review.claimedUntil) > Date.parse(now);
  return (
    <>
      <PageHeader
        title={t`Reviews`}
        lead={<Trans>The nearest meeting first, then the longest wait. J and K move.</Trans>}
      />
      <div className="grid min-w-0 items-start gap-8 lg:grid-cols-[14rem_minmax(0,1fr)_16rem]">
        <nav aria-label={t`Waiting reviews`}>
          <ol className="flex flex-col gap-1">
            {queue.map((each) => (
              <li key={each.id}>
                <button
                  type="button"
                  aria-current={each.id === review.id}
                  className="min-h-11 w-full rounded-md px-3 py-2 text-start aria-[current=true]:bg-sunken"
                  onClick={() => setChosen(each.id)}
                >
                  <span className="block font-semibold wrap-anywhere" dir="auto">
                    {each.studentName}
                  </span>
                  <span className="block text-sm text-muted">
                    {each.heldBy === null
                      ? formatMoment(each.createdAt, timeZone)
                      : t`with ${each.heldBy}`}
                  </span>
                  <WaitsFor guest={awaited(each, now)} />
                </button>
              </li>
            ))}
          </ol>
        </nav>
        <ReviewDesk key={`${review.id}/${isMine}`} review={review} isMine={isMine} />
        <ReviewFacts review={review} timeZone={timeZone} />
      </div>
    </>
  );
}
