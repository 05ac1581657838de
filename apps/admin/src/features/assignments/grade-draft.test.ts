import { describe, expect, test } from 'vitest';
import { begunWith, draftOf, newsOf } from './grade-draft.ts';

const work = (
  id: string,
  ...grades: { marks: Record<string, number>; comment: string | null }[]
) => ({
  id,
  grades,
});
const first = work('one');
const typed = { marks: { preparation: 2 }, comment: 'Well prepared.', reopenedUntil: '' };
const draft = (change: object = {}) => ({
  begun: begunWith(first),
  start: draftOf(first),
  typed,
  ...change,
});

describe('what comes in while a grade is typed', () => {
  test('the same work again is nothing new', () => {
    expect(newsOf(work('one'), draft())).toBe('nothing');
  });

  test('a colleague’s grade is said, and what was typed is kept', () => {
    const theirs = { marks: { preparation: 1 }, comment: null };
    expect(newsOf(work('one', theirs), draft())).toBe('graded');
  });

  test('a newer version is said, also where nothing is graded', () => {
    expect(newsOf(work('two'), draft())).toBe('handed_in');
  });

  test('an untouched form takes what is new', () => {
    const untouched = draft({ typed: draftOf(first) });
    const theirs = { marks: { preparation: 1 }, comment: null };
    expect(newsOf(work('one', theirs), untouched)).toBe('take');
    expect(newsOf(work('two'), untouched)).toBe('take');
  });

  test('one’s own grade that comes back is no news', () => {
    const own = { marks: { preparation: 2 }, comment: 'Well prepared.' };
    expect(newsOf(work('one', own), draft())).toBe('take');
    const reopened = draft({ typed: { ...typed, reopenedUntil: '2026-06-05' } });
    expect(newsOf(work('one', own), reopened)).toBe('take');
  });

  test('a comment alone, or a day alone, is something typed', () => {
    const none = { marks: {}, comment: '', reopenedUntil: '' };
    for (const change of [{ comment: 'Good.' }, { reopenedUntil: '2026-06-05' }]) {
      expect(newsOf(work('two'), draft({ typed: { ...none, ...change } }))).toBe('handed_in');
    }
  });
});
