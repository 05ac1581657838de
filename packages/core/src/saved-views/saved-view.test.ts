import { expect, test } from 'vitest';
import { viewRefusals } from '../phrases/saved-views.ts';
import {
  EVERYBODY,
  isSameFilter,
  MOST_VIEWS,
  VIEW_REFUSALS,
  wholeFilter,
  whyNotKeep,
} from './saved-view.ts';

const views = (count: number) =>
  Array.from({ length: count }, (_, at) => ({ id: `${at}`, name: `View ${at}` }));

test('a name stands once, whatever its case and accents; a view keeps its own', () => {
  const mine = [{ id: 'a', name: 'Fällig' }];
  expect(whyNotKeep(mine, { id: 'b', name: 'FALLIG' })).toBe('name_taken');
  expect(whyNotKeep(mine, { id: 'a', name: 'Fällig' })).toBeNull();
  expect(whyNotKeep(mine, { id: 'b', name: 'Stuck' })).toBeNull();
});

test('one more than the most is refused, and renaming one of them is not', () => {
  expect(whyNotKeep(views(MOST_VIEWS - 1), { id: 'new', name: 'New' })).toBeNull();
  expect(whyNotKeep(views(MOST_VIEWS), { id: 'new', name: 'New' })).toBe('too_many');
  expect(whyNotKeep(views(MOST_VIEWS), { id: '0', name: 'New' })).toBeNull();
});

test('a filter is the same only when each part of it is', () => {
  expect(isSameFilter(EVERYBODY, { ...EVERYBODY })).toBe(true);
  for (const change of [
    { cohort: 'c' },
    { term: 't' },
    { step: 'thank' as const },
    { stuck: true },
    { find: 'a' },
  ]) {
    expect(isSameFilter(EVERYBODY, { ...EVERYBODY, ...change })).toBe(false);
  }
});

test('how they stand to a step is part of a filter with a step alone', () => {
  const reached = { ...EVERYBODY, at: 'reached' } as const;
  expect(isSameFilter(EVERYBODY, reached)).toBe(true);
  expect(isSameFilter({ ...EVERYBODY, step: 'contact' }, { ...reached, step: 'contact' })).toBe(
    false,
  );
});

test('a filter that was kept before one could say more filters as it did', () => {
  const kept = { cohort: null, step: 'contact', stuck: true, find: '' } as const;
  expect(wholeFilter(kept)).toEqual({ ...EVERYBODY, step: 'contact', at: 'here', stuck: true });
});

test('every refusal has a sentence', () => {
  for (const refusal of VIEW_REFUSALS) expect(viewRefusals[refusal]).toMatch(/\.$/);
});
