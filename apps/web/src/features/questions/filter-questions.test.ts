import { questions } from '@acquaint/core/library/questions';
import { expect, test } from 'vitest';
import { byCategory, filterQuestions } from './filter-questions.ts';

const all = { search: '', category: undefined, stage: undefined, depth: undefined };

test('without a filter the whole bank is there, each question once', () => {
  const groups = byCategory(filterQuestions(questions, all));
  expect(groups.flatMap((group) => group.questions)).toHaveLength(145);
});

test('filters narrow together', () => {
  const found = filterQuestions(questions, { ...all, category: 'PATH', stage: 'EX', depth: 1 });
  expect(found.length).toBeGreaterThan(0);
  expect(
    found.every(
      ({ category, stage, depth }) => category === 'PATH' && stage === 'EX' && depth === 1,
    ),
  ).toBe(true);
});

test('a search looks for every word, without regard to case', () => {
  const found = filterQuestions(questions, { ...all, search: 'ROUTE work' });
  expect(found.map(({ id }) => id)).toContain('PATH1');
  expect(filterQuestions(questions, { ...all, search: 'route xylophone' })).toEqual([]);
});
