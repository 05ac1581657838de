import { expect, test } from 'vitest';
import { isSilent } from './silence.ts';

test.each([
  [0, false],
  [299, false],
  [300, true],
  [86_400, true],
  [null, true],
])('a worker last heard of %s seconds ago is silent: %s', (beatAgeSeconds, silent) => {
  expect(isSilent({ beatAgeSeconds })).toBe(silent);
});
