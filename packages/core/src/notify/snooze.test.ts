import { expect, test } from 'vitest';

import { snoozedTo } from './snooze.ts';

const BERLIN = 'Europe/Berlin';
const now = '2026-03-26T10:00:00.000Z';

test('M1: an hour later, counted from now once its moment is past', () => {
  const later = '2026-03-27T10:00:00.000Z';
  expect(snoozedTo('hour', later, BERLIN, now)).toBe('2026-03-27T11:00:00.000Z');
  expect(snoozedTo('hour', '2026-03-01T10:00:00.000Z', BERLIN, now)).toBe(
    '2026-03-26T11:00:00.000Z',
  );
});

test('M1, G19: tomorrow and next week are mornings on the clock, also when clocks change', () => {
  const thursday = '2026-03-26T10:00:00.000Z';
  expect(snoozedTo('tomorrow', thursday, BERLIN, now)).toBe('2026-03-27T08:00:00.000Z');
  expect(snoozedTo('next_week', thursday, BERLIN, now)).toBe('2026-03-30T07:00:00.000Z');
  expect(snoozedTo('next_week', '2026-03-30T10:00:00.000Z', BERLIN, now)).toBe(
    '2026-04-06T07:00:00.000Z',
  );
});
