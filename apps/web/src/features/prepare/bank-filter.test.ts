import type { AgendaContext } from '@acquaint/core/agenda/context';
import type { PackQuestion } from '@acquaint/core/library/question-pack';
import { schoolQuestions } from '@acquaint/core/library/school-questions';
import { expect, test } from 'vitest';
import { itemFor } from './agenda-ops.ts';
import { type BankFilter, bankRows } from './bank-filter.ts';

const context: AgendaContext = {
  minutes: 20,
  mode: 'in_person',
  stage: 'EX',
  purposes: ['first_hand_info'],
  words: { field: 'hydrology', role: 'hydrologist', org: 'River Trust' },
  notes: [],
  insideInternship: false,
  contactIsSupervisor: false,
  payQuestions: false,
  answeredQuestionIds: [],
  secondAtEmployer: false,
  researchLinkedQuestions: 2,
  personalQuestions: 2,
};
const all: BankFilter = {
  search: '',
  purpose: '',
  stage: '',
  depth: '',
  onlyResearched: false,
  source: '',
};
const gauge: PackQuestion = {
  id: '0198c0de-0000-7000-8000-000000000001',
  category: 'DAY',
  stage: 'EX',
  depth: 1,
  minutes: 3,
  text: 'Which gauge does a {role} look at first?',
};
const pay: PackQuestion = { ...gauge, id: gauge.id.replace(/1$/, '2'), category: 'PAY' };
const school = schoolQuestions([
  { id: 'hydrology', name: 'Hydrology', publishedNumber: 1, published: [gauge, pay] },
]);

test('the school’s questions stand before ours, filled in, with the name of their pack', () => {
  const [first, second] = bankRows(all, context, school);
  expect(first).toMatchObject({
    text: 'Which gauge does a hydrologist look at first?',
    source: 'Hydrology',
    misfit: null,
  });
  expect(second?.source).toBeNull();
});

test('one pack alone, and the same filters as ours', () => {
  const rows = (changes: Partial<BankFilter>) => bankRows({ ...all, ...changes }, context, school);
  expect(rows({ source: 'Hydrology' })).toHaveLength(1);
  expect(rows({ source: 'Hydrology', depth: '2' })).toHaveLength(0);
  expect(rows({ search: 'GAUGE' })).toHaveLength(1);
});

test('one click puts it in as it is asked, known again by its id', () => {
  const [row] = bankRows(all, context, school);
  expect(row && itemFor(row.question, context)).toMatchObject({
    key: gauge.id,
    questionId: gauge.id,
    text: 'Which gauge does a hydrologist look at first?',
    minutes: 3,
    edited: false,
  });
});
