import { expect, test } from 'vitest';
import { countCharacters, countWords } from './word-count.ts';

test('L01: counts words as a reader does', () => {
  expect(countWords('')).toBe(0);
  expect(countWords('  One,  two – three | 4\n\nfive ')).toBe(5);
  expect(countWords("I don't like 20-minute talks")).toBe(5);
  expect(countWords('Guðrún Ólafsdóttir')).toBe(2);
});

test('L09: counts a pair of UTF-16 units as two characters', () => {
  expect(countCharacters('ok 🙂')).toBe(5);
});
