import fc from 'fast-check';
import { expect, test } from 'vitest';
import { schoolQuestions } from '../library/school-questions.ts';
import { context, items } from './agenda.fixture.ts';
import { budgetFor } from './budget.ts';
import { assemble } from './build.ts';
import { checkAgenda } from './check.ts';
import { editItem, itemFromQuestion, ownItem, questionById } from './item.ts';
import { suggestAgenda } from './suggest.ts';
import type { Agenda, AgendaItem } from './types.ts';

const ofSchool = (id: string, changes: Partial<AgendaItem> = {}): AgendaItem => {
  const published = [
    { id, category: 'DAY', stage: 'EX', depth: 2, minutes: 2, text: `What of {field}, ${id}?` },
  ] as const;
  const [found] = schoolQuestions([{ id: 'o', name: 'Ours', publishedNumber: 2, published }]);
  if (found === undefined) throw new Error('no question');
  return { ...itemFromQuestion(found.question, context()), ...changes };
};
const plan = (core: AgendaItem[], reserve: AgendaItem[] = []): Agenda =>
  assemble(budgetFor(20, 'in_person'), core, reserve);
const codes = (agenda: Agenda, changes = {}) =>
  checkAgenda(agenda, context(changes))
    .filter(({ itemKey }) => itemKey === 'a')
    .map(({ code }) => code);

test('C.4 rule 12: suggesting again keeps the words that the student made their own', () => {
  const own = ownItem('mine', 'What about wells?', { category: 'DAY', purpose: null });
  const again = suggestAgenda(context(), plan([own]));
  expect([...again.core, ...again.reserve]).toContainEqual(own);
  const later = suggestAgenda(context(), plan([], [own]));
  expect(later.reserve).toContainEqual(own);
});

test('C.4 rule 12: changed words of a question of the bank come along from the reserve as well', () => {
  const changed = items('DAY3').map((item) => editItem(item, 'What fills a week like this one?'));
  const again = suggestAgenda(context(), plan([], changed));
  expect([...again.core, ...again.reserve].filter(({ key }) => key === 'DAY3')).toEqual(changed);
});

test('C.4: a question of the school that is in stays in the talk, as it stands', () => {
  const item = ofSchool('a', { minutes: 3 });
  expect(item.pack).toEqual({ id: 'o', version: 2 });
  expect(suggestAgenda(context(), plan([item])).core).toContainEqual(item);
});

test('C.3: a question of the school about pay waits in reserve where pay is off', () => {
  const pay = ofSchool('a', { category: 'PAY', risk: 2, purpose: null });
  const again = suggestAgenda(context(), plan([pay]));
  expect(again.reserve).toContainEqual(pay);
  expect(codes(plan([pay]))).toContain('pay_off');
});

test('R68: a question of the school is tied to the field, as one of the bank is', () => {
  const item = ofSchool('a', { purpose: null, text: 'Which gauge do you read first?' });
  expect(codes(plan([item]))).not.toContain('untied');
  expect(codes(plan([{ ...item, questionId: null, edited: true }]))).toContain('untied');
});

test('C.4 rule 11: what this contact answered for the school’s question is not asked again', () => {
  const item = ofSchool('a');
  expect(codes(plan([item]), { answeredQuestionIds: ['a'] })).toContain('asked_before');
  expect(codes(plan([item]))).not.toContain('asked_before');
});

test('C.4: whatever is in the plan, no question of the school or the student is lost or doubled', () => {
  const kinds = fc.constantFrom('bank', 'school', 'own');
  const entry = fc.record({ kind: kinds, place: fc.constantFrom('core', 'reserve') });
  fc.assert(
    fc.property(
      fc.array(entry, { maxLength: 12 }),
      fc.constantFrom(15, 20, 30),
      (given, minutes) => {
        const bank = ['DAY3', 'PATH1', 'ENTRY4', 'SKILL2'];
        const made = given.flatMap(({ kind, place }, at) => {
          const key = `q${at}`;
          const item =
            kind === 'school'
              ? ofSchool(key)
              : kind === 'own'
                ? ownItem(key, `Why ${key}?`, { category: 'PATH', purpose: null })
                : items(bank[at] ?? 'DAY1')[0];
          return item === undefined || (kind === 'bank' && bank[at] === undefined)
            ? []
            : [{ item, place }];
        });
        const at = (place: string) =>
          made.filter((one) => one.place === place).map(({ item }) => item);
        const after = suggestAgenda(context({ minutes }), plan(at('core'), at('reserve')));
        const keys = [...after.core, ...after.closing, ...after.reserve].map(({ key }) => key);
        expect(new Set(keys).size).toBe(keys.length);
        const owned = made.filter(({ item }) => questionById(item.key) === undefined);
        expect(keys).toEqual(expect.arrayContaining(owned.map(({ item }) => item.key)));
      },
    ),
    { numRuns: 60 },
  );
});
