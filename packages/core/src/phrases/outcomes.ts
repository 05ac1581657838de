import { OUTCOME_LENGTHS, type ColumnFault, type OutcomeField } from '../outcomes/columns.ts';
import type { OutcomeProblem, OutcomeProblemCode } from '../outcomes/read-rows.ts';
import type { OutcomeStatus } from '../outcomes/status.ts';
import type { TableFault } from '../roster/read-table.ts';
import { linesWords, tableFaultSentence } from './roster.ts';

export const outcomeFieldNames: Readonly<Record<OutcomeField, string>> = {
  studentKey: 'Student key',
  status: 'Status',
  collectedOn: 'Date collected',
  graduatedOn: 'Graduation date',
};

export const outcomeStatusNames: Readonly<Record<OutcomeStatus, string>> = {
  employed: 'Employed',
  service: 'Volunteer or service program',
  military: 'Military',
  education: 'Continuing education',
  seeking: 'Still seeking',
  not_seeking: 'Not seeking',
  unknown: 'Not known',
};

/** Why a file is no list of graduates. */
export function outcomeFileSentence(fault: TableFault): string {
  if (fault.code === 'no_rows') return 'The file has a line of headings and no graduates under it.';
  if (fault.code === 'too_many_rows') return 'The file has more than 100,000 graduates.';
  return tableFaultSentence(fault);
}

export const FILE_TOO_LARGE =
  'The file is larger than 700 kB. Please leave only the columns of student key, status and dates; names are not needed.';

const problems: Readonly<Record<OutcomeProblemCode, string>> = {
  too_many_cells: 'The row has more cells than there are headings; is a comma not in quotes?',
  too_long: 'The cell is longer than {most} characters.',
  not_shown: 'The cell holds characters that cannot be shown.',
  key_missing: 'The student key is missing.',
  key_twice: 'The same student key also stands in {lines}.',
  status_not_known: 'We do not know these words. Please say which status they stand for.',
  date_wrong: 'That is no date that we can read. Please write it as 2026-05-14 or 5/14/2026.',
  date_later: 'That day has not come yet.',
  other_class: 'This graduate is of another class: a class runs from 1 July to 30 June.',
};

/** Why a row was not taken. The cell's own text is not repeated. */
export function outcomeProblemSentence({ code, field, lines = [] }: OutcomeProblem): string {
  const most = field === null ? '' : String(OUTCOME_LENGTHS[field]);
  return problems[code].replace('{most}', most).replace('{lines}', linesWords(lines));
}

export function columnFaultSentence({ code, field }: ColumnFault): string {
  const name = outcomeFieldNames[field];
  if (code === 'no_such_column') return `The file has no such column for “${name}”.`;
  if (code === 'column_twice') return `Another field already takes the column of “${name}”.`;
  return `Please choose the column of “${name}”.`;
}

export const removalSentence = (leaving: number, standing: number): string =>
  `${leaving} of ${standing} outcomes of this class are not in the file and would be removed. Please confirm this number, or choose the right file.`;

/** Stands beside every comparison of the groups. */
export const NO_CAUSE =
  'Students who hold talks differ from others in many ways, so these numbers do not say that talks led to an outcome.';

interface OutcomeWords {
  title: string;
  definition: string;
  rows: Readonly<Record<string, string>>;
  splits: Readonly<Record<string, string>>;
}

const groups = {
  title: 'By talks held',
  rows: {
    held: 'At least one talk held',
    none: 'No talk held',
    unlisted: 'Not on the list of students here',
  },
} as const;

export const outcomeMetrics: Readonly<Record<string, OutcomeWords>> = {
  knowledge_rate: {
    title: 'Knowledge rate',
    definition:
      'Graduates who are employed, in service, in the military, in continuing education, still seeking or not seeking, of all graduates in the file. The survey asks for at least 65%.',
    rows: { all: 'Outcome known', ...groups.rows },
    splits: { talks: groups.title },
  },
  career_outcomes_rate: {
    title: 'Career outcomes rate',
    definition:
      'Graduates who are employed, in service, in the military or in continuing education, of all whose outcome is known, less those who are not seeking.',
    rows: { all: 'With a career outcome', ...groups.rows },
    splits: { talks: groups.title },
  },
  first_destinations: {
    title: 'First destinations',
    definition:
      'Graduates by what the file says of them; an empty cell counts as not known. The first row is made up of those below it.',
    rows: { career: 'With a career outcome', ...outcomeStatusNames },
    splits: { status: 'Career outcomes' },
  },
};
