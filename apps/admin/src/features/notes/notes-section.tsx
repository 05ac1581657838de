import { formatDate } from '@acquaint/front/format';
import { Button } from '@acquaint/ui/button';
import { Callout } from '@acquaint/ui/callout';
import { LinkButton } from '@acquaint/ui/link-button';
import { Section } from '@acquaint/ui/section';
import { Trans, useLingui } from '@lingui/react/macro';
import { useSuspenseQuery } from '@tanstack/react-query';
import { StickyNote } from 'lucide-react';
import { useState } from 'react';
import { paths } from '../../lib/paths.ts';
import { NoteForm } from './note-form.tsx';
import { notesQuery } from './note-queries.ts';
import { NoteRow } from './note-row.tsx';

interface NotesSectionProps {
  studentId: string;
  timeZone: string;
}

/** What staff noted about a student: what the student reads too, and what is for staff. */
export function NotesSection({ studentId, timeZone }: NotesSectionProps) {
  const { t } = useLingui();
  const { data } = useSuspenseQuery(notesQuery(studentId));
  const [isWriting, setWriting] = useState(false);
  const { notes, inspection, canWrite } = data;
  return (
    <Section
      title={t`Notes`}
      count={notes.length}
      description={t`That you read them is on record.`}
      actions={
        canWrite &&
        !isWriting && (
          <Button
            icon={<StickyNote aria-hidden="true" className="size-4" />}
            onClick={() => setWriting(true)}
          >
            <Trans>Write a note</Trans>
          </Button>
        )
      }
    >
      <div className="flex flex-col gap-4">
        {inspection !== null && (
          <Callout
            tone="warning"
            title={t`This student asked to see the staff notes`}
            actions={
              <LinkButton href={paths.inspections} size="small">
                <Trans>Answer</Trans>
              </LinkButton>
            }
          >
            <Trans>
              Please answer by {formatDate(`${inspection.dueOn}T12:00:00Z`, 'UTC')}. Until then the
              notes of before stay as they are.
            </Trans>
          </Callout>
        )}
        {isWriting && <NoteForm studentId={studentId} onClose={() => setWriting(false)} />}
        {notes.length === 0 && !isWriting ? (
          <p className="max-w-prose text-muted">
            <Trans>
              Nothing is noted yet. A shared note is a word to the student; a staff note is what the
              next advisor should know.
            </Trans>
          </p>
        ) : (
          <ul className="flex flex-col">
            {notes.map((note) => (
              <NoteRow key={note.id} note={note} studentId={studentId} timeZone={timeZone} />
            ))}
          </ul>
        )}
      </div>
    </Section>
  );
}
