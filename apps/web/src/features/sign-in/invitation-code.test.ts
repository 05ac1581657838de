import { expect, test } from 'vitest';
import { invitationCode, isWholeCode } from './invitation-code.ts';

test.each([
  ['abcdefgh2345', 'ABCD-EFGH-2345'],
  [' ABCD EFGH 2345 ', 'ABCD-EFGH-2345'],
  ['ABCD-EFGH-2345-extra', 'ABCD-EFGH-2345'],
  ['abcde', 'ABCD-E'],
  ['', ''],
])('"%s" is read as "%s"', (typed, code) => {
  expect(invitationCode(typed)).toBe(code);
});

test('only twelve letters and digits are worth asking about', () => {
  expect(isWholeCode('ABCD-EFGH-2345')).toBe(true);
  expect(isWholeCode('ABCD-EFGH-234')).toBe(false);
});
