import { SNOOZE_DAYS } from '@acquaint/core/attention/attention';
import { attentionPhrases, helpPhrases } from '@acquaint/core/phrases/attention';
import { nudgeProblems } from '@acquaint/core/phrases/nudges';
import { stepWords } from '@acquaint/core/phrases/steps';
import { client, queryClient } from '@acquaint/front/api';
import { formatDate } from '@acquaint/front/format';
import { newId } from '@acquaint/front/new-id';
import { FormError } from '@acquaint/front/parts/form-error';
import { Badge } from '@acquaint/ui/badge';
import { Button } from '@acquaint/ui/button';
import { Link } from '@acquaint/ui/link';
import { LinkButton } from '@acquaint/ui/link-button';
import { TextField } from '@acquaint/ui/text-field';
import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { paths } from '../../lib/paths.ts';
import { useUnsaved } from '../../lib/use-unsaved.ts';
import { anyAttention, type AttentionItem } from './attention-query.ts';
import { HelpOffers } from './help-offers.tsx';

interface AttentionRowProps {
  item: AttentionItem;
  myId: string;
  timeZone: string;
  /** A notice led here: it is marked, and keys go on from it. */
  isSought: boolean;
}

type Act =
  | { kind: 'claim' }
  | { kind: 'release' }
  | { kind: 'snooze'; until: string }
  | { kind: 'resolve'; comment: string };

/** The pressed button is gone: the field that took its place is where typing goes on. */
const focus = (field: HTMLElement | null): void => field?.focus();

const DAY_MS = 86_400_000;

/** One student, one reason: what helps, and what to do with it. */
export function AttentionRow({ item, myId, timeZone, isSought }: AttentionRowProps) {
  const { t } = useLingui();
  const { key, kind, fullName, studentId, since, step, help, claimedBy, claimedByName } = item;
  const [comment, setComment] = useState<string | null>(null);
  useUnsaved(comment ?? '', '');
  const settle = useMutation({
    mutationFn: (act: Act) =>
      client.attention.settle.mutate({
        key,
        version: item.version,
        act,
        idempotencyKey: newId(),
      }),
    onSettled: () => queryClient.invalidateQueries(anyAttention),
  });
  const isMine = claimedBy === myId;
  const until = (): string => new Date(Date.now() + SNOOZE_DAYS * DAY_MS).toISOString();

  return (
    <li
      aria-current={isSought ? 'true' : undefined}
      className="border-t border-line py-4 aria-[current=true]:rounded-md aria-[current=true]:bg-sunken aria-[current=true]:px-3"
    >
      <div className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
        <h2 className="text-base font-semibold">
          <Link
            href={paths.student(studentId)}
            ref={isSought ? focus : undefined}
            data-row
            dir="auto"
            className="wrap-anywhere"
          >
            {fullName}
          </Link>
        </h2>
        <Badge tone={kind === 'felt_unsafe' ? 'danger' : 'neutral'}>{stepWords[step].name}</Badge>
        <span className="text-sm text-muted">
          {kind === 'meeting_unconfirmed' ? (
            <Trans>on {formatDate(since, timeZone)}</Trans>
          ) : (
            <Trans>since {formatDate(since, timeZone)}</Trans>
          )}
        </span>
        {claimedByName !== null && (
          <span className="text-sm">
            {isMine ? <Trans>You have it</Trans> : <Trans>{claimedByName} has it</Trans>}
          </span>
        )}
      </div>
      <p>{attentionPhrases[kind]}</p>
      <p className="max-w-prose text-sm text-muted">{helpPhrases[help]}</p>
      {comment === null ? (
        <div className="mt-2 flex flex-wrap items-start justify-between gap-x-6 gap-y-2">
          <div className="flex flex-wrap gap-2">
            {kind === 'felt_unsafe' ? (
              <Button
                size="small"
                disabledReason={nudgeProblems.felt_unsafe}
                reasonPlacement="tooltip"
              >
                <Trans>Write a few lines…</Trans>
              </Button>
            ) : kind === 'review_waiting' ? (
              <LinkButton
                size="small"
                variant="primary"
                href={item.interviewId === null ? paths.reviews : paths.reviewOf(item.interviewId)}
              >
                <Trans>Read the draft</Trans>
              </LinkButton>
            ) : (
              <HelpOffers help={help} reason={kind} studentId={studentId} />
            )}
          </div>
          <div className="flex flex-wrap gap-2">
            <Button
              size="small"
              variant="plain"
              isPending={settle.isPending}
              pendingLabel={t`Saving…`}
              onClick={() => settle.mutate({ kind: isMine ? 'release' : 'claim' })}
            >
              {isMine ? <Trans>Give it back</Trans> : <Trans>I take it</Trans>}
            </Button>
            <Button
              size="small"
              variant="plain"
              onClick={() => settle.mutate({ kind: 'snooze', until: until() })}
            >
              <Trans>Later, in {SNOOZE_DAYS} days</Trans>
            </Button>
            <Button size="small" variant="plain" data-done onClick={() => setComment('')}>
              <Trans>Done…</Trans>
            </Button>
          </div>
        </div>
      ) : (
        <form
          className="mt-2 flex max-w-prose flex-wrap items-end gap-2"
          onSubmit={(event) => {
            event.preventDefault();
            settle.mutate({ kind: 'resolve', comment });
          }}
        >
          <TextField
            label={t`How did it end?`}
            description={t`A word for your colleagues.`}
            className="w-full"
            maxLength={500}
            ref={focus}
            value={comment}
            onChange={(event) => setComment(event.target.value)}
          />
          <Button
            type="submit"
            size="small"
            variant="primary"
            isPending={settle.isPending}
            pendingLabel={t`Saving…`}
            disabledReason={comment.trim() === '' ? t`Write a word first.` : undefined}
          >
            <Trans>Close it</Trans>
          </Button>
          <Button size="small" variant="plain" onClick={() => setComment(null)}>
            <Trans>Cancel</Trans>
          </Button>
        </form>
      )}
      <FormError error={settle.error} />
    </li>
  );
}
