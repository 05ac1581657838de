import { expect, test } from 'vitest';
import { inLanes } from './lanes.mjs';
import { tally } from './tally.mjs';

interface Wish {
  name: string;
  after?: string[];
  alone?: boolean;
}

/** Runs tasks that take one turn of the event loop each; tells who ran beside whom. */
async function observe(wishes: readonly Wish[]) {
  const active = new Set<string>();
  const order: string[] = [];
  const beside: Record<string, string[]> = {};
  await inLanes(
    wishes.map((wish) => ({
      ...wish,
      title: wish.name,
      work: () => Promise.resolve({ counts: tally() }),
    })),
    async ({ name }) => {
      active.add(name);
      order.push(name);
      for (const one of active) {
        beside[one] = [...new Set([...(beside[one] ?? []), ...active])].filter((x) => x !== one);
      }
      await new Promise((resolve) => setImmediate(resolve));
      active.delete(name);
    },
  );
  return { order, beside };
}

test('two tasks run at a time, never three', async () => {
  const { beside } = await observe([{ name: 'a' }, { name: 'b' }, { name: 'c' }, { name: 'd' }]);
  expect(beside['a']).toEqual(['b']);
  expect(beside['c']).not.toContain('a');
});

test('a task waits for those it comes after', async () => {
  const { order, beside } = await observe([{ name: 'late', after: ['early'] }, { name: 'early' }]);
  expect(order).toEqual(['early', 'late']);
  expect(beside['late']).toEqual([]);
});

test('a task need not wait for one that is not part of the run', async () => {
  expect((await observe([{ name: 'a', after: ['elsewhere'] }])).order).toEqual(['a']);
});

test('a task that wants the machine alone runs last and with nobody beside it', async () => {
  const { order, beside } = await observe([
    { name: 'alone', alone: true },
    { name: 'a' },
    { name: 'b', after: ['a'] },
  ]);
  expect(order.at(-1)).toBe('alone');
  expect(beside['alone']).toEqual([]);
});

test('tasks that wait for each other are an error, not a silence', async () => {
  await expect(
    observe([
      { name: 'a', after: ['b'] },
      { name: 'b', after: ['a'] },
    ]),
  ).rejects.toThrow('a, b');
});
