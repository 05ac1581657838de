import { expect, test } from 'vitest';
import { writeCsv } from './write-csv.ts';

const written = (value: string): string => writeCsv([[value]]).slice(1, -2);

test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '\rx'])(
  'a spreadsheet runs no formula: %j',
  (value) => {
    expect(written(value).replaceAll('"', '')).toBe(`'${value}`);
  },
);

test('commas, quotes and lines stay in their cell, and numbers stay numbers', () => {
  expect(written('a, "b"\nc')).toBe('"a, ""b""\nc"');
  expect(writeCsv([['n', -1, null]])).toBe('\uFEFFn,-1,\r\n');
});
