import { standingOf, type ReviewStanding } from '@acquaint/core/review/review-state';
import { reviewsLeft } from '@acquaint/core/rules/school';
import { Button } from '@acquaint/ui/button';
import { Callout } from '@acquaint/ui/callout';
import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { client, trpc } from '../../lib/api.ts';
import { sentenceOf } from '../../lib/errors.ts';
import { newId } from '../../lib/new-id.ts';
import { ReviewGuests } from './review-guests.tsx';
import type { StageProps } from './stage.ts';

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
    mutationFn: () =>
      client.reviews.ask.mutate({ interviewId: interview.id, draft: facts, idempotencyKey: key }),
    onSuccess: (reviews) => {
      setKey(newId());
      return refresh(reviews);
    },
  });
  const accept = useMutation({
    mutationFn: (id: string) => client.reviews.accept.mutate({ id }),
    onSuccess: async (reviews) => {
      const view = await client.interviews.get.query({ id: interview.id });
      const taken = view.drafts.find(({ kind }) => kind === facts.kind);
      if (taken) draft.adopt(taken);
      await refresh(reviews);
    },
  });

  const left = reviewsLeft(interview.view.dossier);
  if (data === undefined || (left === 0 && last === null)) return null;
  const standing = standingOf(
    facts,
    last && {
      status: last.status,
      asked: last,
      suggested:
        last.suggestedText === null
          ? null
          : { subject: last.suggestedSubject, text: last.suggestedText },
    },
  );
  const reviewer = last?.guests.find(({ status }) => status === 'answered')?.name ?? '';
  const error = ask.error ?? accept.error;
  const canAsk = standing !== 'waiting' && standing !== 'approved';
  return (
    <Callout
      title={t`An advisor reads this text`}
      isLive
      actions={
        <>
          {standing === 'edits_offered' && last && (
            <Button
              variant="primary"
              isPending={accept.isPending}
              onClick={() => accept.mutate(last.id)}
            >
              <Trans>Take this wording</Trans>
            </Button>
          )}
          {canAsk && (
            <Button isPending={ask.isPending} onClick={() => ask.mutate()}>
              {standing === 'not_asked' ? t`Ask for a review` : t`Ask again with this text`}
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
      {standing === 'edits_offered' && last?.suggestedText && (
        <div className="mt-3 border-s-2 border-line ps-3">
          {last.suggestedSubject !== null && (
            <p className="font-semibold" dir="auto">
              {last.suggestedSubject}
            </p>
          )}
          <p className="mt-2 whitespace-pre-wrap" dir="auto">
            {last.suggestedText}
          </p>
        </div>
      )}
      {error && <p className="mt-2">{sentenceOf(error)}</p>}
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
        <Trans>An advisor approves this other wording of it:</Trans>
      ) : (
        <Trans>{who} approves this other wording of it:</Trans>
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
