import { noteAudienceWords, noteNotice } from '@acquaint/core/phrases/staff-notes';
import {
  NOTE_AUDIENCES,
  NOTE_CHARACTERS,
  type NoteAudience,
} from '@acquaint/core/staff-notes/note';
import { client, queryClient } from '@acquaint/front/api';
import { newId } from '@acquaint/front/new-id';
import { FormError } from '@acquaint/front/parts/form-error';
import { useWrite } from '@acquaint/front/use-write';
import { Button } from '@acquaint/ui/button';
import { RadioGroup } from '@acquaint/ui/radio-group';
import { TextArea } from '@acquaint/ui/text-area';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { useUnsaved } from '../../lib/use-unsaved.ts';
import { notesQuery, type StaffNote } from './note-queries.ts';

interface NoteFormProps {
  studentId: string;
  /** The note that is corrected; without it a new one is written. */
  note?: StaffNote;
  onClose: () => void;
}

/** The form took the place of the button that opened it: typing goes on in it. */
const focus = (field: HTMLTextAreaElement | null): void => field?.focus();

/** Who reads it has no default: a slip either way would be hard to take back. */
export function NoteForm({ studentId, note, onClose }: NoteFormProps) {
  const { t } = useLingui();
  const [id] = useState(() => note?.id ?? newId());
  const [text, setText] = useState(note?.text ?? '');
  const [audience, setAudience] = useState<NoteAudience | null>(note?.audience ?? null);
  useUnsaved({ text, audience });
  const { queryKey } = notesQuery(studentId);
  const save = useWrite({
    write: (input: { text: string; audience: NoteAudience }, idempotencyKey) =>
      client.staffNotes.save.mutate({
        id,
        studentId,
        version: note?.version ?? null,
        ...input,
        idempotencyKey,
      }),
    onDone: async () => {
      await queryClient.invalidateQueries({ queryKey });
      onClose();
    },
  });
  const missing =
    text.trim() === ''
      ? t`Write the note first.`
      : audience === null
        ? t`Choose who reads it.`
        : undefined;
  // What the student may have read is not taken back in silence.
  const choices = note?.audience === 'shared' ? (['shared'] as const) : NOTE_AUDIENCES;
  return (
    <form
      className="flex flex-col items-start gap-4 rounded-control border border-line bg-surface p-4 sm:p-5"
      onSubmit={(event) => {
        event.preventDefault();
        if (audience !== null) save.mutate({ text, audience });
      }}
    >
      <TextArea
        className="w-full max-w-prose"
        label={note === undefined ? t`New note` : t`Correct the note`}
        description={noteNotice}
        maxLength={NOTE_CHARACTERS}
        ref={focus}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <RadioGroup
        label={t`Who reads it`}
        options={choices.map((value) => ({
          value,
          label: noteAudienceWords[value].name,
          description: noteAudienceWords[value].who,
        }))}
        value={audience}
        onChange={setAudience}
      />
      <FormError error={save.error} />
      <div className="flex flex-wrap items-start gap-2">
        <Button
          type="submit"
          variant="primary"
          isPending={save.isPending}
          pendingLabel={t`Saving…`}
          disabledReason={missing}
        >
          <Trans>Keep the note</Trans>
        </Button>
        <Button variant="plain" onClick={onClose}>
          <Trans>Cancel</Trans>
        </Button>
      </div>
    </form>
  );
}
