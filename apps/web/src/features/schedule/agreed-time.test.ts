import { expect, test } from 'vitest';
import { readTime } from './agreed-time.ts';

const typed = (day: string, clock: string, isSecond = false) => ({ day, clock, isSecond });

test('R53: a time on their clock is one moment, whatever the season', () => {
  expect(readTime(typed('2026-03-28', '15:00'), 'Europe/Berlin')).toMatchObject({
    state: 'ok',
    start: '2026-03-28T14:00:00Z',
    wallTime: '2026-03-28T15:00',
  });
  expect(readTime(typed('2026-03-29', '15:00'), 'Europe/Berlin')).toMatchObject({
    start: '2026-03-29T13:00:00Z',
  });
});

test('R53: a time that the clocks skip is refused, with the next one that exists', () => {
  expect(readTime(typed('2026-03-29', '02:30'), 'Europe/Berlin')).toMatchObject({
    state: 'gap',
    suggestion: { day: '2026-03-29', clock: '03:00' },
  });
});

test('R53: a time that comes twice is the first one until the second is chosen', () => {
  expect(readTime(typed('2026-10-25', '02:30'), 'Europe/Berlin')).toMatchObject({
    start: '2026-10-25T00:30:00Z',
  });
  expect(readTime(typed('2026-10-25', '02:30', true), 'Europe/Berlin')).toMatchObject({
    start: '2026-10-25T01:30:00Z',
  });
});

test('R53: half a time is no time yet, and an unknown zone is told', () => {
  expect(readTime(typed('2026-10-25', ''), 'Europe/Berlin')).toEqual({ state: 'open' });
  expect(readTime(typed('2026-10-25', '10:00'), 'Mars/Olympus').state).toBe('wrong');
});
