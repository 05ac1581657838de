import { topicWords } from './tokens.ts';

export interface NoteText {
  readonly id: string;
  readonly text: string;
}

const enoughWords = 3;
const enoughShare = 0.5;

/**
 * The note that already answers a question, or null (R63). At least three topic words, and half of
 * those in the question, must stand in one note; the note with the most shared words wins, the
 * first of several.
 */
export function answeredBy(question: string, notes: readonly NoteText[]): NoteText | null {
  const asked = topicWords(question);
  let best: { note: NoteText; shared: number } | null = null;
  for (const note of notes) {
    const known = topicWords(note.text);
    let shared = 0;
    for (const word of asked) if (known.has(word)) shared += 1;
    if (shared < enoughWords || shared / asked.size < enoughShare) continue;
    if (best === null || shared > best.shared) best = { note, shared };
  }
  return best?.note ?? null;
}
