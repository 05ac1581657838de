import { expect, test } from 'vitest';
import { hasFailedLong, nextFetchAt } from './busy-feeds.ts';

const now = '2026-03-10T12:00:00.000Z';
const hours = (at: string): number => (Date.parse(at) - Date.parse(now)) / 3_600_000;
const state = { now, problem: null, lastGoodAt: now, spread: 0 } as const;
const failing = (lastGoodAt: string) => ({ ...state, problem: 'unreachable', lastGoodAt }) as const;

test('a calendar that can be read is read each hour, not all in the same minute', () => {
  expect(hours(nextFetchAt(state))).toBe(1);
  expect(hours(nextFetchAt({ ...state, spread: 1 }))).toBeCloseTo(1 + 10 / 60);
});

test('one that cannot is asked ever more seldom, twice a day at the least', () => {
  expect(hours(nextFetchAt(failing('2026-03-10T11:00:00.000Z')))).toBe(1);
  expect(hours(nextFetchAt(failing('2026-03-10T02:00:00.000Z')))).toBe(5);
  expect(hours(nextFetchAt(failing('2026-01-01T00:00:00.000Z')))).toBe(12);
});

test('the student is told after three days without a single reading', () => {
  expect(hasFailedLong(failing('2026-03-07T12:00:01.000Z'))).toBe(false);
  expect(hasFailedLong(failing('2026-03-07T12:00:00.000Z'))).toBe(true);
  expect(hasFailedLong({ ...state, lastGoodAt: '2026-01-01T00:00:00.000Z' })).toBe(false);
});
