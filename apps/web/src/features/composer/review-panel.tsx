import { standingOf, type ReviewStanding } from '@acquaint/core/review/review-state';
import { needsReview } from '@acquaint/core/review/needs-review';
import { carrySlots } from '@acquaint/core/draft/carry-slots';
import { isSameText } from '@acquaint/core/review/review-text';
import { Button } from '@acquaint/ui/button';
import { Callout } from '@acquaint/ui/callout';
import { SkeletonLines } from '@acquaint/ui/skeleton';
import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { client, trpc } from '../../lib/api.ts';
import { publicErrorOf, sentenceOf } from '../../lib/errors.ts';
import { newId } from '../../lib/new-id.ts';
import { OtherDraft } from './other-draft.tsx';
import { ReviewGuests } from './review-guests.tsx';
import type { StageProps } from './stage.ts';
import { isDraft, toValues } from './use-draft.ts';

// What compares two texts loads when there are two.
const Suggestion = lazy(async () => ({ default: (await import('./suggestion.tsx')).Suggestion }));

/** What an advisor says of this very text, and the way to ask one. Loads with the final text. */
export function ReviewPanel({ interview, draft, facts }: StageProps) {
  const { t } = useLingui();
  const cache = useQueryClient();
  const options = trpc.reviews.mine.queryOptions({ interviewId: interview.id });
  const { data } = useQuery({ ...options, refetchInterval: 60_000 });
  const [key, setKey] = useState(newId);
  const last = data?.find(({ kind }) => kind === facts.kind) ?? null;

  /** The checks before sending look at what was approved. */
  async function refresh(reviews: NonNullable<typeof data>) {
    cache.setQueryData(options.queryKey, reviews);
    await cache.invalidateQueries({ queryKey: trpc.interviews.preview.pathKey() });
  }
  const ask = useMutation({
    mutationFn: async () => {
      // What is read is also what is kept: an answer finds it as it was asked about.
      await draft.settle();
      const asked = { interviewId: interview.id, draft: facts, idempotencyKey: key };
      return client.reviews.ask.mutate(asked);
    },
    onSuccess: (reviews) => {
      setKey(newId());
      return refresh(reviews);
    },
  });
  const takeBack = useMutation({
    mutationFn: (id: string) => client.reviews.takeBack.mutate({ id }),
    onSuccess: refresh,
    // Somebody answered at that moment: what they said takes the place of the button.
    onError: () => cache.invalidateQueries(options),
  });
  const accept = useMutation({
    mutationFn: async ({ id, text }: { id: string; text: string }) => {
      const draftVersion = await draft.settle();
      // An own sentence that was reworded is still the own one: the checks look for it.
      const slots = carrySlots(draft.written.slots, facts.text, text);
      const values = toValues({ slots, renderedWith: facts.renderedWith });
      return client.reviews.accept.mutate({ id, draftVersion, values });
    },
    onSuccess: async (reviews) => {
      const view = await client.interviews.get.query({ id: interview.id });
      const taken = view.drafts.find(({ kind }) => kind === facts.kind);
      if (taken) draft.adopt(taken);
      await refresh(reviews);
    },
    onError: (error) => {
      const known = publicErrorOf(error);
      if (known?.code !== 'conflict') return;
      if (isDraft(known.present)) draft.meet(known.present);
      else void cache.invalidateQueries(options);
    },
  });

  /** What went wrong is over once one of two texts is chosen. */
  function settled(choose: () => void) {
    ask.reset();
    takeBack.reset();
    accept.reset();
    choose();
  }

  if (data === undefined) return null;
  const isSettled = last === null || last.status === 'withdrawn';
  if (isSettled && !needsReview(interview.view.dossier)) return null;
  const suggested =
    last === null || last.suggestedText === null
      ? null
      : { subject: last.suggestedSubject, text: last.suggestedText };
  const standing = standingOf(facts, last && { status: last.status, asked: last, suggested });
  const isOffered = standing === 'edits_offered';
  // Taking the wording puts it in the place of words that nobody has read.
  const isOver = isOffered && last !== null && !isSameText(facts, last);
  const reviewer = last?.guests.find(({ status }) => status === 'answered')?.name ?? '';
  const error = ask.error ?? accept.error ?? takeBack.error;
  const waits = standing === 'waiting' || standing === 'moved_on';
  const canAsk = standing !== 'waiting' && standing !== 'approved';
  return (
    <Callout
      title={t`An advisor reads this text`}
      isLive
      actions={
        <>
          {isOffered && last && suggested && !draft.other && (
            <Button
              variant={isOver ? 'quiet' : 'primary'}
              isPending={accept.isPending}
              pendingLabel={t`Saving…`}
              onClick={() => accept.mutate({ id: last.id, text: suggested.text })}
            >
              {isOver ? t`Put this wording in the place of mine` : t`Take this wording`}
            </Button>
          )}
          {canAsk && (
            <Button isPending={ask.isPending} onClick={() => ask.mutate()}>
              {standing === 'not_asked' ? t`Ask for a review` : t`Ask again with this text`}
            </Button>
          )}
          {waits && last && (
            <Button
              variant="quiet"
              isPending={takeBack.isPending}
              pendingLabel={t`Taking it back…`}
              onClick={() => takeBack.mutate(last.id)}
            >
              {t`Take it back`}
            </Button>
          )}
        </>
      }
    >
      <p>
        <StandingWords standing={standing} reviewer={reviewer} />
      </p>
      {last && standing !== 'not_asked' && (
        <ReviewGuests review={last} onStopped={() => cache.invalidateQueries(options)} />
      )}
      {last?.comment && standing !== 'not_asked' && (
        <p className="mt-2 whitespace-pre-wrap" dir="auto">
          {last.comment}
        </p>
      )}
      {(isOffered || standing === 'changes_needed') && last && suggested && (
        <Suspense fallback={<SkeletonLines label={t`Comparing`} lines={3} />}>
          {standing === 'changes_needed' && (
            <p className="mt-2">
              <Trans>This is how they would write it:</Trans>
            </p>
          )}
          <Suggestion asked={last} suggested={suggested} />
        </Suspense>
      )}
      {isOver && (
        <p className="mt-3">
          <Trans>
            You have changed your text since you asked. If you take this wording, what you changed
            is replaced by it: copy first what you want to keep.
          </Trans>
        </p>
      )}
      {draft.other && (
        <div className="mt-3">
          <OtherDraft
            draft={{
              other: draft.other,
              keepMine: () => settled(draft.keepMine),
              takeOther: () => settled(draft.takeOther),
            }}
          />
        </div>
      )}
      {error && !draft.other && <p className="mt-2">{sentenceOf(error)}</p>}
    </Callout>
  );
}

