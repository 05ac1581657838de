import { expect, test } from 'vitest';
import { inLanes } from './lanes.mjs';
import { add, tally } from './tally.mjs';

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

test('what each task says is counted, also when two end at different times', async () => {
  const turns = { slow: 3, quick: 1, last: 1 };
  const said = await inLanes(
    Object.keys(turns).map((name) => ({
      name,
      title: name,
      work: () => Promise.resolve({ counts: tally() }),
    })),
    async ({ name }) => {
      for (let left = turns[name as keyof typeof turns]; left > 0; left -= 1) {
        await new Promise((resolve) => setImmediate(resolve));
      }
      return tally(name === 'slow' ? { failed: 1 } : { passed: 1 });
    },
  );
  expect(said.reduce(add, tally())).toEqual(tally({ passed: 2, failed: 1 }));
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
