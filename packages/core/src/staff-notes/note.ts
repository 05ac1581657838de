import type { Id, Instant } from '../workflow/records.ts';

/**
 * Who reads a note about a student.
 * - `shared`: the student too, on their own page
 * - `staff`: whoever cares for the student; the student may ask to inspect it
 */
export const NOTE_AUDIENCES = ['shared', 'staff'] as const;
export type NoteAudience = (typeof NOTE_AUDIENCES)[number];

/** Longest note (ours): what is longer is a report, and belongs elsewhere. */
export const NOTE_CHARACTERS = 4_000;

/** What a note said before it was corrected. */
export interface NoteVersion {
  audience: NoteAudience;
  text: string;
  at: Instant;
}

export interface NoteFacts {
  audience: NoteAudience;
  createdBy: Id;
  createdAt: Instant;
  /** Whoever wrote it still works here, so that they can correct it themselves. */
  authorIsHere: boolean;
}

export interface NoteEditor {
  id: Id;
  /** Since when the student waits to inspect staff notes; null while they do not. */
  inspectionSince: Instant | null;
}

export const NOTE_REFUSALS = ['under_inspection', 'not_author', 'already_shared'] as const;
export type NoteRefusal = (typeof NOTE_REFUSALS)[number];

/**
 * A record that somebody has asked to inspect must not change or go before they have seen it
 * (34 CFR 99.10(e)).
 */
const isHeld = (note: NoteFacts, { inspectionSince }: NoteEditor): boolean =>
  note.audience === 'staff' && inspectionSince !== null && note.createdAt <= inspectionSince;

/** Why this person cannot correct the note to be read by `audience`; null when they can. */
export function whyNotCorrect(
  note: NoteFacts,
  editor: NoteEditor,
  audience: NoteAudience = note.audience,
): NoteRefusal | null {
  if (isHeld(note, editor)) return 'under_inspection';
  if (note.createdBy !== editor.id) return 'not_author';
  // The student may have read it, and it would look as if it had never been said.
  return note.audience === 'shared' && audience === 'staff' ? 'already_shared' : null;
}

/** Why this person cannot remove the note. What a colleague left behind, anybody in care may remove. */
export function whyNotRemove(note: NoteFacts, editor: NoteEditor): NoteRefusal | null {
  if (isHeld(note, editor)) return 'under_inspection';
  return note.createdBy === editor.id || !note.authorIsHere ? null : 'not_author';
}

interface Written {
  audience: NoteAudience;
  text: string;
  earlier: readonly NoteVersion[];
  createdAt: Instant;
  changedAt: Instant | null;
}

/** The earlier versions of a note once it is corrected; the same words again are no correction. */
export function correctNote(
  note: Written,
  next: { audience: NoteAudience; text: string },
): { changed: false } | { changed: true; earlier: NoteVersion[] } {
  if (note.audience === next.audience && note.text === next.text) return { changed: false };
  const { audience, text, createdAt, changedAt } = note;
  return {
    changed: true,
    earlier: [...note.earlier, { audience, text, at: changedAt ?? createdAt }],
  };
}
