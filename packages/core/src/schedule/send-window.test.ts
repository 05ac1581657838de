import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';

import type { HolidayCalendar } from './business-days.ts';
import { nextGoodSlot, sendWindow } from './send-window.ts';
import { TEN_ZONES } from './ten-zones.fixture.ts';
import { instantToWall } from './zones.ts';

const BERLIN = 'Europe/Berlin';
const german: HolidayCalendar = { weekend: [6, 7], holidays: ['2026-04-03', '2026-04-06'] };
const at = (wall: string, zone = BERLIN) =>
  Temporal.PlainDateTime.from(wall).toZonedDateTime(zone).toInstant();

describe('sendWindow', () => {
  test.each([
    ['2026-03-12T06:59', 'block', 'night'],
    ['2026-03-12T07:00', 'warn', 'outside_hours'],
    ['2026-03-12T07:59', 'warn', 'outside_hours'],
    ['2026-03-12T08:00', 'allowed', 'working_hours'],
    ['2026-03-12T09:00', 'good', 'preferred_hours'],
    ['2026-03-12T11:59', 'good', 'preferred_hours'],
    ['2026-03-12T12:00', 'allowed', 'working_hours'],
    ['2026-03-12T17:59', 'allowed', 'working_hours'],
    ['2026-03-12T18:00', 'warn', 'outside_hours'],
    ['2026-03-12T20:59', 'warn', 'outside_hours'],
    ['2026-03-12T21:00', 'block', 'night'],
    ['2026-03-13T08:00', 'allowed', 'working_hours'],
    ['2026-03-13T11:59', 'allowed', 'working_hours'],
    ['2026-03-13T12:00', 'warn', 'before_weekend'],
    ['2026-03-14T10:00', 'warn', 'weekend'],
    ['2026-03-15T10:00', 'warn', 'weekend'],
    ['2026-03-15T22:00', 'block', 'night'],
    ['2026-04-06T10:00', 'warn', 'holiday'],
  ])('L29: %s in Berlin → %s (%s)', (wall, verdict, reason) => {
    expect(sendWindow(at(wall), BERLIN, german)).toEqual({ ruleId: 'L29', verdict, reason });
  });

  test("L29: the contact's clock decides: 10:00 in Berlin is night in New York", () => {
    const instant = at('2026-03-12T10:00');
    expect(sendWindow(instant, 'America/New_York', german).verdict).toBe('block');
  });

  test('L29: where Friday is free, Thursday afternoon is too late and Sunday is fine', () => {
    const saudi: HolidayCalendar = { weekend: [5, 6], holidays: [] };
    const riyadh = (wall: string) => sendWindow(at(wall, 'Asia/Riyadh'), 'Asia/Riyadh', saudi);
    expect(riyadh('2026-03-12T13:00')).toMatchObject({ verdict: 'warn', reason: 'before_weekend' });
    expect(riyadh('2026-03-15T10:00').verdict).toBe('good');
  });

  test('G2: in ten zones no minute of the night is ever let through, all year', () => {
    const minutes = fc.integer({ min: 0, max: 2 * 365 * 24 * 60 });
    fc.assert(
      fc.property(fc.constantFrom(...TEN_ZONES), minutes, (zone, offset) => {
        const instant = Temporal.Instant.from('2025-01-01T00:00Z').add({ minutes: offset });
        const clock = instantToWall(instant, zone).slice(11);
        const night = clock >= '21:00' || clock < '07:00';
        expect(sendWindow(instant, zone, german).verdict === 'block').toBe(night);
      }),
      { numRuns: 500 },
    );
  });
});

describe('nextGoodSlot', () => {
  test.each([
    ['2026-03-12T10:00', '2026-03-12T10:00'],
    ['2026-03-12T14:00', '2026-03-12T14:00'],
    ['2026-03-12T06:00', '2026-03-12T09:00'],
    ['2026-03-12T19:00', '2026-03-13T09:00'],
    ['2026-03-13T13:00', '2026-03-16T09:00'],
    ['2026-03-14T10:00', '2026-03-16T09:00'],
    ['2026-04-02T19:00', '2026-04-07T09:00'],
  ])('G2: at %s in Berlin the proposal is %s', (wall, expected) => {
    const slot = nextGoodSlot(at(wall), BERLIN, german);
    expect(slot && instantToWall(slot, BERLIN)).toBe(expected);
  });

  test('G2: no welcome day at all → null', () => {
    const never: HolidayCalendar = { weekend: [1, 2, 3, 4, 5, 6, 7], holidays: [] };
    expect(nextGoodSlot(at('2026-03-12T10:00'), BERLIN, never)).toBeNull();
  });

  test('G2: in ten zones the proposal is never in the past and always welcome', () => {
    const hours = fc.integer({ min: 0, max: 2 * 365 * 24 });
    fc.assert(
      fc.property(fc.constantFrom(...TEN_ZONES), hours, (zone, offset) => {
        const now = Temporal.Instant.from('2025-01-01T00:00Z').add({ hours: offset });
        const slot = nextGoodSlot(now, zone, german);
        if (slot === null) throw new Error('expected a slot');
        expect(Temporal.Instant.compare(slot, now)).toBeGreaterThanOrEqual(0);
        expect(['good', 'allowed']).toContain(sendWindow(slot, zone, german).verdict);
      }),
      { numRuns: 300 },
    );
  });
});
