import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  checkPack,
  diffPack,
  isPackPublishable,
  mergePack,
  type PackQuestion,
} from './question-pack.ts';

const of = (id: string, text: string): PackQuestion => ({
  id,
  category: 'DAY',
  stage: 'EX',
  depth: 2,
  minutes: 2,
  text,
});
const said = (text: string) => checkPack([of('a', text)]).map(({ severity }) => severity);

test('a question is open, ends as one, and asks nothing that must not be asked', () => {
  expect(said('How does a week with {org} look for a {role}?')).toEqual([]);
  expect(said('Tell me about your week.')).toEqual(['error']);
  expect(said('ما الذي يفاجئ المبتدئين؟')).toEqual([]);
  expect(said('どの川が好きですか？')).toEqual([]);
  expect(said('Tell me about your week;')).toEqual(['error']);
  expect(said('How is the {weather}?')).toEqual(['error']);
  expect(said('Do you like it?')).toEqual(['warning']);
  expect(said('What do you earn?')).toContain('error');
  const twice = [of('a', 'How so?'), of('b', 'how so? ')];
  expect(checkPack(twice)).toMatchObject([{ questionId: 'b', severity: 'warning' }]);
  expect(isPackPublishable(twice)).toBe(true);
  expect(isPackPublishable([])).toBe(false);
});

test('bringing in is by id: new ones come, changed ones change, own ones stay', () => {
  const present = [of('a', 'How?'), of('b', 'Why?'), of('own', 'Which?')];
  const incoming = [of('b', 'Why now?'), of('a', 'How?'), of('c', 'What?')];
  expect(diffPack(present, incoming)).toEqual({
    added: [of('c', 'What?')],
    changed: [{ before: of('b', 'Why?'), after: of('b', 'Why now?') }],
    unchanged: 1,
    kept: [of('own', 'Which?')],
  });
  expect(mergePack(present, incoming).map(({ id }) => id)).toEqual(['b', 'a', 'c', 'own']);
});

test('bringing the same pack in twice changes nothing more, and loses no question', () => {
  const question = fc.record({
    id: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
    text: fc.constantFrom('How?', 'Why?', 'What?'),
  });
  const pack = fc
    .uniqueArray(question, { selector: ({ id }) => id, maxLength: 5 })
    .map((all) => all.map(({ id, text }) => of(id, text)));
  fc.assert(
    fc.property(pack, pack, (present, incoming) => {
      const once = mergePack(present, incoming);
      expect(mergePack(once, incoming)).toEqual(once);
      const { added, changed } = diffPack(once, incoming);
      expect([added, changed]).toEqual([[], []]);
      const ids = new Set(once.map(({ id }) => id));
      expect(present.every(({ id }) => ids.has(id))).toBe(true);
      expect(ids.size).toBe(once.length);
    }),
  );
});
