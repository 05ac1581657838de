import type { Id } from '../workflow/records.ts';
import { CLEARABLE, type ClearableField, type RosterMapping } from './fields.ts';
import { type Claim, type Holder, refusedClaims } from './claims.ts';
import { readRow, type RosterRow, type RowProblem } from './read-row.ts';
import type { RosterTable } from './read-table.ts';

/** What the school's list says of a student at present. */
export interface Listed extends Record<ClearableField, string | null> {
  studentId: Id;
  version: number;
  /** Null for who joined without the list. */
  studentKey: string | null;
  fullName: string;
  email: string;
  active: boolean;
}

/** Somebody who has an account under this address and belongs to the school already. */
export interface KnownAccount {
  email: string;
  userId: Id;
  isStudent: boolean;
  /** Nobody has signed in with it yet, so that it follows a corrected address. */
  follows: boolean;
}

export type RowChange = 'studentKey' | 'fullName' | 'email' | ClearableField | 'active';

export interface ListedValues extends Record<ClearableField, string | null> {
  fullName: string;
  email: string;
}

export type RowOutcome = { line: number; key: string | null } & (
  | { kind: 'create'; key: string; values: ListedValues }
  | { kind: 'update'; key: string; present: Listed; values: ListedValues; changes: RowChange[] }
  | { kind: 'unchanged'; studentId: Id }
  | { kind: 'failed'; problems: readonly RowProblem[] }
);

/** Rows that were read once, with what only the whole file tells. */
export interface ReadRoster {
  rows: readonly RosterRow[];
  /** Where a key or an address stands, by the number of its row from 0. */
  places: { byKey: ReadonlyMap<string, number>; byEmail: ReadonlyMap<string, number> };
  /** Every key in the file, also of rows that fail: those students are listed. */
  keys: ReadonlySet<string>;
  /** How many rows have no key that could be read: nobody can tell which student each is. */
  nameless: number;
}

/** Every row of the file. What stands twice fails each time: nobody knows which one is right. */
export function readRows(table: RosterTable, mapping: RosterMapping): ReadRoster {
  const read = table.rows.map((row) => readRow(row, mapping, table.headers.length));
  const byKey = linesOf(read, ({ key }) => key);
  const byEmail = linesOf(read, ({ values }) => values.email ?? null);
  const rows = read.map((row): RosterRow => {
    const problems = [...row.problems];
    const sameKey = row.key === null ? [] : (byKey.get(row.key) ?? []);
    if (sameKey.length > 1) {
      problems.push({ code: 'key_twice', field: 'studentKey', lines: others(sameKey, row.line) });
    }
    const { email } = row.values;
    const sameEmail = email === undefined ? [] : (byEmail.get(email) ?? []);
    // A row that stands twice as a whole is told once.
    if (sameEmail.length > 1 && sameKey.length < 2) {
      problems.push({ code: 'email_twice', field: 'email', lines: others(sameEmail, row.line) });
    }
    return problems.length === row.problems.length ? row : { ...row, problems };
  });
  const nameless = read.filter(({ key }) => key === null).length;
  const places = {
    byKey: placesOf(rows, ({ key }) => key),
    byEmail: placesOf(rows, ({ values }) => values.email ?? null),
  };
  return { rows, places, keys: new Set(byKey.keys()), nameless };
}

function linesOf(
  rows: readonly RosterRow[],
  of: (row: RosterRow) => string | null,
): Map<string, number[]> {
  const lines = new Map<string, number[]>();
  for (const row of rows) {
    const value = of(row);
    if (value === null) continue;
    const there = lines.get(value);
    if (there) there.push(row.line);
    else lines.set(value, [row.line]);
  }
  return lines;
}

const placesOf = (
  rows: readonly RosterRow[],
  of: (row: RosterRow) => string | null,
): Map<string, number> =>
  new Map(
    rows.flatMap((row, at): [string, number][] => {
      const value = of(row);
      return value === null ? [] : [[value, at]];
    }),
  );

const LINES_NAMED = 5;
const others = (lines: readonly number[], own: number): number[] =>
  lines.filter((line) => line !== own).slice(0, LINES_NAMED);

