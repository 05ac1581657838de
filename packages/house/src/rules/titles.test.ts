import { expect, test } from 'vitest';
import { countTitles } from './titles.ts';

const counted = (source: string) => Object.fromEntries(countTitles([source]));

test('a title counts for the id it begins with', () => {
  expect(counted("test('R35: 19 minutes', () => {});")).toEqual({ R35: 1 });
});

test('a title may claim several ids, in a list or as a range', () => {
  expect(counted("test('R35, R36 and L02: both', f)")).toEqual({ R35: 1, R36: 1, L02: 1 });
  expect(counted('test.each(cases)(`G3–G5: $name`, f)')).toEqual({ G3: 1, G4: 1, G5: 1 });
});

test('lint ids are the same with and without the leading zero', () => {
  expect(counted("test('L7: a', f); test('L07: b', f)")).toEqual({ L07: 2 });
});

test('a part of a rule counts for itself', () => {
  expect(counted("test('L01b: a', f); test('L01: b', f)")).toEqual({ L01: 1, L01b: 1 });
});

test('an id in the middle of a title or in the code is no test of it', () => {
  expect(counted("test('keeps R35: no', f); const id = 'R35'; // R36: a remark")).toEqual({});
});
