import { client, queryClient } from '@acquaint/front/api';
import { problemsOf } from '@acquaint/front/errors';
import { newId } from '@acquaint/front/new-id';
import { FormError } from '@acquaint/front/parts/form-error';
import type { ReviewDecision } from '@acquaint/core/review/review-state';
import { Button } from '@acquaint/ui/button';
import { Callout } from '@acquaint/ui/callout';
import { NativeSelect } from '@acquaint/ui/native-select';
import { SkeletonLines } from '@acquaint/ui/skeleton';
import { TextArea } from '@acquaint/ui/text-area';
import { TextField } from '@acquaint/ui/text-field';
import { showToast } from '@acquaint/ui/toast';
import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useSuspenseQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { type QueuedReview, reviewCommentsQuery, reviewQueueQuery } from './review-queries.ts';

const TrackedChanges = lazy(async () => ({
  default: (await import('./tracked-changes.tsx')).TrackedChanges,
}));

const again = () => queryClient.invalidateQueries({ queryKey: reviewQueueQuery.queryKey });

/** One text: read it, change it, answer. It is taken first, so that two people do not both work. */
export function ReviewDesk({ review, isMine }: { review: QueuedReview; isMine: boolean }) {
  const { t } = useLingui();
  const { data: comments } = useSuspenseQuery(reviewCommentsQuery);
  const [subject, setSubject] = useState(review.subject ?? '');
  const [text, setText] = useState(review.text);
  const [comment, setComment] = useState('');
  // One key for each answer: a second click gets the first one's result.
  const [keys] = useState<Record<ReviewDecision, string>>(() => ({
    approve: newId(),
    approve_with_edits: newId(),
    changes_needed: newId(),
  }));
  const claim = useMutation({
    mutationFn: () => client.reviews.claim.mutate({ id: review.id }),
    onSettled: again,
  });
  const release = useMutation({
    mutationFn: () => client.reviews.release.mutate({ id: review.id }),
    onSettled: again,
  });
  const keep = useMutation({
    mutationFn: () => client.reviews.addComment.mutate({ id: newId(), text: comment }),
    onSuccess: (list) => queryClient.setQueryData(reviewCommentsQuery.queryKey, list),
  });
  const suggested = { subject: review.subject === null ? null : subject, text };
  const isChanged = text !== review.text || suggested.subject !== review.subject;
  const decide = useMutation({
    mutationFn: (decision: ReviewDecision) =>
      client.reviews.decide.mutate({
        id: review.id,
        textHash: review.textHash,
        decision,
        suggested: isChanged ? suggested : null,
        comment: comment.trim() === '' ? null : comment,
        idempotencyKey: keys[decision],
      }),
    onSuccess: async () => {
      showToast({ tone: 'success', title: t`Answered` });
      await again();
    },
  });
  const problems = problemsOf(decide.error);

  if (!isMine) {
    return (
      <div className="flex min-w-0 flex-col gap-4">
        <ReadText review={review} />
        {review.heldBy === null ? (
          <Button
            className="self-start"
            variant="primary"
            isPending={claim.isPending}
            pendingLabel={t`Taking…`}
            onClick={() => claim.mutate()}
          >
            <Trans>Take this review</Trans>
          </Button>
        ) : (
          <Callout title={t`${review.heldBy} reads this at the moment`}>
            <Trans>After a quarter of an hour without an answer you can take it.</Trans>
          </Callout>
        )}
        <FormError error={claim.error} />
      </div>
    );
  }

  return (
    <div className="flex min-w-0 flex-col gap-5">
      {review.subject !== null && (
        <TextField
          label={t`Subject`}
          value={subject}
          onChange={(event) => setSubject(event.currentTarget.value)}
        />
      )}
      <TextArea
        label={t`The text, as you would write it`}
        description={t`Change what you like: the student sees each change and takes all with one click.`}
        rows={12}
        value={text}
        error={problems['suggested']}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      {isChanged && (
        <section aria-label={t`Your changes`}>
          <h2 className="mb-2 font-semibold">{t`Your changes`}</h2>
          <Suspense fallback={<SkeletonLines label={t`Comparing`} lines={3} />}>
            {review.subject !== null && <TrackedChanges before={review.subject} after={subject} />}
            <TrackedChanges before={review.text} after={text} />
          </Suspense>
        </section>
      )}
      {comments.length > 0 && (
        <NativeSelect
          label={t`Put in a kept comment`}
          value=""
          options={[
            { value: '', label: t`Choose…` },
            ...comments.map((kept) => ({ value: kept.id, label: kept.text.slice(0, 80) })),
          ]}
          onChange={(event) => {
            const kept = comments.find(({ id }) => id === event.target.value);
            if (kept) setComment((old) => (old === '' ? kept.text : `${old}\n${kept.text}`));
          }}
        />
      )}
      <TextArea
        label={t`Comment to the student`}
        value={comment}
        error={problems['comment']}
        onChange={(event) => setComment(event.currentTarget.value)}
      />
      {comment.trim() !== '' && (
        <Button
          size="small"
          className="self-start"
          isPending={keep.isPending}
          onClick={() => keep.mutate()}
        >
          <Trans>Keep this comment for next time</Trans>
        </Button>
      )}
      {!problems['suggested'] && !problems['comment'] && <FormError error={decide.error} />}
      <div className="flex flex-wrap gap-3">
        <Button
          variant="primary"
          isPending={decide.isPending}
          onClick={() => decide.mutate(isChanged ? 'approve_with_edits' : 'approve')}
        >
          {isChanged ? t`Approve with my changes` : t`Approve`}
        </Button>
        <Button isPending={decide.isPending} onClick={() => decide.mutate('changes_needed')}>
          <Trans>Ask for changes</Trans>
        </Button>
        <Button variant="plain" isPending={release.isPending} onClick={() => release.mutate()}>
          <Trans>Put it back</Trans>
        </Button>
      </div>
    </div>
  );
}

function ReadText({ review }: { review: QueuedReview }) {
  return (
    <div className="rounded-lg border border-line bg-surface p-4">
      {review.subject !== null && (
        <p className="font-semibold" dir="auto">
          {review.subject}
        </p>
      )}
      <div dir="auto" className="mt-3 leading-relaxed whitespace-pre-wrap">
        {review.text}
      </div>
    </div>
  );
}
