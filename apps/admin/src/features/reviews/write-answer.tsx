import type { ReviewDecision } from '@acquaint/core/review/review-state';
import { client } from '@acquaint/front/api';
import { problemsOf } from '@acquaint/front/errors';
import { FormError } from '@acquaint/front/parts/form-error';
import { useWrite } from '@acquaint/front/use-write';
import { Button } from '@acquaint/ui/button';
import { TextArea } from '@acquaint/ui/text-area';
import { TextField } from '@acquaint/ui/text-field';
import { showToast } from '@acquaint/ui/toast';
import { Trans, useLingui } from '@lingui/react/macro';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { ClaimLine } from './claim-line.tsx';
import { EditsShown } from './edits-shown.tsx';
import { KeepComment, KeptComments } from './kept-comments.tsx';
import { editsOf, isChanged, keepEdits, type ReviewEdits } from './kept-edits.ts';
import { againQueue, type QueuedReview } from './review-queries.ts';
import type { ReviewWords } from './review-words.ts';
import type { useClaim } from './use-claim.ts';

interface WriteAnswerProps {
  review: QueuedReview;
  words: ReviewWords;
  claim: ReturnType<typeof useClaim>;
  now: string;
  /** The button that was pressed is gone: typing goes on in the text. */
  takesFocus: boolean;
}

const focus = (field: HTMLTextAreaElement | null): void => field?.focus();

/** The desk of whoever has the text: their wording, their comment, their answer. */
export function WriteAnswer({ review, words, claim, now, takesFocus }: WriteAnswerProps) {
  const { t } = useLingui();
  const { id, textHash, studentName } = review;
  const [edits, setEdits] = useState<ReviewEdits>(
    () => editsOf(id) ?? { ...words, comment: '', studentName, asked: words },
  );
  const { subject, text, comment } = edits;
  const hasEdits = isChanged(edits);
  const decide = useWrite({
    write: (answer: Answer, idempotencyKey) =>
      client.reviews.decide.mutate({ id, textHash, ...answer, idempotencyKey }),
    onDone: async () => {
      keepEdits(id, null);
      showToast({ tone: 'success', title: t`Answered` });
      await againQueue();
    },
    onFail: () => void againQueue(),
  });
  const problems = problemsOf(decide.error);

  function change(changes: Partial<ReviewEdits>) {
    const next = { ...edits, ...changes };
    setEdits(next);
    keepEdits(id, next);
    claim.goOn();
  }
  function answer(decision: ReviewDecision) {
    if (decide.isPending) return;
    const suggested = hasEdits ? { subject, text } : null;
    decide.mutate({ decision, suggested, comment: comment.trim() === '' ? null : comment });
  }
  const approve = () => answer(hasEdits ? 'approve_with_edits' : 'approve');
  const askForChanges = () => answer('changes_needed');

  const desk = useRef<HTMLElement>(null);
  const onKey = useEffectEvent((event: globalThis.KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.altKey) return;
    if (!(event.target instanceof Node) || !desk.current?.contains(event.target)) return;
    event.preventDefault();
    if (event.shiftKey) askForChanges();
    else approve();
  });
  useEffect(() => {
    const listen = (event: globalThis.KeyboardEvent) => onKey(event);
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);

  return (
    <section
      ref={desk}
      aria-label={t`Your answer to ${studentName}`}
      className="flex min-w-0 flex-col gap-5"
    >
      <ClaimLine
        review={review}
        now={now}
        isPending={claim.take.isPending}
        onKeep={() => claim.take.mutate()}
      />
      {subject !== null && (
        <TextField
          label={t`Subject`}
          maxLength={300}
          value={subject}
          onChange={({ target }) => change({ subject: target.value })}
        />
      )}
      <TextArea
        label={t`The text, as you would write it`}
        description={t`Change what you like: the student sees each change and takes all with one click.`}
        rows={12}
        maxLength={10_000}
        ref={takesFocus ? focus : undefined}
        value={text}
        error={problems['suggested']}
        onChange={({ target }) => change({ text: target.value })}
      />
      {hasEdits && <EditsShown before={words} after={edits} />}
      <KeptComments
        onPutIn={(kept) => change({ comment: comment === '' ? kept : `${comment}\n${kept}` })}
      />
      <TextArea
        label={t`Comment to the student`}
        maxLength={2_000}
        value={comment}
        error={problems['comment']}
        onChange={({ target }) => change({ comment: target.value })}
      />
      <KeepComment text={comment} />
      <FormError error={decide.error} fields={['suggested', 'comment']} />
      <FormError error={claim.take.error ?? claim.release.error} />
      <div className="flex flex-wrap gap-3">
        <Button
          variant="primary"
          isPending={decide.isPending}
          pendingLabel={t`Sending…`}
          onClick={approve}
        >
          {hasEdits ? t`Approve with my changes` : t`Approve`}
        </Button>
        <Button isPending={decide.isPending} pendingLabel={t`Sending…`} onClick={askForChanges}>
          <Trans>Ask for changes</Trans>
        </Button>
        <Button
          variant="plain"
          isPending={claim.release.isPending}
          onClick={() => claim.release.mutate()}
        >
          <Trans>Put it back</Trans>
        </Button>
      </div>
      <p className="hidden text-sm text-muted lg:block">
        <Trans>
          Here, Ctrl or ⌘ with Enter approves; with Shift and Enter it asks for changes.
        </Trans>
      </p>
    </section>
  );
}

interface Answer {
  decision: ReviewDecision;
  suggested: ReviewWords | null;
  comment: string | null;
}
