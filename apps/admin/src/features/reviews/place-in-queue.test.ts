import { expect, test } from 'vitest';
import { stay } from './place-in-queue.ts';

test('the first of the queue is open, and stays so when another comes before it', () => {
  const begun = stay(['a', 'b'], { id: null, at: 0 });
  expect(begun).toEqual({ id: 'a', at: 0 });
  expect(stay(['new', 'a', 'b'], begun)).toEqual({ id: 'a', at: 1 });
  expect(stay(['a', 'b'], begun)).toBe(begun);
});

test('what is gone gives way to what comes next, and the last one to the one before', () => {
  expect(stay(['a', 'c'], { id: 'b', at: 1 })).toEqual({ id: 'c', at: 1 });
  expect(stay(['a', 'b'], { id: 'c', at: 2 })).toEqual({ id: 'b', at: 1 });
});

test('an empty queue keeps the place', () => {
  const place = { id: 'a', at: 0 };
  expect(stay([], place)).toBe(place);
  expect(stay(['a'], place)).toBe(place);
});
