import { type InspectionDecision, REASON_CHARACTERS } from '@acquaint/core/staff-notes/inspection';
import { client, queryClient, trpc } from '@acquaint/front/api';
import { formatDate } from '@acquaint/front/format';
import { FormError } from '@acquaint/front/parts/form-error';
import { useWrite } from '@acquaint/front/use-write';
import { Button } from '@acquaint/ui/button';
import { TextArea } from '@acquaint/ui/text-area';
import { Trans, useLingui } from '@lingui/react/macro';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useUnsaved } from '../../lib/use-unsaved.ts';
import { EarlierVersions } from '../notes/earlier-versions.tsx';
import { toInspectQuery } from '../notes/note-queries.ts';

interface InspectedNotesProps {
  id: string;
  timeZone: string;
}

interface Answer {
  decision: InspectionDecision;
  reason: string | null;
  seen: string;
}

/** The form took the place of the button that opened it: typing goes on in it. */
const focus = (field: HTMLTextAreaElement | null): void => field?.focus();

/** What the student would be shown, and the answer. */
export function InspectedNotes({ id, timeZone }: InspectedNotesProps) {
  const { t } = useLingui();
  const { data } = useSuspenseQuery(toInspectQuery(id));
  const [reason, setReason] = useState<string | null>(null);
  useUnsaved(reason ?? '', '');
  const answer = useWrite({
    write: (input: Answer, idempotencyKey) =>
      client.staffNotes.answer.mutate({ id, ...input, idempotencyKey }),
    onDone: () => queryClient.invalidateQueries(trpc.staffNotes.pathFilter()),
    // A note came meanwhile: what is to be answered is read anew.
    onFail: () => void queryClient.invalidateQueries({ queryKey: toInspectQuery(id).queryKey }),
  });
  const { notes, seen } = data;
  return (
    <div className="flex flex-col gap-4">
      {notes.length === 0 ? (
        <p className="max-w-prose text-muted">
          <Trans>There is no staff note about this student. Showing says just that.</Trans>
        </p>
      ) : (
        <ul>
          {notes.map((note) => (
            <li key={note.id} className="border-t border-line py-3">
              <p className="text-sm text-muted">
                <span dir="auto">{note.authorName}</span>,{' '}
                <span className="tabular">{formatDate(note.createdAt, timeZone)}</span>
              </p>
              <p className="max-w-prose wrap-anywhere whitespace-pre-line" dir="auto">
                {note.text}
              </p>
              <EarlierVersions versions={note.earlier} timeZone={timeZone} />
            </li>
          ))}
        </ul>
      )}
      <FormError error={answer.error} />
      {reason === null ? (
        <div className="flex flex-wrap items-start gap-2">
          <Button
            variant="primary"
            isPending={answer.isPending}
            pendingLabel={t`Sending…`}
            onClick={() => answer.mutate({ decision: 'show', reason: null, seen })}
          >
            <Trans>Show the student a copy</Trans>
          </Button>
          <Button variant="plain" onClick={() => setReason('')}>
            <Trans>Decline…</Trans>
          </Button>
        </div>
      ) : (
        <form
          className="flex flex-col items-start gap-3"
          onSubmit={(event) => {
            event.preventDefault();
            answer.mutate({ decision: 'decline', reason, seen });
          }}
        >
          <TextArea
            className="w-full max-w-prose"
            label={t`Why not`}
            description={t`The student reads it. In most cases the law gives them the right to see these notes; ask your registrar or data protection officer when in doubt.`}
            maxLength={REASON_CHARACTERS}
            ref={focus}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
          <div className="flex flex-wrap items-start gap-2">
            <Button
              type="submit"
              isPending={answer.isPending}
              pendingLabel={t`Sending…`}
              disabledReason={
                reason.trim() === '' ? t`Say why, so that the student can answer.` : undefined
              }
            >
              <Trans>Decline</Trans>
            </Button>
            <Button variant="plain" onClick={() => setReason(null)}>
              <Trans>Back</Trans>
            </Button>
          </div>
        </form>
      )}
    </div>
  );
}
