import { fold } from '../people/fold.ts';
import type { NoteSourceKind } from '../workflow/interview.ts';
import type { Id } from '../workflow/records.ts';
import type { CareerField, FieldGroup } from './define-field.ts';
import { careerFields } from './fields.ts';
import type { TemplateState } from './school-template.ts';

/** A place to read up in that a school recommends: an address and what to look for there. */
export interface SchoolSource {
  id: Id;
  title: string;
  url: string;
  /** Why it is worth reading, and what to look for. */
  note: string;
  kind: NoteSourceKind;
  language: string;
  /** Groups of fields and single fields that it is for; without any it is for all. */
  groups: readonly FieldGroup[];
  fieldIds: readonly string[];
}

export type SourceState = TemplateState;

/** Lengths in characters, and how many a school keeps (ours: more is a catalogue, not a hint). */
export const SOURCE_LIMITS = {
  title: 120,
  url: 2000,
  note: 500,
  fields: 20,
  sources: 300,
} as const;

const words = (text: string): string =>
  ` ${fold(text)
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `;

const named = (text: string, { name, roles }: CareerField): boolean =>
  [name, ...roles].some((one) => {
    const own = words(one);
    return text.includes(own) || (text.trim() !== '' && own.includes(text));
  });

/** Fields of the starter list that the student's own words name, such as "water engineering". */
export function fieldsNamed(text: string | null): readonly CareerField[] {
  if (text === null || text.trim() === '') return [];
  const wanted = words(text);
  const exact = careerFields.filter(({ name }) => words(name) === wanted);
  return exact.length > 0 ? exact : careerFields.filter((field) => named(wanted, field));
}

/**
 * How well a source fits: made for the very field, for its group, for every field, or for others.
 */
export const SOURCE_FITS = ['field', 'group', 'all', 'other'] as const;
export type SourceFit = (typeof SOURCE_FITS)[number];

function fitOf(source: SchoolSource, fields: readonly CareerField[]): SourceFit {
  if (source.groups.length === 0 && source.fieldIds.length === 0) return 'all';
  if (fields.some(({ id }) => source.fieldIds.includes(id))) return 'field';
  return fields.some(({ group }) => source.groups.includes(group)) ? 'group' : 'other';
}

/** Where to read first for somebody's field: what fits best comes first, then by title. */
export function sourcesFor<Source extends SchoolSource>(
  sources: readonly Source[],
  field: string | null,
): (Source & { fit: SourceFit })[] {
  const fields = fieldsNamed(field);
  return sources
    .map((source) => ({ ...source, fit: fitOf(source, fields) }))
    .toSorted(
      (a, b) =>
        SOURCE_FITS.indexOf(a.fit) - SOURCE_FITS.indexOf(b.fit) ||
        a.title.localeCompare(b.title, 'en') ||
        (a.id < b.id ? -1 : 1),
    );
}
