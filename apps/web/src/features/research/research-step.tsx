import { employerResearch, fieldResearch, personResearch } from '@acquaint/core/library/checklists';
import { countResearch } from '@acquaint/core/rules/research';
import type { ResearchNote } from '@acquaint/core/workflow/interview';
import { Button } from '@acquaint/ui/button';
import { ConfirmDialog } from '@acquaint/ui/confirm-dialog';
import { OwnText, PersonName } from '@acquaint/ui/person-name';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { dayOf } from '../../lib/format.ts';
import { FailureNote } from '../interview/failure-note.tsx';
import { StepPage, StepPart } from '../interview/step-page.tsx';
import type { UseInterview } from '../interview/use-interview.ts';
import { ChecklistCard } from './checklist-card.tsx';
import type { NoteDraft } from './note-draft.ts';
import { draftOf, emptyNote } from './note-draft.ts';
import { NoteForm } from './note-form.tsx';
import { NoteRow } from './note-row.tsx';
import { SchoolSources } from './school-sources.tsx';

/** Step 5: what is read before the talk, on the field, the place and the person (A.6, E.1–E.3). */
export function ResearchStep({ interview }: { interview: UseInterview }) {
  const { t } = useLingui();
  const { dossier } = interview.view;
  const { student, contact, policy, now } = dossier;
  const { research, sharedNoteIds, field } = dossier.interview;
  const today = dayOf(now, student.timeZone);
  const [form, setForm] = useState<NoteDraft | null>(null);
  const [removing, setRemoving] = useState<ResearchNote | null>(null);
  const counts = countResearch(research);
  const isEdit = form !== null && research.some(({ id }) => id === form.id);

  const save = (note: ResearchNote) =>
    interview.act({ type: isEdit ? 'editNote' : 'addNote', data: { note } });
  const { pending } = interview;

  const row = (note: ResearchNote) =>
    form?.id === note.id ? (
      <li key={note.id}>{formNode}</li>
    ) : (
      <NoteRow
        key={note.id}
        note={note}
        today={today}
        staleMonths={policy.noteStaleMonths}
        isShared={sharedNoteIds.includes(note.id)}
        onShare={(optIn) =>
          interview.act(
            optIn
              ? { type: 'shareNote', data: { noteId: note.id, optIn } }
              : { type: 'unshareNote', data: { noteId: note.id } },
          )
        }
        onEdit={() => setForm(draftOf(note))}
        onRemove={() => setRemoving(note)}
      />
    );

  const formNode = form && (
    <NoteForm
      key={form.id}
      start={form}
      today={today}
      onSave={save}
      onClose={() => setForm(null)}
      isSaving={pending === 'addNote' || pending === 'editNote'}
      failure={
        <>
          <FailureNote interview={interview} command="addNote" />
          <FailureNote interview={interview} command="editNote" />
        </>
      }
    />
  );

  const card = (about: ResearchNote['about']) => ({
    notes: research.filter((note) => note.about === about),
    formAt: form && !isEdit && form.about === about ? form.checklistLine : undefined,
    form: formNode,
    row,
    onAdd: (line: string | null) => setForm(emptyNote(about, line, today)),
  });

  const isNoteOpen = form !== null && !isEdit;
  const whyNoNote = isNoteOpen ? t`A note is open below: keep it first, or cancel it.` : undefined;

  const needField = policy.researchFieldNotes;
  const needKinds = policy.researchSourceKinds;
  const needEmployer = policy.researchEmployerNotes;

  const next =
    counts.field < needField || counts.kinds < needKinds
      ? 'field'
      : counts.employer < needEmployer
        ? 'employer'
        : null;

  return (
    <StepPage
      interview={interview}
      step="research"
      primary={
        next && (
          <Button
            variant="primary"
            onClick={() => setForm(emptyNote(next, null, today))}
            disabledReason={whyNoNote}
          >
            {next === 'field'
              ? t`Note something about the field`
              : t`Note something about the place`}
          </Button>
        )
      }
    >
      <StepPart
        id="research"
        title={t`Three checklists`}
        description={t`Each line is a prompt. Take those that help you; nobody needs them all.`}
      >
        <div className="flex flex-col gap-6">
          <SchoolSources
            field={field}
            disabledReason={whyNoNote}
            onNote={({ title, kind, url }) =>
              setForm({
                ...emptyNote('field', null, today),
                sourceName: title,
                sourceKind: kind,
                url,
              })
            }
          />
          <ChecklistCard
            {...card('field')}
            title={t`The field`}
            lines={fieldResearch}
            lead={
              field ? (
                <Trans>
                  What is written about <OwnText text={field} /> already. What you are not sure of
                  makes the best questions.
                </Trans>
              ) : (
                <Trans>
                  What is written about the field already. What you are not sure of makes the best
                  questions.
                </Trans>
              )
            }
            wanted={{
              have: Math.min(counts.field, needField) + Math.min(counts.kinds, needKinds),
              of: needField + needKinds,
              words: t`${counts.field} of ${needField} notes, ${counts.kinds} of ${needKinds} kinds of source`,
            }}
          />
          <ChecklistCard
            {...card('employer')}
            title={t`Their place of work`}
            lines={employerResearch}
            lead={
              <Trans>
                What <OwnText text={contact.employer.value} /> does. The first page of their website
                is no question any more.
              </Trans>
            }
            wanted={{
              have: Math.min(counts.employer, needEmployer),
              of: needEmployer,
              words: t`${counts.employer} of ${needEmployer} notes`,
            }}
          />
          <ChecklistCard
            {...card('person')}
            title={t`The person`}
            lines={personResearch}
            lead={
              <Trans>
                From professional sources only: staff pages, talks, papers. Nothing from the private
                life of <PersonName name={interview.name} />.
              </Trans>
            }
            wanted={null}
          />
        </div>
      </StepPart>
      <FailureNote interview={interview} command="shareNote" />
      <FailureNote interview={interview} command="removeNote" />
      <p className="text-sm text-muted">
        <Trans>
          Your notes are yours. Your advisor sees how many there are, and reads only those that you
          share.
        </Trans>
      </p>
      <ConfirmDialog
        title={t`Remove this note?`}
        isOpen={removing !== null}
        onOpenChange={(isOpen) => !isOpen && setRemoving(null)}
        confirmLabel={t`Remove it`}
        cancelLabel={t`Keep it`}
        closeLabel={t`Close`}
        isDangerous
        isPending={pending === 'removeNote'}
        onConfirm={async () => {
          if (!removing) return;
          await interview.act({ type: 'removeNote', data: { noteId: removing.id } });
          setRemoving(null);
        }}
      >
        <p>
          <Trans>This cannot be taken back. Questions that lean on it stay in your list.</Trans>
        </p>
        {removing && (
          <p className="mt-2 line-clamp-3 text-muted">
            <OwnText text={removing.text} />
          </p>
        )}
      </ConfirmDialog>
    </StepPage>
  );
}
