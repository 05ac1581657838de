import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';

import {
  formatLongDate,
  formatMoment,
  formatWeekday,
  inBothZones,
  relativeDay,
  zonedText,
} from './format.ts';
import { TEN_ZONES } from './ten-zones.fixture.ts';
import {
  isAmbiguousAbbreviation,
  offsetLabel,
  zoneAbbreviation,
  zoneCity,
  zoneLabel,
} from './zone-label.ts';

const SUMMER = '2026-07-01T12:00:00Z';
const WINTER = '2026-01-15T12:00:00Z';

describe('both zones', () => {
  test('R53: 9 March 2025 10:00 New York is 15:00 in Berlin, five hours and not six', () => {
    const both = inBothZones('2025-03-09T14:00:00Z', 'America/New_York', 'Europe/Berlin');
    expect(both.first).toMatchObject({ time: '10:00', weekday: 'Sunday', tz: 'UTC-4, New York' });
    expect(both.second).toMatchObject({ time: '15:00', weekday: 'Sunday', tz: 'UTC+1, Berlin' });
  });

  test('R53: a month earlier and three weeks later the same wall time is six hours apart', () => {
    for (const instant of ['2025-02-09T15:00:00Z', '2025-03-30T14:00:00Z']) {
      const both = inBothZones(instant, 'America/New_York', 'Europe/Berlin');
      expect(both.first.time).toBe('10:00');
      expect(both.second?.time).toBe('16:00');
    }
  });

  test('R53: one reading when both clocks show the same', () => {
    expect(inBothZones(WINTER, 'Europe/Berlin', 'Europe/Paris').second).toBeNull();
  });

  test('R53: across the date line each reading has its own weekday and date', () => {
    const both = inBothZones('2026-03-12T22:00:00Z', 'America/Los_Angeles', 'Pacific/Auckland');
    expect(both.first).toMatchObject({ weekday: 'Thursday', date: '12 March 2026' });
    expect(both.second).toMatchObject({ weekday: 'Friday', date: '13 March 2026' });
  });
});

describe('zone labels', () => {
  test('L15: the offset follows the clock time at once, then the city', () => {
    expect(zoneLabel(WINTER, 'Europe/Berlin')).toBe('UTC+1, Berlin');
    expect(zoneLabel(SUMMER, 'Europe/Berlin')).toBe('UTC+2, Berlin');
    expect(zoneLabel(WINTER, 'Asia/Calcutta')).toBe('UTC+5:30, Kolkata');
    expect(zoneLabel(WINTER, 'America/Argentina/Buenos_Aires')).toBe('UTC-3, Buenos Aires');
    expect(zoneLabel(WINTER, 'America/St_Johns')).toBe('UTC-3:30, St Johns');
    expect(zoneLabel(WINTER, 'US/Eastern')).toBe('UTC-5, US Eastern');
  });

  test('L15: zones without a city are named by their offset alone', () => {
    expect(zoneLabel(WINTER, 'Etc/GMT+5')).toBe('UTC-5');
    expect(zoneLabel(WINTER, 'UTC')).toBe('UTC');
    expect(zoneLabel(WINTER, 'EST5EDT')).toBe('UTC-5');
    expect(zoneCity('Japan')).toBe('Japan');
  });

  test('L15: an abbreviation appears only where it names one zone', () => {
    expect(zoneLabel(WINTER, 'Europe/Berlin', { abbreviation: true })).toBe('CET, UTC+1, Berlin');
    expect(zoneAbbreviation(SUMMER, 'Europe/London')).toBeNull();
    expect(zoneAbbreviation(WINTER, 'America/Chicago')).toBeNull();
    expect(zoneAbbreviation(WINTER, 'Asia/Kolkata')).toBeNull();
    expect(zoneAbbreviation(WINTER, 'Asia/Shanghai')).toBeNull();
  });

  test.each(['CST', 'IST', 'BST', 'cst'])('L15: %s is ambiguous', (abbreviation) => {
    expect(isAmbiguousAbbreviation(abbreviation)).toBe(true);
  });

  test('L15: no label of any known zone ever holds an ambiguous abbreviation', () => {
    for (const zone of Intl.supportedValuesOf('timeZone')) {
      for (const instant of [SUMMER, WINTER]) {
        const words = zoneLabel(instant, zone, { abbreviation: true }).split(/[ ,]+/);
        expect(words.filter(isAmbiguousAbbreviation)).toEqual([]);
        expect(words.some((word) => word === offsetLabel(instant, zone))).toBe(true);
      }
    }
  });
});

describe('dates in words', () => {
  test('L35: weekday, day, month name and year', () => {
    expect(formatLongDate('2026-03-12')).toBe('Thursday 12 March 2026');
    expect(formatLongDate('2026-03-12', 'en-US')).toBe('Thursday, March 12, 2026');
    expect(formatLongDate('2026-03-12', 'de')).toBe('Donnerstag, 12. März 2026');
    expect(formatMoment('2026-03-12T14:00:00Z', 'Europe/Berlin')).toBe(
      'Thursday 12 March 2026, 15:00 (UTC+1, Berlin)',
    );
  });

  test('G19: midnight is 00:00, and a date-only value never slips a day', () => {
    expect(zonedText('2026-03-11T23:00:00Z', 'Europe/Berlin')).toMatchObject({
      time: '00:00',
      date: '12 March 2026',
    });
    expect(formatWeekday('2026-03-12')).toBe('Thursday');
    expect(formatWeekday(Temporal.PlainDate.from('2026-03-12'), 'en-US', 'short')).toBe('Thu');
  });

  test.each([
    ['2026-03-11', 'yesterday'],
    ['2026-03-12', 'today'],
    ['2026-03-13', 'tomorrow'],
    ['2026-03-14', 'Sat 14 March'],
    ['2026-04-11', 'Sat 11 April'],
    ['2026-04-12', 'Sun 12 April 2026'],
    ['2027-01-04', 'Mon 4 January 2027'],
  ])('L35: from 12 March 2026, %s is "%s"', (date, words) => {
    expect(relativeDay(date, '2026-03-12T10:00:00Z', 'Europe/Berlin')).toBe(words);
  });

  test('G19: "today" is the reader\'s day', () => {
    const now = '2026-03-12T23:30:00Z';
    expect(relativeDay('2026-03-13', now, 'Europe/Berlin')).toBe('today');
    expect(relativeDay('2026-03-13', now, 'America/New_York')).toBe('tomorrow');
  });

  test('L14: the weekday agrees with the date in every zone', () => {
    const names = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
    const instants = fc.integer({ min: 1_735_700_000, max: 1_860_000_000 });
    fc.assert(
      fc.property(fc.constantFrom(...TEN_ZONES), instants, (zone, seconds) => {
        const instant = Temporal.Instant.fromEpochMilliseconds(seconds * 1000);
        const local = instant.toZonedDateTimeISO(zone);
        const text = zonedText(instant, zone);
        expect(text.weekday).toBe(names[local.dayOfWeek - 1]);
        expect(text.date.startsWith(`${local.day} `)).toBe(true);
        expect(text.time).toBe(local.toPlainTime().toString({ smallestUnit: 'minute' }));
      }),
    );
  });
});
