import { noteAudienceWords, noteRefusals } from '@acquaint/core/phrases/staff-notes';
import { client, queryClient } from '@acquaint/front/api';
import { formatDate } from '@acquaint/front/format';
import { FormError } from '@acquaint/front/parts/form-error';
import { useWrite } from '@acquaint/front/use-write';
import { Badge } from '@acquaint/ui/badge';
import { Button } from '@acquaint/ui/button';
import { ConfirmDialog } from '@acquaint/ui/confirm-dialog';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { EarlierVersions } from './earlier-versions.tsx';
import { NoteForm } from './note-form.tsx';
import { notesQuery, type StaffNote } from './note-queries.ts';

interface NoteRowProps {
  note: StaffNote;
  studentId: string;
  timeZone: string;
}

/** One note: who reads it, who wrote it and when, and what can be done with it. */
export function NoteRow({ note, studentId, timeZone }: NoteRowProps) {
  const { t } = useLingui();
  const [isEdited, setEdited] = useState(false);
  const [isAsking, setAsking] = useState(false);
  const { id, version, audience, text, authorName, createdAt, changedAt, earlier } = note;
  const { queryKey } = notesQuery(studentId);
  const remove = useWrite({
    write: (of: { id: string; version: number }, idempotencyKey) =>
      client.staffNotes.remove.mutate({ ...of, studentId, idempotencyKey }),
    onDone: () => queryClient.invalidateQueries({ queryKey }),
  });
  // Said once, in place of both buttons. What a colleague wrote needs no word.
  const isHeld = note.whyNotRemove === 'under_inspection';
  if (isEdited) {
    return (
      <li className="border-t border-line py-4 first:border-t-0 first:pt-0">
        <NoteForm studentId={studentId} note={note} onClose={() => setEdited(false)} />
      </li>
    );
  }
  return (
    <li className="border-t border-line py-4 first:border-t-0 first:pt-0">
      <div className="flex flex-wrap items-baseline gap-x-3 gap-y-1 text-sm text-muted">
        <Badge tone={audience === 'shared' ? 'accent' : 'neutral'}>
          {noteAudienceWords[audience].name}
        </Badge>
        <span dir="auto" className="wrap-anywhere">
          {authorName || t`Somebody who has left`}
        </span>
        <span className="tabular">{formatDate(createdAt, timeZone)}</span>
        {changedAt !== null && (
          <span>
            <Trans>corrected on {formatDate(changedAt, timeZone)}</Trans>
          </span>
        )}
      </div>
      <p className="mt-1 max-w-prose wrap-anywhere whitespace-pre-line" dir="auto">
        {text}
      </p>
      <EarlierVersions versions={earlier} timeZone={timeZone} />
      {isHeld && (
        <p className="mt-1 max-w-prose text-sm text-muted">{noteRefusals.under_inspection}</p>
      )}
      <div className="mt-1 flex flex-wrap items-start gap-2">
        {note.whyNotCorrect === null && (
          <Button size="small" variant="plain" onClick={() => setEdited(true)}>
            <Trans>Correct</Trans>
          </Button>
        )}
        {note.whyNotRemove === null && (
          <Button
            size="small"
            variant="plain"
            isPending={remove.isPending}
            pendingLabel={t`Removing…`}
            onClick={() => setAsking(true)}
          >
            <Trans>Remove</Trans>
          </Button>
        )}
      </div>
      <FormError error={remove.error} />
      <ConfirmDialog
        title={t`Remove this note?`}
        isOpen={isAsking}
        onOpenChange={setAsking}
        confirmLabel={t`Remove`}
        cancelLabel={t`Keep it`}
        closeLabel={t`Close`}
        isDangerous
        onConfirm={() => {
          setAsking(false);
          remove.mutate({ id, version });
        }}
      >
        <Trans>
          It goes with all that it said before, and cannot be brought back. That there was one stays
          in the audit log.
        </Trans>
      </ConfirmDialog>
    </li>
  );
}
