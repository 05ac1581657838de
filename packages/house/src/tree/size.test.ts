import { expect, test } from 'vitest';
import { code } from './read.ts';

const MOST_LINES = 400;
/** Tables and sentences: long because there is much of it, with nothing to follow. */
const DATA = /\/(library|phrases|data|locales)\/|-phrases\.ts$|\.fixture\.ts$/;

test('no file of code has more than 400 lines', () => {
  const long = code()
    .filter(({ path }) => !DATA.test(path))
    .map(({ path, text }) => ({ path, lines: text.trimEnd().split('\n').length }))
    .filter(({ lines }) => lines > MOST_LINES)
    .map(({ path, lines }) => `${path} has ${lines} lines: would two files be clearer?`);
  expect(long).toEqual([]);
});
