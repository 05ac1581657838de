import { rosterFieldNames, rowProblemSentence } from '../phrases/roster.ts';
import type { RosterField } from './fields.ts';
import type { Listed, ListedValues, RowOutcome } from './plan.ts';

/** What a dry run says of one student: what their row would do, or that they are missing. */
export type CheckedEntry =
  | Exclude<RowOutcome, { kind: 'unchanged' }>
  | { kind: 'leaving'; line: null; key: string; present: Listed };

type Cell = string | number | null;

const FIELDS = [
  'fullName',
  'email',
  'login',
  'programme',
  'course',
  'term',
  'yearOfStudy',
] as const satisfies readonly RosterField[];

/** The headings over `checkedLines`. */
export const CHECKED_HEAD: readonly string[] = [
  'Change',
  'Line',
  rosterFieldNames.studentKey,
  ...FIELDS.flatMap((field) => [rosterFieldNames[field], `${rosterFieldNames[field]} before`]),
  'Also',
  'Column',
  'Problem',
];

/** A student as a line of a table, before and after; of who cannot be taken one for each problem. */
export function checkedLines(
  entry: CheckedEntry,
  headingOf: (field: RosterField | null) => string | null,
): Cell[][] {
  const { line, key } = entry;
  const none = FIELDS.flatMap(() => [null, null]);
  switch (entry.kind) {
    case 'create':
      return [['New', line, key, ...valuesOf(entry.values, null), null, null, null]];
    case 'update': {
      const { present, values, changes } = entry;
      const also = [
        ...(changes.includes('studentKey') ? ['gets the key'] : []),
        ...(changes.includes('active') ? ['is listed again'] : []),
      ];
      return [['Changed', line, key, ...valuesOf(values, present), also.join(', '), null, null]];
    }
    case 'failed':
      return entry.problems.map((problem) => [
        'Not taken',
        line,
        key,
        ...none,
        null,
        headingOf(problem.field),
        rowProblemSentence(problem),
      ]);
    case 'leaving':
      return [['Deactivated', line, key, ...valuesOf(entry.present, null), null, null, null]];
  }
}

/** Each value, and beside it the one before, where it is another. */
const valuesOf = (values: ListedValues, before: ListedValues | null): Cell[] =>
  FIELDS.flatMap((field) => [
    values[field],
    before === null || before[field] === values[field] ? null : before[field],
  ]);
