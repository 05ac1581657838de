import { describe, expect, test } from 'vitest';
import { defineQuestions, type Question } from './define-question.ts';
import { questionCategories } from './kinds.ts';
import { questions } from './questions.ts';

const count = (keep: (question: Question) => boolean) => questions.filter(keep).length;

describe('the question bank', () => {
  test('C.2: holds 145 questions in 18 categories', () => {
    expect(questions).toHaveLength(145);
    expect([...new Set(questions.map((q) => q.category))]).toEqual([...questionCategories]);
  });

  test('C.2: 119 neutral, 20 about one organization, 6 that need research', () => {
    expect(count((q) => q.kind === 'N')).toBe(119);
    expect(count((q) => q.kind === 'O')).toBe(20);
    expect(count((q) => q.kind === 'R')).toBe(6);
  });

  test('C.2: 125 without risk, 15 to handle with care, 5 risky and all of them about pay', () => {
    expect(count((q) => q.risk === 0)).toBe(125);
    expect(count((q) => q.risk === 1)).toBe(15);
    expect(questions.filter((q) => q.risk === 2).map((q) => q.id)).toEqual([
      'PAY1',
      'PAY2',
      'PAY3',
      'PAY4',
      'PAY5',
    ]);
  });
});

describe('a wrong question', () => {
  const row = ['PATH1', 'AW', 1, 3, 'N', 0, 'What route brought you here?'] as const;
  const attempt =
    (...changed: Partial<typeof row> | unknown[]) =>
    () =>
      defineQuestions([Object.assign([...row], changed) as unknown as typeof row]);

  test('a doubled id is named', () => {
    expect(() => defineQuestions([row, row])).toThrow('questions.PATH1: is defined twice');
  });

  test('an unknown placeholder is named', () => {
    expect(attempt(...row.slice(0, 6), 'What about {salary}?')).toThrow(
      'questions.PATH1: unknown placeholder {salary}',
    );
  });

  test('minutes out of bounds are refused', () => {
    expect(attempt('PATH1', 'AW', 1, 9)).toThrow('questions.PATH1: minutes must be');
  });

  test('an id outside the categories is refused', () => {
    expect(attempt('ODD1')).toThrow('questions.ODD1: the id does not start');
  });

  test('a question of kind R without a blank is refused', () => {
    expect(attempt('PATH1', 'AW', 1, 3, 'R')).toThrow('questions.PATH1: a question that needs');
  });
});
