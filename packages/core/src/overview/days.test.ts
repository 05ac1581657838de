import fc from 'fast-check';
import { expect, test } from 'vitest';
import { instantMs, msInstant } from '../schedule/instant.ts';
import { sinceYesterday, weekAhead } from './days.ts';

const moment = fc.integer({ min: 1.7e12, max: 1.9e12 }).map(msInstant);
const zone = fc.constantFrom('Europe/Berlin', 'Asia/Tokyo', 'America/Santiago', 'UTC');

test('the week goes from the beginning of today to the end of the sixth day after it', () => {
  expect(weekAhead('2026-03-06T22:59:00.000Z', 'Europe/Berlin')).toEqual({
    from: '2026-03-05T23:00:00.000Z',
    before: '2026-03-12T23:00:00.000Z',
  });
  // A minute later it is the next day in Berlin.
  expect(weekAhead('2026-03-06T23:00:00.000Z', 'Europe/Berlin').from).toBe(
    '2026-03-06T23:00:00.000Z',
  );
});

test('days are those of the clock, also where it is put forward', () => {
  const { from, before } = weekAhead('2026-03-26T10:00:00.000Z', 'Europe/Berlin');
  expect([from, before]).toEqual(['2026-03-25T23:00:00.000Z', '2026-04-01T22:00:00.000Z']);
});

test('a day on which midnight is skipped begins with the first moment that it has', () => {
  // In Chile the clocks go forward at midnight.
  const { before } = weekAhead('2026-08-31T12:00:00.000Z', 'America/Santiago');
  expect(before).toBe('2026-09-07T03:00:00.000Z');
  expect(weekAhead('2026-09-06T12:00:00.000Z', 'America/Santiago').from).toBe(
    '2026-09-06T04:00:00.000Z',
  );
});

test('now is always in the week, on its first day', () => {
  fc.assert(
    fc.property(moment, zone, (now, there) => {
      const { from, before } = weekAhead(now, there);
      expect(from <= now && now < before).toBe(true);
      const hours = (instantMs(before) - instantMs(from)) / 3_600_000;
      expect(Math.abs(hours - 7 * 24)).toBeLessThanOrEqual(1);
    }),
  );
});

test('yesterday begins with the school’s day, also when the clocks went forward in the night', () => {
  expect(sinceYesterday('2026-03-06T22:59:00.000Z', 'Europe/Berlin')).toBe(
    '2026-03-04T23:00:00.000Z',
  );
  expect(sinceYesterday('2026-03-06T23:00:00.000Z', 'Europe/Berlin')).toBe(
    '2026-03-05T23:00:00.000Z',
  );
  expect(sinceYesterday('2026-03-30T10:00:00.000Z', 'Europe/Berlin')).toBe(
    '2026-03-28T23:00:00.000Z',
  );
});

test('yesterday began at most 49 hours ago, and before today did', () => {
  fc.assert(
    fc.property(moment, zone, (now, there) => {
      const since = sinceYesterday(now, there);
      expect(since < weekAhead(now, there).from).toBe(true);
      expect(instantMs(now) - instantMs(since)).toBeLessThanOrEqual(49 * 3_600_000);
    }),
  );
});
