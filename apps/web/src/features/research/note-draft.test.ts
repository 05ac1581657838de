import { expect, test } from 'vitest';
import { emptyNote, finishNote, isStale, privateWords } from './note-draft.ts';

const today = '2026-03-02';
const whole = {
  ...emptyNote('field', 'E1.1', today),
  text: 'They sample wells.',
  sourceName: 'Water Weekly',
  sourceKind: 'news' as const,
};

test('R65: a note with text, source, kind and date is whole', () => {
  expect(finishNote(whole, today)).toMatchObject({
    note: { text: 'They sample wells.', source: { name: 'Water Weekly', kind: 'news', url: null } },
  });
});

test.each([
  [{ text: ' ' }, 'no_text'],
  [{ sourceName: ' ' }, 'no_source'],
  [{ sourceKind: '' as const }, 'no_kind'],
  [{ url: 'water.example' }, 'bad_link'],
  [{ readOn: null }, 'no_date'],
  [{ readOn: '2026-03-03' }, 'date_ahead'],
])('R65: with %o the note is not whole: %s', (changes, problem) => {
  expect(finishNote({ ...whole, ...changes }, today)).toEqual({ problems: [problem] });
});

test('R65: a note is old after twelve months, not before', () => {
  expect(isStale('2025-03-02', '2026-03-02', 12)).toBe(false);
  expect(isStale('2025-03-01', '2026-03-02', 12)).toBe(true);
});

test('G30: private words are named once each', () => {
  expect(privateWords('He is divorced. Divorced, and on sick leave.')).toEqual([
    'divorced',
    'sick leave',
  ]);
});
