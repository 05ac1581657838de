import type { NoteAudience, NoteRefusal } from '../staff-notes/note.ts';
import type { Phrases } from './say.ts';

/** Who reads it, as a label on the note and as a choice. */
export const noteAudienceWords: Readonly<Record<NoteAudience, { name: string; who: string }>> = {
  shared: { name: 'Shared', who: 'The student reads it too.' },
  staff: { name: 'Staff', who: 'Only staff who care for this student.' },
};

/** Stands beside the field in which staff write (FERPA, GDPR). */
export const noteNotice =
  'Write what you would say to the student. They may ask to inspect staff notes: by law these are records about them. Leave out names of people outside the school.';

/** Why a button of a note is off, and what the server answers to whoever presses it all the same. */
export const noteRefusals: Readonly<Record<NoteRefusal, string>> = {
  under_inspection:
    'The student asked to see the staff notes. They stay as they are until that is answered.',
  not_author: 'Only whoever wrote it can change it.',
  already_shared: 'The student may have read it already. Remove it, or write another note.',
};

export const inspectionPhrases = {
  reason_missing: 'Say why, so that the student can answer.',
} as const satisfies Phrases;
