import { missingInNote } from '@acquaint/core/rules/research';
import { findSensitive } from '@acquaint/core/rules/traps/sensitive';
import type { NoteSourceKind, ResearchNote } from '@acquaint/core/workflow/interview';
import { newId } from '../../lib/new-id.ts';

/** A note as it stands in the form, before it is whole. */
export interface NoteDraft {
  id: string;
  about: ResearchNote['about'];
  checklistLine: string | null;
  text: string;
  sourceName: string;
  sourceKind: NoteSourceKind | '';
  url: string;
  readOn: string | null;
}

export function emptyNote(
  about: ResearchNote['about'],
  checklistLine: string | null,
  today: string,
): NoteDraft {
  return {
    id: newId(),
    about,
    checklistLine,
    text: '',
    sourceName: '',
    sourceKind: '',
    url: '',
    readOn: today,
  };
}

export function draftOf(note: ResearchNote): NoteDraft {
  const { id, about, checklistLine, text, source, readOn } = note;
  return {
    id,
    about,
    checklistLine,
    text,
    sourceName: source.name,
    sourceKind: source.kind,
    url: source.url ?? '',
    readOn,
  };
}

export type NoteProblem =
  | 'no_text'
  | 'no_source'
  | 'no_kind'
  | 'bad_link'
  | 'no_date'
  | 'date_ahead';

/** The note, or what it still needs, by field (R65). */
export function finishNote(
  draft: NoteDraft,
  today: string,
): { note: ResearchNote } | { problems: NoteProblem[] } {
  const { id, about, checklistLine, text, sourceName, sourceKind, url, readOn } = draft;
  const link = url.trim();
  const problems: NoteProblem[] = [];
  const source = {
    name: sourceName.trim(),
    kind: sourceKind || 'other',
    url: link || null,
  } as const;
  const note: ResearchNote = { id, about, checklistLine, text, source, readOn: readOn ?? today };
  if (missingInNote({ ...note, source: { ...source, name: 'x' } }) !== null)
    problems.push('no_text');
  if (source.name === '') problems.push('no_source');
  if (sourceKind === '') problems.push('no_kind');
  if (link !== '' && !/^https?:\/\/\S+$/u.test(link)) problems.push('bad_link');
  if (readOn === null) problems.push('no_date');
  else if (readOn > today) problems.push('date_ahead');
  return problems.length > 0 ? { problems } : { note };
}

/** Words that had better not be kept about a person, each once (G30). */
export function privateWords(text: string): string[] {
  return [...new Set(findSensitive(text).map(({ word }) => word.toLowerCase()))];
}

/** Whether what was read is older than the school's limit in months (R65). */
export function isStale(readOn: string, today: string, months: number): boolean {
  const days = (Date.parse(today) - Date.parse(readOn)) / 86_400_000;
  return days > (months * 365) / 12;
}
