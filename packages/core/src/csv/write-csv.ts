import { neutralised } from './formula.ts';

/**
 * Rows as CSV (RFC 4180) with a byte order mark, without which spreadsheets guess at the encoding.
 * No cell can become a formula.
 */
export function writeCsv(rows: readonly (readonly (string | number | null)[])[]): string {
  const lines = rows.map((row) => row.map((cell) => quoted(cell)).join(','));
  return `\ufeff${lines.join('\r\n')}\r\n`;
}

function quoted(cell: string | number | null): string {
  if (cell === null) return '';
  // Numbers of ours may be negative and stay numbers.
  const text = typeof cell === 'number' ? String(cell) : neutralised(cell);
  return /[",;\t|\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
