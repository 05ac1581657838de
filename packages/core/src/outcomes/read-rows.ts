import type { RosterTable, TableRow } from '../roster/read-table.ts';
import type { PlainDate } from '../workflow/records.ts';
import { classYearOf } from './class-year.ts';
import {
  OUTCOME_FIELDS,
  OUTCOME_LENGTHS,
  type OutcomeField,
  type OutcomeMapping,
} from './columns.ts';
import { readDate } from './read-date.ts';
import type { OutcomeStatus } from './status.ts';
import { statusOf, wordKey } from './words.ts';

export type OutcomeProblemCode =
  | 'too_many_cells'
  | 'too_long'
  | 'not_shown'
  | 'key_missing'
  | 'key_twice'
  | 'status_not_known'
  | 'date_wrong'
  | 'date_later'
  | 'other_class';

/** Why a row cannot be taken: the cell by its field, or the row as a whole. */
export interface OutcomeProblem {
  code: OutcomeProblemCode;
  field: OutcomeField | null;
  /** Lines that say the same, for what stands twice. */
  lines?: readonly number[];
}

export interface OutcomeRow {
  line: number;
  /** Also of a row with problems, where it can be read: such a graduate is in the file. */
  key: string | null;
  status: OutcomeStatus | null;
  collectedOn: PlainDate | null;
  problems: readonly OutcomeProblem[];
}

export interface ReadOutcomes {
  rows: readonly OutcomeRow[];
  /** Words that stand for no status yet, as they are compared, with how many rows hold them. */
  unknownWords: { word: string; rows: number }[];
}

export interface ReadOptions {
  mapping: OutcomeMapping;
  classYear: number;
  /** The school's own words, by `wordKey`. */
  words: Readonly<Record<string, OutcomeStatus>>;
  /** The day it is where the school is. */
  today: PlainDate;
}

const NOT_SHOWN = /[\p{Cc}\ufffd\p{Surrogate}]/u;
const LINES_NAMED = 5;
const WORDS_NAMED = 20;

/** Every row of the file. A key that stands twice fails each time: nobody knows which one is right. */
export function readOutcomes(table: RosterTable, options: ReadOptions): ReadOutcomes {
  const unknown = new Map<string, number>();
  const read = table.rows.map((row) => readRow(row, table.headers.length, options, unknown));
  const byKey = new Map<string, number[]>();
  for (const { key, line } of read) {
    if (key === null) continue;
    const there = byKey.get(key);
    if (there) there.push(line);
    else byKey.set(key, [line]);
  }
  const rows = read.map((row): OutcomeRow => {
    const same = row.key === null ? [] : (byKey.get(row.key) ?? []);
    if (same.length < 2) return row;
    const lines = same.filter((line) => line !== row.line).slice(0, LINES_NAMED);
    const twice = { code: 'key_twice', field: 'studentKey', lines } as const;
    return { ...row, problems: [...row.problems, twice] };
  });
  const unknownWords = [...unknown]
    .map(([word, count]) => ({ word, rows: count }))
    .toSorted((a, b) => b.rows - a.rows || (a.word < b.word ? -1 : 1))
    .slice(0, WORDS_NAMED);
  return { rows, unknownWords };
}

function readRow(
  { line, cells }: TableRow,
  columns: number,
  { mapping, classYear, words, today }: ReadOptions,
  unknown: Map<string, number>,
): OutcomeRow {
  const problems: OutcomeProblem[] = [];
  const texts: Partial<Record<OutcomeField, string>> = {};
  if (cells.slice(columns).some((cell) => cell.trim() !== '')) {
    problems.push({ code: 'too_many_cells', field: null });
  }
  for (const field of OUTCOME_FIELDS) {
    const column = mapping[field];
    const cell = column === undefined ? '' : (cells[column] ?? '');
    // Before anything else is done with it: a cell may be as large as the file.
    const isLong = cell.length > OUTCOME_LENGTHS[field] * 4;
    const text = isLong ? '' : cell.normalize('NFC').replaceAll(/\s+/gu, ' ').trim();
    if (isLong || text.length > OUTCOME_LENGTHS[field]) problems.push({ code: 'too_long', field });
    else if (NOT_SHOWN.test(text)) problems.push({ code: 'not_shown', field });
    else texts[field] = text;
  }
  if (texts.studentKey === '') problems.push({ code: 'key_missing', field: 'studentKey' });
  const status = texts.status === undefined ? null : statusOf(texts.status, words);
  if (texts.status !== undefined && status === null) {
    problems.push({ code: 'status_not_known', field: 'status' });
    const word = wordKey(texts.status);
    // Marks without a letter cannot be given a meaning.
    if (word !== '') unknown.set(word, (unknown.get(word) ?? 0) + 1);
  }
  const dateOf = (field: 'collectedOn' | 'graduatedOn'): PlainDate | null => {
    const text = texts[field] ?? '';
    const date = text === '' ? null : readDate(text);
    if (text !== '' && date === null) problems.push({ code: 'date_wrong', field });
    return date;
  };
  const collectedOn = dateOf('collectedOn');
  if (collectedOn !== null && collectedOn > today) {
    problems.push({ code: 'date_later', field: 'collectedOn' });
  }
  const graduatedOn = dateOf('graduatedOn');
  if (graduatedOn !== null && classYearOf(graduatedOn) !== classYear) {
    problems.push({ code: 'other_class', field: 'graduatedOn' });
  }
  const key = texts.studentKey === undefined || texts.studentKey === '' ? null : texts.studentKey;
  return { line, key, status, collectedOn, problems };
}
