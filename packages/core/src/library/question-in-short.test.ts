import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inShort, SHORT_QUESTION } from './question-in-short.ts';

test('a short question stands whole, on one line', () => {
  expect(inShort(' What do you\nlike? ')).toBe('What do you like?');
  const whole = 'é'.repeat(SHORT_QUESTION);
  expect(inShort(whole)).toBe(whole);
});

test('a long one is cut between letters, and says so', () => {
  expect(inShort('a'.repeat(SHORT_QUESTION + 1))).toBe(`${'a'.repeat(SHORT_QUESTION - 1)}…`);
  const family = '👩‍👩‍👧‍👦';
  expect(inShort(`${'a'.repeat(SHORT_QUESTION - 2)}${family}`)).toBe(
    `${'a'.repeat(SHORT_QUESTION - 2)}…`,
  );
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
      const short = inShort(text);
      expect(short.length).toBeLessThanOrEqual(SHORT_QUESTION);
      expect(short).not.toMatch(/\n/);
    }),
  );
});
