import { useNow } from '@acquaint/front/use-now';
import { useTitle } from '@acquaint/front/use-title';
import { Callout } from '@acquaint/ui/callout';
import { EmptyState } from '@acquaint/ui/empty-state';
import { PageHeader } from '@acquaint/ui/page-header';
import { Trans, useLingui } from '@lingui/react/macro';
import { useSuspenseQuery } from '@tanstack/react-query';
import { FilePenLine } from 'lucide-react';
import { useEffect, useEffectEvent, useState } from 'react';
import { isForRows } from '../../lib/row-keys.ts';
import { GoneWork } from './gone-work.tsx';
import { useAllEdits, useAskBeforeClosing } from './kept-edits.ts';
import { type Place, stay } from './place-in-queue.ts';
import { ReviewDesk } from './review-desk.tsx';
import { ReviewFacts } from './review-facts.tsx';
import { reviewQueueQuery } from './review-queries.ts';
import { WaitingList } from './waiting-list.tsx';

interface ReviewsPageProps {
  myId: string;
  timeZone: string;
  /** The talk whose draft is open at first; null opens what comes first. */
  interviewId: string | null;
}

/** What waits on the left, the text in the middle, what is known on the right. */
export function ReviewsPage({ myId, timeZone, interviewId }: ReviewsPageProps) {
  const { t } = useLingui();
  const { data: queue } = useSuspenseQuery(reviewQueueQuery(interviewId));
  const { reviews } = queue;
  const now = useNow();
  const ids = reviews.map(({ id }) => id);
  const [last, setPlace] = useState<Place>(() => ({
    id: reviews.find((each) => each.interviewId === interviewId)?.id ?? null,
    at: 0,
  }));
  // What is asked for was answered before one came here.
  const [isOver] = useState(interviewId !== null && last.id === null);
  const place = stay(ids, last);
  if (place !== last) setPlace(place);
  const review = reviews.find(({ id }) => id === place.id);
  const edits = useAllEdits();
  const gone = Object.entries(edits).filter(([id]) => !ids.includes(id));
  useAskBeforeClosing(Object.keys(edits).length > 0);
  useTitle(t`Reviews`, t`Staff`);

  const move = useEffectEvent((step: number) => {
    const at = place.at + step;
    const id = ids[at];
    if (id !== undefined) setPlace({ id, at });
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const step = { j: 1, k: -1 }[event.key];
      if (step !== undefined && isForRows(event)) move(step);
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);

  const notes = (
    <>
      {isOver && (
        <div className="mb-6">
          <Callout isLive>
            <Trans>The text that you came for no longer waits.</Trans>
          </Callout>
        </div>
      )}
      {gone.map(([id, each]) => (
        <GoneWork key={id} id={id} edits={each} />
      ))}
    </>
  );
  if (review === undefined) {
    return (
      <>
        <PageHeader title={t`Reviews`} />
        {notes}
        <EmptyState icon={<FilePenLine />} title={t`Nothing waits for you`}>
          <Trans>Texts of students in your care come here when they ask for a review.</Trans>
        </EmptyState>
      </>
    );
  }
  return (
    <>
      <PageHeader
        title={t`Reviews`}
        lead={
          <Trans>
            The nearest talk first where its time is known; all others by how long they have waited.
            J and K move, T takes.
          </Trans>
        }
      />
      {notes}
      <div className="grid min-w-0 items-start gap-8 lg:grid-cols-[14rem_minmax(0,1fr)_16rem]">
        <WaitingList
          queue={queue}
          interviewId={interviewId}
          openId={review.id}
          myId={myId}
          timeZone={timeZone}
          now={now}
          onOpen={(id, at) => setPlace({ id, at })}
        />
        <ReviewDesk key={review.id} review={review} myId={myId} now={now} />
        <ReviewFacts review={review} timeZone={timeZone} />
      </div>
    </>
  );
}
