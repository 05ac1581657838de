import { expect, test } from 'vitest';
import { misfit } from '../agenda/candidates.ts';
import { context } from '../agenda/agenda.fixture.ts';
import type { PackQuestion } from './question-pack.ts';
import { schoolQuestions } from './school-questions.ts';

const asked = (id: string, changes: Partial<PackQuestion> = {}): PackQuestion => ({
  id,
  category: 'DAY',
  stage: 'EX',
  depth: 2,
  minutes: 2,
  text: 'Which gauge do you look at first in the morning?',
  ...changes,
});

test('C.1: what a school publishes stands with the name of its pack; drafts are nobody’s', () => {
  const packs = [
    { id: 'h', name: 'Hydrology', publishedNumber: 3, published: [asked('a')] },
    { id: 'm', name: 'In the making', publishedNumber: null, published: null },
    {
      id: 'r',
      name: 'Rivers',
      publishedNumber: 1,
      published: [asked('a', { text: 'Other words?' }), asked('b')],
    },
  ];
  const found = schoolQuestions(packs);
  expect(found.map(({ question, source }) => [question.id, source, question.pack])).toEqual([
    ['a', 'Hydrology', { id: 'h', version: 3 }],
    ['b', 'Rivers', { id: 'r', version: 1 }],
  ]);
});

test('C.3, C.4 rule 10: a school’s question waits for the same things as one of the bank', () => {
  const why = (changes: Partial<PackQuestion>, about = context()) =>
    schoolQuestions([
      { id: 'o', name: 'Ours', publishedNumber: 1, published: [asked('a', changes)] },
    ]).map(({ question }) => misfit(question, about));
  expect(why({})).toEqual([null]);
  expect(why({ category: 'PAY' })).toEqual(['pay_off']);
  expect(why({ category: 'PAY' }, context({ payQuestions: true }))).toEqual([null]);
  expect(why({ category: 'INT' })).toEqual(['only_interns']);
  expect(why({ category: 'OBS' })).toEqual(['only_visits']);
  const aboutEmployer = { category: 'ORG', text: 'How does {org} plan?' } as const;
  expect(why(aboutEmployer)).toEqual([null]);
  expect(why(aboutEmployer, context({ notes: [] }))).toEqual(['employer_notes']);
  expect(why({}, context({ answeredQuestionIds: ['a'] }))).toEqual(['asked_before']);
});
