import { readEmail } from './read-email.ts';
import {
  CLEAR,
  FIELD_LENGTHS,
  isClearable,
  ROSTER_FIELDS,
  type ClearableField,
  type RosterField,
  type RosterMapping,
} from './fields.ts';
import { isFormula } from '../csv/formula.ts';
import type { TableRow } from './read-table.ts';

export type RowProblemCode =
  | 'too_many_cells'
  | 'too_long'
  | 'not_shown'
  | 'not_clearable'
  | 'key_missing'
  | 'name_missing'
  | 'email_missing'
  | 'email_wrong'
  | 'key_twice'
  | 'email_twice'
  | 'email_taken'
  | 'email_kept'
  | 'email_ring'
  | 'email_of_staff';

/** Why a row cannot be taken: the cell by its field, or the row as a whole. */
export interface RowProblem {
  code: RowProblemCode;
  field: RosterField | null;
  /** Lines that say the same, for what stands twice. */
  lines?: readonly number[];
}

/** A text, `null` for emptied; without an entry what stands is kept. */
export interface RowValues extends Partial<Record<ClearableField, string | null>> {
  fullName?: string;
  email?: string;
}

export interface RosterRow {
  line: number;
  /** Also of a row with problems, where it can be read: such a student is in the file. */
  key: string | null;
  values: RowValues;
  /** Half of a name in two columns: the whole name of a new student, no change of a listed one. */
  halfName: string | null;
  problems: readonly RowProblem[];
  /** Cells that a spreadsheet would take for a formula. They are kept as text. */
  formulas: readonly RosterField[];
}

// Control and half characters; line breaks and tabs are spaces by then.
const NOT_SHOWN = /[\p{Cc}\ufffd\p{Surrogate}]/u;

/** What one row says, by the columns that a person chose. */
export function readRow(
  { line, cells }: TableRow,
  mapping: RosterMapping,
  columns: number,
): RosterRow {
  const problems: RowProblem[] = [];
  const formulas: RosterField[] = [];
  const texts: Partial<Record<RosterField, string>> = {};
  const isWider = cells.slice(columns).some((cell) => cell.trim() !== '');
  if (isWider) problems.push({ code: 'too_many_cells', field: null });
  for (const field of ROSTER_FIELDS) {
    const column = mapping[field];
    const cell = column === undefined ? '' : (cells[column] ?? '');
    // Before anything else is done with it: a cell may be as large as the file.
    if (cell.length > FIELD_LENGTHS[field] * 4) {
      problems.push({ code: 'too_long', field });
      continue;
    }
    const text = cell.normalize('NFC').replaceAll(/\s+/gu, ' ').trim();
    if (text === '') continue;
    if (text.length > FIELD_LENGTHS[field]) problems.push({ code: 'too_long', field });
    else if (NOT_SHOWN.test(text)) problems.push({ code: 'not_shown', field });
    else if (text === CLEAR && !isClearable(field)) {
      problems.push({ code: 'not_clearable', field });
    } else {
      if (isFormula(text)) formulas.push(field);
      texts[field] = text;
    }
  }
  return { line, key: texts.studentKey ?? null, formulas, ...judged(texts, problems) };
}

function judged(
  texts: Partial<Record<RosterField, string>>,
  problems: readonly RowProblem[],
): Pick<RosterRow, 'values' | 'problems' | 'halfName'> {
  const more = [...problems];
  const { studentKey, givenName, familyName, email, ...rest } = texts;
  const isFaulty = (field: RosterField): boolean => problems.some((one) => one.field === field);
  if (studentKey === undefined && !isFaulty('studentKey')) {
    more.push({ code: 'key_missing', field: 'studentKey' });
  }
  const values: RowValues = {};
  const isWhole = givenName !== undefined && familyName !== undefined;
  const name = rest.fullName ?? (isWhole ? `${givenName} ${familyName}` : undefined);
  if (name !== undefined) values.fullName = name;
  const halfName = name === undefined ? (givenName ?? familyName ?? null) : null;
  const address = email === undefined ? undefined : readEmail(email);
  if (address === null) more.push({ code: 'email_wrong', field: 'email' });
  else if (address !== undefined) values.email = address;
  for (const [field, text] of Object.entries(rest)) {
    if (isClearable(field as RosterField)) {
      values[field as ClearableField] = text === CLEAR ? null : text;
    }
  }
  return { values, halfName, problems: more };
}
