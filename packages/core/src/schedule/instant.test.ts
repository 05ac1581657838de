import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';

import { HOUR, dateDays, daysDate, instantMs, isoWeekday, msInstant, shift } from './instant.ts';

// Years 0001 to 9999, the range of a four-digit year.
const ms = fc.integer({ min: -62_135_596_800_000, max: 253_402_300_799_999 });

test('reading an instant agrees with Temporal', () => {
  fc.assert(
    fc.property(ms, (value) => {
      const text = Temporal.Instant.fromEpochMilliseconds(value).toString();
      expect(instantMs(text)).toBe(value);
    }),
  );
});

test('writing and reading an instant gives it back', () => {
  fc.assert(
    fc.property(ms, (value) => {
      const text = msInstant(value);
      expect(text).toBe(
        Temporal.Instant.fromEpochMilliseconds(value).toString({ smallestUnit: 'millisecond' }),
      );
      expect(instantMs(text)).toBe(value);
    }),
  );
});

test('dates and weekdays agree with Temporal', () => {
  fc.assert(
    fc.property(fc.integer({ min: -719_162, max: 2_932_896 }), (days) => {
      const date = Temporal.PlainDate.from('1970-01-01').add({ days });
      expect(daysDate(days)).toBe(date.toString());
      expect(dateDays(date.toString())).toBe(days);
      expect(isoWeekday(days)).toBe(date.dayOfWeek);
    }),
  );
});

test('seconds and fractions may be missing or finer than a millisecond', () => {
  expect(instantMs('1970-01-01T00:01Z')).toBe(60_000);
  expect(instantMs('1970-01-01T00:00:01Z')).toBe(1000);
  expect(instantMs('1970-01-01T00:00:00.5Z')).toBe(500);
  expect(instantMs('1970-01-01T00:00:00.123456Z')).toBe(123);
});

test.each([
  '',
  '2026-03-02',
  '2026-03-02T09:00',
  '2026-03-02T09:00:00+01:00',
  '2026-02-30T09:00:00Z',
  '2026-13-01T09:00:00Z',
  '2026-03-02T24:00:00Z',
  '2026-03-02 09:00:00Z',
  '2026-03-02T09:0:00Z',
  '2026-03-02T09:00:00.Z',
  '2026-03-02T09:00:00.12xZ',
  '2026-03-02T09:00:00.1234xZ',
  'yesterday at nine, UTC-Z',
])('"%s" is refused as an instant', (text) => {
  expect(() => instantMs(text)).toThrow(RangeError);
});

test('shift counts elapsed time', () => {
  expect(shift('2026-03-29T00:30:00.000Z', 2 * HOUR)).toBe('2026-03-29T02:30:00.000Z');
});
