import { fold } from '../people/fold.ts';
import { ROSTER_FIELDS, type RosterField, type RosterMapping } from './fields.ts';
import type { RosterTable } from './read-table.ts';

/** How student systems head their columns, folded. The first of a row that is there is taken. */
const HEADINGS: Readonly<Record<RosterField, readonly string[]>> = {
  studentKey: [
    'student key',
    'studentkey',
    'student id',
    'studentid',
    'student number',
    'student no',
    'sis id',
    'sis user id',
    'user id',
    'matriculation number',
    'matrikelnummer',
    'external id',
    'id',
    'key',
    'emplid',
  ],
  fullName: ['full name', 'fullname', 'student name', 'display name', 'name', 'student'],
  givenName: ['first name', 'firstname', 'given name', 'givenname', 'forename', 'vorname'],
  familyName: ['last name', 'lastname', 'family name', 'familyname', 'surname', 'nachname'],
  email: ['e mail', 'email', 'e mail address', 'email address', 'mail', 'school email'],
  login: ['login', 'login id', 'username', 'user name', 'netid', 'account'],
  programme: ['programme', 'program', 'major', 'degree', 'degree programme', 'studiengang'],
  course: ['course', 'courses', 'class', 'section', 'module', 'kurs'],
  term: ['term', 'semester', 'session', 'enrollment term'],
  yearOfStudy: ['year of study', 'year', 'class year', 'level', 'year level', 'study year'],
};

/** The columns by their headings; what is not known is left for a person. */
export function guessMapping({ headers }: Pick<RosterTable, 'headers'>): RosterMapping {
  const folded = headers.map((header) =>
    fold(header)
      .replaceAll(/[.:*()]/g, '')
      .trim(),
  );
  const mapping: RosterMapping = {};
  for (const field of ROSTER_FIELDS) {
    const heading = HEADINGS[field].find((known) => folded.includes(known));
    if (heading !== undefined) mapping[field] = folded.indexOf(heading);
  }
  return mapping;
}

const SAMPLES = 3;
const SAMPLE_LENGTH = 60;

/** The first cells of each column that hold something: an empty column shows that it is empty. */
export function samplesOf({ headers, rows }: RosterTable): string[][] {
  return headers.map((_, column) => {
    const samples: string[] = [];
    for (const { cells } of rows) {
      const cell = (cells[column] ?? '').slice(0, SAMPLE_LENGTH).trim();
      if (cell !== '' && !samples.includes(cell)) samples.push(cell);
      if (samples.length === SAMPLES) break;
    }
    return samples;
  });
}

export type MappingFault =
  | { code: 'missing'; field: 'studentKey' | 'email' | 'fullName' }
  | { code: 'no_such_column' | 'column_twice'; field: RosterField };

/** What is wrong with a person's choice of columns. */
export function mappingFaults(mapping: RosterMapping, columns: number): MappingFault[] {
  const faults: MappingFault[] = [];
  const has = (field: RosterField): boolean => mapping[field] !== undefined;
  if (!has('studentKey')) faults.push({ code: 'missing', field: 'studentKey' });
  if (!has('email')) faults.push({ code: 'missing', field: 'email' });
  if (!has('fullName') && !(has('givenName') && has('familyName'))) {
    faults.push({ code: 'missing', field: 'fullName' });
  }
  const taken = new Set<number>();
  for (const field of ROSTER_FIELDS) {
    const column = mapping[field];
    if (column === undefined) continue;
    if (!Number.isInteger(column) || column < 0 || column >= columns) {
      faults.push({ code: 'no_such_column', field });
    } else if (taken.has(column)) faults.push({ code: 'column_twice', field });
    taken.add(column);
  }
  return faults;
}