interface StandingWordsProps {
  standing: ReviewStanding;
  /** Somebody outside who answered; empty when an advisor did. */
  reviewer: string;
}

function StandingWords({ standing, reviewer }: StandingWordsProps) {
  const who = <bdi className="font-semibold">{reviewer}</bdi>;
  switch (standing) {
    case 'waiting':
      return (
        <Trans>
          It waits for an advisor. Until then it stays here, and you may still change it.
        </Trans>
      );
    case 'approved':
      return reviewer === '' ? (
        <Trans>Approved. It goes out as it stands here.</Trans>
      ) : (
        <Trans>Approved by {who}. It goes out as it stands here.</Trans>
      );
    case 'dropped':
      return <Trans>Another wording was approved. You have changed the text since.</Trans>;
    case 'moved_on':
      return <Trans>An earlier wording waits. You have changed the text since.</Trans>;
    case 'edits_offered':
      return reviewer === '' ? (
        <Trans>An advisor approves it with the changes below.</Trans>
      ) : (
        <Trans>{who} approves it with the changes below.</Trans>
      );
    case 'changes_needed':
      return reviewer === '' ? (
        <Trans>An advisor asks for changes before it goes out.</Trans>
      ) : (
        <Trans>{who} asks for changes before it goes out.</Trans>
      );
    case 'not_asked':
      return (
        <Trans>
          Your first requests go out after an advisor has read them, or somebody whom the advisor
          asks. Send this text to be read: they see it, and the title and the employer of the person
          you write to.
        </Trans>
      );
  }
}
