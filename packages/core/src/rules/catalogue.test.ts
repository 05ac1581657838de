import { expect, test } from 'vitest';

import { catalogue, rulePhrases } from './catalogue.ts';

const rule = Array.from({ length: 92 }, (_, i) => `R${i + 1}`);
const trap = Array.from({ length: 40 }, (_, i) => `G${i + 1}`);

const entries = catalogue();

test('R92: every rule and trap is in the catalogue exactly once, in order', () => {
  const ids = entries.filter(({ kind }) => kind !== 'lint').map(({ id }) => id);
  expect(ids).toEqual([...rule, ...trap, 'S1']);
});

test.each(entries)('R92: $id has a title and a reason in plain words', ({ title, why, source }) => {
  expect(title.trim()).not.toBe('');
  expect(title).not.toMatch(/[{}]|\.$/);
  expect(why).toMatch(/^[A-Z0-9"“‘].*[.?!”"]$/s);
  expect(why.split(/\s+/).length).toBeGreaterThanOrEqual(5);
  expect(source.trim()).not.toBe('');
});

test('R92: no two entries share a title', () => {
  expect(new Set(entries.map(({ title }) => title)).size).toBe(entries.length);
});

test('R92: what says nothing tells how it is kept', () => {
  const silent = entries.filter(({ id }) => Object.keys(rulePhrases[id]?.says ?? {}).length === 0);
  for (const { id, kept } of silent) expect({ id, kept }).toEqual({ id, kept: expect.any(String) });
  expect(silent.length).toBeGreaterThan(0);
});

test('R92: whatever keeps a trap is itself in the catalogue, or reads the text', () => {
  const ids = new Set(entries.map(({ id }) => id));
  const named = entries.flatMap(({ keptBy = [] }) => keptBy);
  expect(named.length).toBeGreaterThan(0);
  for (const id of named) expect(ids.has(id) || /^L(0[1-9]|[1-3]\d|4[0-2])$/.test(id)).toBe(true);
});
