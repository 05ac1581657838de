import { expect, test } from 'vitest';
import { questions } from '../library/questions.ts';
import { answeredBy } from './answered.ts';

const note = (id: string, text: string) => ({ id, text });

test('R63: a note that says it makes the question stale', () => {
  const notes = [
    note('a', 'Groundwater is pumped from three aquifers.'),
    note('b', 'Usual education: a bachelor degree, then a licence after four years of practice.'),
  ];
  const question = 'Which degree and licence does a bachelor need for practice?';
  expect(answeredBy(question, notes)?.id).toBe('b');
});

test('R63: word forms and capitals do not matter', () => {
  const notes = [note('a', 'Engineers travel to sites twice weekly and write reports.')];
  expect(answeredBy('How often do you travel to the site to report?', notes)?.id).toBe('a');
});

test('R63: two shared words are not enough', () => {
  const notes = [note('a', 'The licence is valid for the whole country.')];
  expect(answeredBy('Which licence counts in this country and region?', notes)).toBeNull();
});

test('R63: the note with the most shared words wins, the first of several', () => {
  const notes = [
    note('a', 'Travel, shifts, weekends.'),
    note('b', 'Travel, shifts, weekends, deadlines.'),
    note('c', 'Travel, shifts, weekends, deadlines.'),
  ];
  expect(answeredBy('What about travel, shifts, weekends, deadlines?', notes)?.id).toBe('b');
});

test('R63: no note and no words give no answer', () => {
  expect(answeredBy('Why?', [note('a', 'Because.')])).toBeNull();
  expect(questions.every((question) => answeredBy(question.text, []) === null)).toBe(true);
});
