import { FormError } from '@acquaint/front/parts/form-error';
import { Button } from '@acquaint/ui/button';
import { Callout } from '@acquaint/ui/callout';
import { SkeletonLines } from '@acquaint/ui/skeleton';
import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useState } from 'react';
import { isForRows } from '../../lib/row-keys.ts';
import { EditsShown } from './edits-shown.tsx';
import { isChanged, useAllEdits } from './kept-edits.ts';
import { type QueuedReview, reviewWordsQuery } from './review-queries.ts';
import type { ReviewWords } from './review-words.ts';
import { useClaim } from './use-claim.ts';
import { WriteAnswer } from './write-answer.tsx';

interface ReviewDeskProps {
  review: QueuedReview;
  myId: string;
  now: string;
}

/**
 * One text: read it, change it, answer. It is taken first, so that two people do not both work. Whose
 * time is over keeps the desk until somebody else takes the text.
 */
export function ReviewDesk({ review, myId, now }: ReviewDeskProps) {
  const { t } = useLingui();
  const words = useQuery(reviewWordsQuery(review.id));
  const claim = useClaim(review, myId);
  const [hasTaken, setTaken] = useState(false);
  const isMine = review.claimedBy === myId;
  function take() {
    if (isMine || review.heldBy !== null || claim.take.isPending) return;
    setTaken(true);
    claim.take.mutate();
  }
  const takeByKey = useEffectEvent(take);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 't' || !isForRows(event)) return;
      event.preventDefault();
      takeByKey();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);

  if (words.isError) return <FormError error={words.error} />;
  if (words.data === undefined) return <SkeletonLines label={t`Loading the text`} lines={8} />;
  if (isMine) {
    return (
      <WriteAnswer
        review={review}
        words={words.data}
        claim={claim}
        now={now}
        takesFocus={hasTaken}
      />
    );
  }
  return (
    <div className="flex min-w-0 flex-col gap-4">
      <ReadText words={words.data} />
      {review.heldBy === null ? (
        <Button
          className="self-start"
          variant="primary"
          isPending={claim.take.isPending}
          pendingLabel={t`Taking…`}
          onClick={take}
        >
          <Trans>Take this review</Trans>
        </Button>
      ) : (
        <Callout title={t`${review.heldBy} reads this at the moment`}>
          {t`${plural(review.claimMinutes, {
            one: 'After # minute without work on it you can take it.',
            other: 'After # minutes without work on it you can take it.',
          })}`}
        </Callout>
      )}
      <FormError error={claim.take.error ?? claim.release.error} />
      <KeptWork id={review.id} />
    </div>
  );
}

/** What one wrote before the text went to somebody else or back into the queue. */
function KeptWork({ id }: { id: string }) {
  const { t } = useLingui();
  const edits = useAllEdits()[id];
  if (edits === undefined) return null;
  return (
    <Callout title={t`What you wrote is kept`}>
      <p>
        <Trans>When you take this review, you go on from there.</Trans>
      </p>
      {edits.comment.trim() !== '' && (
        <p className="mt-2 whitespace-pre-wrap" dir="auto">
          {edits.comment}
        </p>
      )}
      {isChanged(edits) && (
        <div className="mt-2">
          <EditsShown before={edits.asked} after={edits} />
        </div>
      )}
    </Callout>
  );
}

function ReadText({ words }: { words: ReviewWords }) {
  return (
    <div className="rounded-lg border border-line bg-surface p-4">
      {words.subject !== null && (
        <p className="font-semibold wrap-anywhere" dir="auto">
          {words.subject}
        </p>
      )}
      <div dir="auto" className="mt-3 leading-relaxed wrap-anywhere whitespace-pre-wrap">
        {words.text}
      </div>
    </div>
  );
}
