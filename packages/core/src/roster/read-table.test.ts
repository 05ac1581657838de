import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decode } from './decode.ts';
import { DELIMITERS, readTable } from './read-table.ts';
import { writeCsv } from '../csv/write-csv.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const SIMPLE = 'Student ID;Name;E-mail\n7;Zoë Łąk;zoe@school.example\n';

const utf16 = (text: string, isLittle: boolean): Uint8Array => {
  const bytes = new Uint8Array(2 + text.length * 2);
  const view = new DataView(bytes.buffer);
  view.setUint16(0, 0xfeff, isLittle);
  for (let at = 0; at < text.length; at += 1) {
    view.setUint16(2 + at * 2, text.charCodeAt(at), isLittle);
  }
  return bytes;
};

describe('encodings', () => {
  const latin = Uint8Array.from('Key,Name\n1,Zoë Müller\n', (letter) => letter.charCodeAt(0));
  test.each([
    ['utf-8', utf8(SIMPLE)],
    ['utf-8', utf8(`\ufeff${SIMPLE}`)],
    ['utf-16le', utf16(SIMPLE, true)],
    ['utf-16be', utf16(SIMPLE, false)],
  ])('%s is read', (encoding, bytes) => {
    const read = readTable(bytes);
    expect(read).toMatchObject({ ok: true, table: { encoding, delimiter: ';' } });
    expect(read.ok && read.table.headers).toEqual(['Student ID', 'Name', 'E-mail']);
    expect(read.ok && read.table.rows).toEqual([
      { line: 2, cells: ['7', 'Zoë Łąk', 'zoe@school.example'] },
    ]);
  });

  test('windows-1252 is what is left', () => {
    const read = readTable(latin);
    expect(read).toMatchObject({ ok: true, table: { encoding: 'windows-1252' } });
    expect(read.ok && read.table.rows[0]?.cells).toEqual(['1', 'Zoë Müller']);
  });

  test('two encodings in one file are refused with the lines', () => {
    const both = new Uint8Array([...utf8('Key,Name\n1,Zoë\n2,Ada\n'), ...latin.slice(9)]);
    expect(readTable(both)).toEqual({
      ok: false,
      fault: { code: 'mixed_encodings', lines: [4] },
    });
    const marked = new Uint8Array([...utf8('\ufeffKey,Name\n'), 0xe4]);
    expect(decode(marked)).toMatchObject({ ok: false, code: 'mixed_encodings', lines: [2] });
    const neither = new Uint8Array([...utf8('Key,Name\n'), 0xe4, 0x81]);
    expect(decode(neither)).toMatchObject({ ok: false, lines: [2] });
  });

  test('a picture, or UTF-16 without its mark, is no text', () => {
    expect(decode(utf16(SIMPLE, true).slice(2))).toMatchObject({ ok: false, code: 'not_text' });
    expect(decode(new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]))).toMatchObject({ code: 'not_text' });
  });

  test('every text comes back from UTF-8 as it was', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        fc.pre(!text.includes('\0') && !/\p{Surrogate}/u.test(text) && !text.startsWith('\ufeff'));
        expect(decode(utf8(text))).toEqual({ ok: true, encoding: 'utf-8', text });
      }),
    );
  });

  test('no bytes break it', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        const read = readTable(bytes);
        expect(typeof read.ok).toBe('boolean');
      }),
    );
  });
});

describe('tables', () => {
  test('a file without a known delimiter has one column', () => {
    expect(readTable(utf8('Key:Name\n1:Ada\n'))).toEqual({
      ok: false,
      fault: { code: 'one_column', lines: [1] },
    });
  });

  test.each([
    ['', 'empty'],
    [' \n\n', 'empty'],
    ['Key,Name\n\n', 'no_rows'],
  ])('%j is %s', (text, code) => {
    expect(readTable(utf8(text))).toMatchObject({ ok: false, fault: { code } });
  });

  test('a quote that is never closed is named by its row', () => {
    expect(readTable(utf8('Key,Name\n1,Ada\n2,"Ben\n3,Cleo\n'))).toEqual({
      ok: false,
      fault: { code: 'open_quote', lines: [3] },
    });
  });

  test('lines are counted as an editor counts them, through breaks in cells and empty lines', () => {
    const read = readTable(utf8('Key,Name\r\n1,"Ada\r\nMarsh"\r\n\r\n2,O"Neil\r\n'));
    expect(read.ok && read.table.rows).toEqual([
      { line: 2, cells: ['1', 'Ada\nMarsh'] },
      { line: 5, cells: ['2', 'O"Neil'] },
    ]);
  });

  test('what was written by any delimiter is read again', () => {
    const cell = fc.string({ unit: 'grapheme-ascii', maxLength: 12 }).map((text) => `x${text}x`);
    fc.assert(
      fc.property(
        fc.constantFrom(...DELIMITERS),
        fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 8 }),
        (delimiter, rows) => {
          const quoted = rows.map((row) =>
            row.map((text) => `"${text.replaceAll('"', '""')}"`).join(delimiter),
          );
          const read = readTable(utf8(['A', 'B', 'C'].join(delimiter) + `\n${quoted.join('\n')}`));
          expect(read.ok && read.table.rows.map(({ cells }) => cells)).toEqual(rows);
        },
      ),
    );
  });

  test('what we write is read again, and no cell of it is a formula', () => {
    const cell = fc.string({ maxLength: 20 }).filter((text) => !/[\0\ufffd]/.test(text));
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 6 }), (rows) => {
        const read = readTable(utf8(writeCsv([['A', 'B'], ...rows])));
        const wanted = rows
          .filter((row) => row.some((text) => text.trim() !== ''))
          .map((row) =>
            row.map((text) =>
              (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text).replaceAll(/\r\n?/g, '\n'),
            ),
          );
        expect(read.ok ? read.table.rows.map(({ cells }) => cells) : []).toEqual(wanted);
      }),
    );
  });
});
