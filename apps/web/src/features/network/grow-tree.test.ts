import { expect, test } from 'vitest';
import type { Branch, Person } from './grow-tree.ts';
import { growTree } from './grow-tree.ts';

const person = (key: string, introducedById: string | null = null): Person => ({
  key,
  introducedById,
});

const namesOf = (tree: readonly Branch<Person>[]): string[] =>
  tree.flatMap((branch) => [branch.person.key, ...namesOf(branch.led)]);

test('who was introduced hangs under who did it', () => {
  const [root] = growTree([person('lind'), person('okafor', 'lind'), person('paz', 'okafor')]);
  expect(root?.person.key).toBe('lind');
  expect(root?.led[0]?.led[0]?.person.key).toBe('paz');
});

test('an introducer who is no contact leaves a root', () => {
  expect(growTree([person('okafor', 'gone')])).toHaveLength(1);
});

test('a circle of introductions loses nobody', () => {
  expect(namesOf(growTree([person('a', 'b'), person('b', 'a')])).toSorted()).toEqual(['a', 'b']);
});

test('everybody stands in the tree exactly once, whoever introduced whom', () => {
  const ids = ['a', 'b', 'c'];
  const introducers = [null, ...ids];
  for (const first of introducers) {
    for (const second of introducers) {
      for (const third of introducers) {
        const people = [person('a', first), person('b', second), person('c', third)];
        expect(namesOf(growTree(people)).toSorted()).toEqual(ids);
      }
    }
  }
});
