import type { RosterField } from '../roster/fields.ts';
import type { MappingFault } from '../roster/mapping.ts';
import type { RowProblem, RowProblemCode } from '../roster/read-row.ts';
import { MOST_IN_RING } from '../roster/claims.ts';
import { FIELD_LENGTHS } from '../roster/fields.ts';
import type { TableFault, TableFaultCode } from '../roster/read-table.ts';

export const rosterFieldNames: Readonly<Record<RosterField, string>> = {
  studentKey: 'Student key',
  fullName: 'Full name',
  givenName: 'First name',
  familyName: 'Last name',
  email: 'E-mail',
  login: 'Login',
  programme: 'Programme',
  course: 'Course',
  term: 'Term',
  yearOfStudy: 'Year of study',
};

const tableFaults: Readonly<Record<TableFaultCode, string>> = {
  empty: 'The file is empty.',
  mixed_encodings:
    'The file mixes encodings: {lines} cannot be read. Please save it as “CSV UTF-8” and try again.',
  not_text:
    'This is not a text file: {lines} holds bytes that no CSV file has. Please save it as “CSV UTF-8”.',
  one_column:
    'Only one column was found. Columns must be parted by commas, semicolons, tabs or vertical bars.',
  no_rows: 'The file has a line of headings and no students under it.',
  open_quote: 'A quotation mark is opened and never closed{at}.',
  too_many_rows: 'The file has more than 100,000 students. Please split it.',
  too_many_columns: 'The file has more than 200 columns. Please leave out what is not needed.',
};

/** Why a file is no list of students, with the lines to look at. */
export function tableFaultSentence({ code, lines }: TableFault): string {
  const [first] = lines;
  return tableFaults[code]
    .replace('{lines}', linesWords(lines))
    .replace('{at}', first === undefined ? '' : `, in the row that begins in line ${first}`);
}

const rowProblems: Readonly<Record<RowProblemCode, string>> = {
  too_many_cells: 'The row has more cells than there are headings; is a comma not in quotes?',
  too_long: 'The cell is longer than {most} characters.',
  not_shown: 'The cell holds characters that cannot be shown.',
  not_clearable: 'This cannot be emptied with **CLEAR**.',
  key_missing: 'The student key is missing.',
  name_missing: 'A new student needs a name.',
  email_missing: 'A new student needs an e-mail address.',
  email_wrong: 'That is not an e-mail address.',
  key_twice: 'The same student key also stands in {lines}.',
  email_twice: 'The same e-mail address also stands in {lines}.',
  email_taken: 'This e-mail address belongs to another student of your list.',
  email_kept:
    'Another student of your list has this e-mail address and may have signed in with it. It only passes on while they have not.',
  email_ring:
    'More than {ring} students would hand their e-mail addresses round. Was that column sorted without the others?',
  email_of_staff: 'This e-mail address belongs to somebody who works here.',
};

/** Why a row was not taken. The cell's own text is not repeated. */
export function rowProblemSentence({ code, field, lines = [] }: RowProblem): string {
  const most = field === null ? '' : String(FIELD_LENGTHS[field]);
  return rowProblems[code]
    .replace('{most}', most)
    .replace('{ring}', String(MOST_IN_RING))
    .replace('{lines}', linesWords(lines));
}

export function mappingFaultSentence({ code, field }: MappingFault): string {
  const name = rosterFieldNames[field];
  if (code === 'no_such_column') return `The file has no such column for “${name}”.`;
  if (code === 'column_twice') return `Another field already takes the column of “${name}”.`;
  return field === 'fullName'
    ? 'Please choose the column of the full name, or those of first and last name.'
    : `Please choose the column of “${name}”.`;
}

export function linesWords(lines: readonly number[]): string {
  const [first, ...rest] = lines;
  if (first === undefined) return 'a line';
  const last = rest.pop();
  return last === undefined ? `line ${first}` : `lines ${[first, ...rest].join(', ')} and ${last}`;
}
