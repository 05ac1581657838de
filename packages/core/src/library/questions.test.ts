import { describe, expect, test } from 'vitest';
import { defineQuestions, type Question, type QuestionRow } from './define-question.ts';
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
  const text = 'What route brought you here?';
  const wrong: readonly [title: string, row: QuestionRow, message: string][] = [
    [
      'unknown placeholder',
      ['PATH1', 'AW', 1, 3, 'N', 0, 'Why {pay}?'],
      'unknown placeholder {pay}',
    ],
    ['minutes out of bounds', ['PATH1', 'AW', 1, 9, 'N', 0, text], 'minutes must be'],
    ['no such category', ['ODD1', 'AW', 1, 3, 'N', 0, text], 'does not start with a known'],
    ['research without a blank', ['PATH1', 'AW', 1, 3, 'R', 0, text], 'must hold a […]'],
    ['neutral but names {org}', ['PATH1', 'AW', 1, 3, 'N', 0, 'Why {org}?'], 'must not name {org}'],
    ['no question mark', ['PATH1', 'AW', 1, 3, 'N', 0, 'Tell me.'], 'end with a question mark'],
  ];

  test.each(wrong)('%s: refused with its place', (_title, row, message) => {
    expect(() => defineQuestions([row])).toThrow(`questions.${row[0]}: `);
    expect(() => defineQuestions([row])).toThrow(message);
  });

  test('a doubled id is named', () => {
    const row: QuestionRow = ['PATH1', 'AW', 1, 3, 'N', 0, text];
    expect(() => defineQuestions([row, row])).toThrow('questions.PATH1: is defined twice');
  });
});
