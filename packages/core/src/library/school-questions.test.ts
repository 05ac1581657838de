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
    { name: 'Hydrology', published: [asked('a')] },
    { name: 'In the making', published: null },
    { name: 'Rivers', published: [asked('a', { text: 'Other words?' }), asked('b')] },
  ];
  expect(schoolQuestions(packs).map(({ question, source }) => [question.id, source])).toEqual([
    ['a', 'Hydrology'],
    ['b', 'Rivers'],
  ]);
});

test('C.3, C.4 rule 10: a school’s question waits for the same things as one of the bank', () => {
  const why = (changes: Partial<PackQuestion>, about = context()) =>
    schoolQuestions([{ name: 'Ours', published: [asked('a', changes)] }]).map(({ question }) =>
      misfit(question, about),
    );
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
