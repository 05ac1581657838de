import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';

import { DAY, dateDays, instantMs, msInstant } from './instant.ts';
import { clockAt, endOfLocalDay, localDays, offsetMs, wallAt, wallMs } from './zone-offset.ts';

const ZONES = [
  'Europe/Berlin',
  'America/New_York',
  'Australia/Lord_Howe',
  'Asia/Kathmandu',
  'Africa/Casablanca',
];

test('G19: the clock agrees with Temporal at any moment in any zone', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...ZONES),
      fc.integer({ min: instantMs('2000-01-01T00:00Z'), max: instantMs('2040-01-01T00:00Z') }),
      (zone, ms) => {
        const zoned = Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(zone);
        expect(offsetMs(ms, zone) * 1_000_000).toBe(zoned.offsetNanoseconds);
        expect(wallAt(ms, zone)).toBe(zoned.toPlainDateTime().toString({ smallestUnit: 'minute' }));
        expect(localDays(ms, zone)).toBe(dateDays(zoned.toPlainDate().toString()));
      },
    ),
  );
});

test('G19: a wall time that the clocks skip moves past the jump', () => {
  expect(msInstant(wallMs('2026-03-29', '02:30', 'Europe/Berlin'))).toBe(
    '2026-03-29T01:00:00.000Z',
  );
  expect(clockAt(wallMs('2026-03-29', '04:30', 'Europe/Berlin'), 'Europe/Berlin')).toBe('04:30');
});

test('G19: an unknown zone is refused', () => {
  expect(() => offsetMs(DAY, 'Europe/Atlantis')).toThrow(RangeError);
  expect(() => wallMs('2026-03-29', '25:00', 'Europe/Berlin')).toThrow(RangeError);
});

test('R84: the day ends at 23:59 on the clock of the zone', () => {
  expect(endOfLocalDay('2026-03-12T15:20:00.000Z', 'America/New_York')).toBe(
    '2026-03-13T03:59:00.000Z',
  );
});
