import { CsvError, parse } from 'csv-parse/browser/esm/sync';
import { decode, type Encoding } from './decode.ts';

export const DELIMITERS = [',', ';', '\t', '|'] as const;
export type Delimiter = (typeof DELIMITERS)[number];

/** A list of 100,000 students with all columns; more is another kind of file. */
export const ROSTER_BYTES = 20_000_000;
export const ROSTER_ROWS = 100_000;
const MOST_COLUMNS = 200;

export interface TableRow {
  /** Where the row begins in the file, as an editor counts. */
  line: number;
  cells: readonly string[];
}

export interface RosterTable {
  encoding: Encoding;
  delimiter: Delimiter;
  headers: readonly string[];
  rows: readonly TableRow[];
}

export type TableFaultCode =
  | 'empty'
  | 'mixed_encodings'
  | 'not_text'
  | 'one_column'
  | 'no_rows'
  | 'open_quote'
  | 'too_many_rows'
  | 'too_many_columns';

export interface TableFault {
  code: TableFaultCode;
  lines: readonly number[];
}

export type TableRead = { ok: true; table: RosterTable } | { ok: false; fault: TableFault };

const failed = (code: TableFaultCode, lines: readonly number[] = []): TableRead => ({
  ok: false,
  fault: { code, lines },
});

/** A CSV file as a table, whatever its encoding, delimiter and line ends; or why it is none. */
export function readTable(bytes: Uint8Array): TableRead {
  const decoded = decode(bytes);
  if (!decoded.ok) return failed(decoded.code, decoded.lines);
  const { encoding } = decoded;
  // One kind of line end, so that lines are counted as editors count them.
  const text = decoded.text.replaceAll(/\r\n?/g, '\n');
  if (text.trim() === '') return failed('empty');
  const delimiter = sniffDelimiter(text);
  if (delimiter === null) return failed('one_column', [1]);
  const records = recordsOf(text, delimiter);
  if (!records.ok) return failed('open_quote', records.line === null ? [] : [records.line]);
  const [header, ...rows] = records.rows.filter(({ cells }) =>
    cells.some((cell) => cell.trim() !== ''),
  );
  if (header === undefined) return failed('empty');
  if (header.cells.length < 2) return failed('one_column', [header.line]);
  if (header.cells.length > MOST_COLUMNS) return failed('too_many_columns', [header.line]);
  if (rows.length === 0) return failed('no_rows');
  if (rows.length > ROSTER_ROWS) return failed('too_many_rows');
  const headers = header.cells.map((cell) => cell.trim().slice(0, 100));
  return { ok: true, table: { encoding, delimiter, headers, rows } };
}

/** What parts the cells of the first line that is not empty; null where nothing does. */
export function sniffDelimiter(text: string): Delimiter | null {
  const counts = new Map<string, number>(DELIMITERS.map((delimiter) => [delimiter, 0]));
  let isQuoted = false;
  let isBegun = false;
  for (const character of text) {
    if (character === '"') isQuoted = !isQuoted;
    else if (!isQuoted && character === '\n') {
      if (isBegun) break;
    } else if (!isQuoted && counts.has(character)) {
      counts.set(character, (counts.get(character) ?? 0) + 1);
    }
    if (character.trim() !== '') isBegun = true;
  }
  const best = DELIMITERS.toSorted((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0))[0];
  return best === undefined || counts.get(best) === 0 ? null : best;
}

type Records = { ok: true; rows: TableRow[] } | { ok: false; line: number | null };

function recordsOf(text: string, delimiter: Delimiter): Records {
  const rows: TableRow[] = [];
  let line = 1;
  try {
    parse(text, {
      bom: true,
      delimiter,
      record_delimiter: '\n',
      relax_column_count: true,
      // O"Neil: a quote inside of a cell is a letter like others.
      relax_quotes: true,
      // A row that begins where the one before it ended; cells may hold line breaks.
      on_record: (cells: string[], { lines }) => {
        rows.push({ line, cells });
        line = lines + 1;
        return null;
      },
    });
    return { ok: true, rows };
  } catch (error) {
    if (error instanceof CsvError) return { ok: false, line: rows.length === 0 ? null : line };
    throw error;
  }
}
