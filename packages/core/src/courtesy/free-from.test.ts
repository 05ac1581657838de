import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DAY, instantMs, shift } from '../schedule/instant.ts';
import { dayFrom, freeDay, freedomOf } from './free-from.ts';
import { courtesyLoad } from './load.ts';
import { TERM_DAYS } from './term.ts';

const NOW = '2026-03-12T15:00:00.000Z';
const caps = { open: 1, in7Days: 1, perTerm: 3 };
const ago = (days: number): string => shift(NOW, -days * DAY);
const ask = (daysAgo: number[], open = 0, limits = caps) =>
  freedomOf({ open, sentAt: daysAgo.map(ago) }, limits, NOW);

describe('G6: from when a person may be asked again', () => {
  test('whoever was not asked lately is free', () => {
    expect(ask([])).toEqual({ isFree: true });
    expect(ask([7])).toEqual({ isFree: true });
    expect(ask([30, 8])).toEqual({ isFree: true });
  });

  test('7 days after the last request', () => {
    expect(ask([30, 2])).toEqual({ isFree: false, from: shift(NOW, 5 * DAY) });
  });

  test('at the cap of the term, when the oldest leaves it', () => {
    expect(ask([100, 60, 30])).toEqual({ isFree: false, from: shift(NOW, 20 * DAY) });
    expect(ask([118, 60, 1])).toEqual({ isFree: false, from: shift(NOW, 6 * DAY) });
    expect(ask([119, 100, 60, 30])).toEqual({ isFree: false, from: shift(NOW, 20 * DAY) });
    expect(ask([TERM_DAYS + 1, 60, 30])).toEqual({ isFree: true });
  });

  test('no day while a request is open, or where they want no requests at all', () => {
    expect(ask([2], 1)).toEqual({ isFree: false, from: null });
    expect(ask([90], 1)).toEqual({ isFree: false, from: null });
    expect(ask([], 0, { ...caps, perTerm: 0 })).toEqual({ isFree: false, from: null });
  });

  test('the day that is named frees the person: at that moment every cap has let go', () => {
    const days = fc.array(fc.integer({ min: 0, max: 130 * 24 }), { maxLength: 8 });
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 6 }), (hours, perTerm) => {
        const sentAt = hours.map((hour) => shift(NOW, (-hour * DAY) / 24));
        const found = freedomOf({ open: 0, sentAt }, { ...caps, perTerm }, NOW);
        if (found.isFree || found.from === null) return found.isFree;
        const then = freedomOf({ open: 0, sentAt }, { ...caps, perTerm }, shift(found.from, 1));
        const before = freedomOf({ open: 0, sentAt }, { ...caps, perTerm }, shift(found.from, -1));
        return instantMs(found.from) > instantMs(NOW) && then.isFree && !before.isFree;
      }),
    );
  });

  test('the day is the first whole one on the school’s clock', () => {
    expect(dayFrom('2026-03-12T15:00:00.000Z', 'Europe/Berlin')).toBe('2026-03-13');
    expect(dayFrom('2026-03-12T23:00:00.000Z', 'Europe/Berlin')).toBe('2026-03-13');
    expect(dayFrom('2026-03-12T05:00:00.000Z', 'America/Los_Angeles')).toBe('2026-03-12');
  });
});

describe('G6: the day that a student reads', () => {
  const at = { now: NOW, zone: 'Europe/Berlin' };
  const day = (daysAgo: number[], open: number, pause: [string, string | null] | null) =>
    freeDay(ask(daysAgo, open), pause && { from: pause[0], until: pause[1] }, at);

  test.each([
    ['nothing holds', [], 0, null, null],
    ['the last request', [2], 0, null, '2026-03-18'],
    ['an open request', [2], 1, null, null],
    ['a pause', [], 0, ['2026-03-01', '2026-03-20'], '2026-03-21'],
    [
      'a pause that ends before the caps let go',
      [1],
      0,
      ['2026-03-01', '2026-03-14'],
      '2026-03-19',
    ],
    ['a pause without an end', [2], 0, ['2026-03-01', null], null],
    ['a pause that has not begun', [2], 0, ['2026-04-01', null], '2026-03-18'],
    ['a pause and an open request', [2], 1, ['2026-03-01', '2026-03-20'], null],
  ] as const)('%s', (_why, daysAgo, open, pause, expected) => {
    expect(day([...daysAgo], open, pause && [...pause])).toBe(expected);
  });
});

describe('G6: the load as the office sees it', () => {
  const entry = (daysAgo: number, change: object = {}) => ({
    identityHashes: ['amara'],
    employerKey: 'river trust',
    studentId: `student ${daysAgo}`,
    sentAt: ago(daysAgo),
    closedAt: ago(daysAgo - 1),
    ...change,
  });
  const policy = {
    contactRequestsPerTerm: 3,
    contactOpenRequests: 1,
    contactNewRequests7Days: 1,
    employerNewRequestsPerWeek: 5,
  };
  const person = (...entries: ReturnType<typeof entry>[]) =>
    courtesyLoad(entries, policy, { now: NOW, zone: 'UTC' }).people[0];

  test('3 of 3 are free when the oldest leaves the term, and not now', () => {
    expect(person(entry(100), entry(60), entry(30))).toMatchObject({
      requests: 3,
      aboveCap: false,
      isFree: false,
      freeFrom: '2026-04-02',
    });
  });

  test('an open request has no day, however old it is', () => {
    expect(person(entry(20, { closedAt: null }))).toMatchObject({
      open: 1,
      isFree: false,
      freeFrom: null,
    });
    expect(person(entry(150, { closedAt: null }))).toMatchObject({
      requests: 0,
      open: 1,
      isFree: false,
    });
  });

  test('whoever was asked weeks ago is free now', () => {
    expect(person(entry(20))).toMatchObject({ isFree: true, freeFrom: null });
  });
});
