import { fold } from '../people/fold.ts';

/** What is read of a first-destination file. Names and everything else stay out. */
export const OUTCOME_FIELDS = ['studentKey', 'status', 'collectedOn', 'graduatedOn'] as const;
export type OutcomeField = (typeof OUTCOME_FIELDS)[number];

/** Where each field stands in the file, by the number of its column, from 0. */
export type OutcomeMapping = Partial<Record<OutcomeField, number>>;

/** With key, status and dates alone, some fifteen thousand graduates. */
export const OUTCOME_BYTES = 700_000;

/** The most characters of a cell that is read. */
export const OUTCOME_LENGTHS: Readonly<Record<OutcomeField, number>> = {
  studentKey: 64,
  status: 200,
  collectedOn: 40,
  graduatedOn: 40,
};

/** How files head their columns, folded. The first that is there is taken. */
const HEADINGS: Readonly<Record<OutcomeField, readonly string[]>> = {
  studentKey: [
    'student key',
    'studentkey',
    'student id',
    'studentid',
    'student number',
    'sis id',
    'emplid',
    'external id',
    'id',
    'key',
  ],
  status: [
    'status',
    'outcome',
    'outcome status',
    'first destination',
    'primary status',
    'post graduation status',
    'destination',
  ],
  collectedOn: [
    'date collected',
    'collected on',
    'collected',
    'survey date',
    'response date',
    'submitted on',
  ],
  graduatedOn: [
    'graduation date',
    'graduated on',
    'graduated',
    'degree date',
    'conferral date',
    'completion date',
  ],
};

export function guessColumns(headers: readonly string[]): OutcomeMapping {
  const folded = headers.map((header) =>
    fold(header)
      .replaceAll(/[.:*()]/g, '')
      .trim(),
  );
  const mapping: OutcomeMapping = {};
  for (const field of OUTCOME_FIELDS) {
    const heading = HEADINGS[field].find((known) => folded.includes(known));
    if (heading !== undefined) mapping[field] = folded.indexOf(heading);
  }
  return mapping;
}

export interface ColumnFault {
  code: 'missing' | 'no_such_column' | 'column_twice';
  field: OutcomeField;
}

/** What is wrong with a person's choice of columns. */
export function columnFaults(mapping: OutcomeMapping, columns: number): ColumnFault[] {
  const faults: ColumnFault[] = [];
  const taken = new Set<number>();
  for (const field of OUTCOME_FIELDS) {
    const column = mapping[field];
    if (column === undefined) {
      if (field === 'studentKey' || field === 'status') faults.push({ code: 'missing', field });
    } else if (!Number.isInteger(column) || column < 0 || column >= columns) {
      faults.push({ code: 'no_such_column', field });
    } else if (taken.has(column)) faults.push({ code: 'column_twice', field });
    if (column !== undefined) taken.add(column);
  }
  return faults;
}
