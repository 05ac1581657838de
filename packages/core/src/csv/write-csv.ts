import { neutralised } from './formula.ts';

/**
 * Rows as CSV (RFC 4180) with a byte order mark, without which spreadsheets guess at the encoding.
 * No cell can become a formula.
 */
export const writeCsv = (rows: Rows): string => CSV_BEGIN + csvLines(rows);

type Rows = readonly (readonly (string | number | null)[])[];

/** What a file that is written in parts begins with. */
export const CSV_BEGIN = '\ufeff';

/** Some lines of such a file. */
export const csvLines = (rows: Rows): string =>
  rows.map((row) => `${row.map((cell) => quoted(cell)).join(',')}\r\n`).join('');

function quoted(cell: string | number | null): string {
  if (cell === null) return '';
  // Numbers of ours may be negative and stay numbers.
  const text = typeof cell === 'number' ? String(cell) : neutralised(cell);
  return /[",;\t|\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