export interface Standing {
  listed: readonly Listed[];
  accounts: readonly KnownAccount[];
}

/**
 * What each row would do against what stands. Students are found by their key, which never changes;
 * who joined without one is found by their address and gets the key. A row that brings nothing new
 * is unchanged, so that the same file twice changes nothing.
 */
export function planRows(rows: readonly RosterRow[], standing: Standing): RowOutcome[] {
  const byKey = new Map<string, Listed>();
  const byEmail = new Map<string, Listed>();
  for (const one of standing.listed) {
    if (one.studentKey !== null) byKey.set(one.studentKey, one);
    byEmail.set(one.email, one);
  }
  const accounts = new Map(standing.accounts.map((one) => [one.email, one]));
  const holdersOf = (email: string): Holder[] => {
    const [listed, account] = [byEmail.get(email), accounts.get(email)];
    return [
      ...(listed ? [{ userId: listed.studentId, isStudent: true, follows: true }] : []),
      ...(account ? [account] : []),
    ];
  };
  const found = rows.map((row) => {
    const { key, problems, values } = row;
    if (key === null || problems.length > 0) return { row, key: null, present: undefined };
    const owner = values.email === undefined ? undefined : byEmail.get(values.email);
    const joined = owner?.studentKey === null ? owner : undefined;
    return { row, key, present: byKey.get(key) ?? joined };
  });
  const refused = refusedClaims(found.flatMap(claimOf), holdersOf);
  return found.map(({ row, key, present }): RowOutcome => {
    const fail = (problems: readonly RowProblem[]): RowOutcome => ({
      kind: 'failed',
      line: row.line,
      key: row.key,
      problems,
    });
    if (key === null) return fail(row.problems);
    const code = refused.get(present?.studentId ?? newcomer(row));
    if (code !== undefined) return fail([{ code, field: 'email' }]);
    return present === undefined ? creation(row, key) : changed(row, key, present);
  });
}

/** Stands for who has no id yet; nobody else's row has its line. */
const newcomer = ({ line }: RosterRow): Id => `line ${line}`;

function claimOf({
  row,
  key,
  present,
}: {
  row: RosterRow;
  key: string | null;
  present: Listed | undefined;
}): Claim[] {
  const { email } = row.values;
  if (key === null || email === undefined) return [];
  return [{ studentId: present?.studentId ?? newcomer(row), email, isNew: present === undefined }];
}

function creation(row: RosterRow, key: string): RowOutcome {
  const { line, values, halfName } = row;
  const fullName = values.fullName ?? halfName;
  const problems: RowProblem[] = [];
  if (fullName === null) problems.push({ code: 'name_missing', field: 'fullName' });
  if (values.email === undefined) problems.push({ code: 'email_missing', field: 'email' });
  if (fullName === null || values.email === undefined) {
    return { kind: 'failed', line, key, problems };
  }
  const blank = { login: null, programme: null, course: null, term: null, yearOfStudy: null };
  const all = { ...blank, ...values, fullName, email: values.email };
  return { kind: 'create', line, key, values: all };
}

function changed(row: RosterRow, key: string, present: Listed): RowOutcome {
  const { line, values } = row;
  const next: ListedValues = {
    fullName: values.fullName ?? present.fullName,
    email: values.email ?? present.email,
    login: kept(values.login, present.login),
    programme: kept(values.programme, present.programme),
    course: kept(values.course, present.course),
    term: kept(values.term, present.term),
    yearOfStudy: kept(values.yearOfStudy, present.yearOfStudy),
  };
  const fields = ['fullName', 'email', ...CLEARABLE] as const;
  const changes: RowChange[] = fields.filter((field) => next[field] !== present[field]);
  if (present.studentKey !== key) changes.unshift('studentKey');
  if (!present.active) changes.push('active');
  return changes.length === 0
    ? { kind: 'unchanged', line, key, studentId: present.studentId }
    : { kind: 'update', line, key, present, values: next, changes };
}

/** `undefined` is a blank cell, `null` one that empties. */
const kept = (given: string | null | undefined, present: string | null): string | null =>
  given === undefined ? present : given;
