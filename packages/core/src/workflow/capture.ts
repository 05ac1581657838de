import type { Capture, CaptureConflict, InterviewState } from './interview.ts';
import type { Id, Instant } from './records.ts';

/** One thing on the day card that two devices may write: `talkNotes`, or a question's note or tick. */
const ITEM_FIELD = /^item:(?<key>.+)\.(?<part>note|asked)$/su;

interface ItemField {
  key: string;
  part: 'note' | 'asked';
}

export function itemField(field: string): ItemField | null {
  const { key, part } = ITEM_FIELD.exec(field)?.groups ?? {};
  return key !== undefined && (part === 'note' || part === 'asked') ? { key, part } : null;
}

export const noteField = (key: string): string => `item:${key}.note`;
export const askedField = (key: string): string => `item:${key}.asked`;

const blank = { asked: false, note: '' };

export function readField(capture: Capture, field: string): string | boolean {
  const item = itemField(field);
  return item === null ? capture.notes : (capture.items[item.key] ?? blank)[item.part];
}

export function writeField(capture: Capture, field: string, value: string | boolean): Capture {
  const item = itemField(field);
  if (item === null) return { ...capture, notes: String(value) };
  const { key, part } = item;
  const before = capture.items[key] ?? blank;
  return { ...capture, items: { ...capture.items, [key]: { ...before, [part]: value } } };
}

export interface FieldWrite {
  field: string;
  value: string | boolean;
  /** What the device had last seen when it was changed there. */
  base: string | boolean;
}

export interface Merged {
  field: string;
  value: string | boolean;
  /** Words that this device had not seen, kept beside its own. */
  other: string | null;
}

/**
 * What one device's change makes of the present state; null when nothing changes. Whoever writes
 * last is seen first, and no words are lost: what the device had not seen is kept as a copy.
 */
export function mergeField(
  { capture, agenda }: Pick<InterviewState, 'capture' | 'agenda'>,
  write: FieldWrite,
): Merged | null {
  const item = itemField(write.field);
  if (item && !isKnown(item.key, capture, agenda)) return amongTheNotes(capture, write);
  const { field, value, base } = write;
  const present = readField(capture, field);
  if (present === value || value === base) return null;
  // A tick has two sides: where it is not as the device saw it, it is already as it wants it.
  if (typeof present === 'boolean' || present === base || present === '') {
    return { field, value, other: null };
  }
  // Words that were not seen are not wiped out.
  if (value === '') return null;
  const isKept = (capture.conflicts ?? []).some(
    (kept) => kept.field === field && kept.other === present,
  );
  return { field, value, other: isKept ? null : present };
}

/** A question that was dropped from the plan meanwhile: its note stays with the talk's. */
function amongTheNotes(capture: Capture, { value }: FieldWrite): Merged | null {
  if (typeof value === 'boolean' || value === '' || capture.notes.includes(value)) return null;
  const notes = capture.notes === '' ? value : `${capture.notes}\n${value}`;
  return { field: 'talkNotes', value: notes, other: null };
}

function isKnown(key: string, capture: Capture, agenda: InterviewState['agenda']): boolean {
  if (Object.hasOwn(capture.items, key)) return true;
  if (agenda === null) return false;
  return [...agenda.core, ...agenda.closing, ...agenda.reserve].some((item) => item.key === key);
}

export const withConflict = (capture: Capture, conflict: CaptureConflict): Capture => ({
  ...capture,
  conflicts: [...(capture.conflicts ?? []), conflict],
});

export const withoutConflict = (capture: Capture, id: Id): Capture => ({
  ...capture,
  conflicts: (capture.conflicts ?? []).filter((conflict) => conflict.id !== id),
});

/** Which words stay, as the student says. */
export function settledText(
  capture: Capture,
  { field, other }: CaptureConflict,
  keep: 'present' | 'other' | 'both',
): string {
  const present = String(readField(capture, field));
  return { present, other, both: `${present}\n${other}` }[keep];
}

/** A copy as it stands in the log. */
export const conflictOf = (
  id: Id,
  { field, other }: { field: string; other: string },
  at: Instant,
): CaptureConflict => ({ id, field, other, at });
