import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';

import {
  addBusinessDays,
  businessDaysBetween,
  type HolidayCalendar,
  isBusinessDay,
  nthWorkingDay,
  weekendOf,
  workingDayNumber,
} from './business-days.ts';

const plain: HolidayCalendar = { weekend: [6, 7], holidays: [] };
const germanEaster: HolidayCalendar = { weekend: [6, 7], holidays: ['2026-04-03', '2026-04-06'] };
const saudi: HolidayCalendar = { weekend: [5, 6], holidays: [] };

describe('working days', () => {
  test('B.12: a nudge seven business days after Thursday 26 March 2026 skips Easter', () => {
    expect(addBusinessDays('2026-03-26', 7, plain).toString()).toBe('2026-04-06');
    expect(addBusinessDays('2026-03-26', 7, germanEaster).toString()).toBe('2026-04-08');
  });

  test('B.12: the day itself is never counted', () => {
    expect(addBusinessDays('2026-03-13', 1, plain).toString()).toBe('2026-03-16');
    expect(addBusinessDays('2026-03-14', 1, plain).toString()).toBe('2026-03-16');
  });

  test('B.12: zero days is the day itself, or the next working day', () => {
    expect(addBusinessDays('2026-03-13', 0, plain).toString()).toBe('2026-03-13');
    expect(addBusinessDays('2026-03-14', 0, plain).toString()).toBe('2026-03-16');
  });

  test('B.12: negative counts go back', () => {
    expect(addBusinessDays('2026-03-16', -1, plain).toString()).toBe('2026-03-13');
    expect(businessDaysBetween('2026-03-16', '2026-03-13', plain)).toBe(-1);
  });

  test('G2: Friday is free in Saudi Arabia and Sunday is not', () => {
    expect(isBusinessDay('2026-03-13', saudi)).toBe(false);
    expect(isBusinessDay('2026-03-15', saudi)).toBe(true);
    expect(addBusinessDays('2026-03-12', 1, saudi).toString()).toBe('2026-03-15');
  });

  test('G2: weekends per country', () => {
    expect(weekendOf('sa')).toEqual([5, 6]);
    expect(weekendOf('AE')).toEqual([6, 7]);
    expect(weekendOf('DE')).toEqual([6, 7]);
    expect(weekendOf(null)).toEqual([6, 7]);
  });

  test('B.12: a calendar without any working day is an error, not an endless loop', () => {
    expect(() =>
      addBusinessDays('2026-03-13', 1, { weekend: [1, 2, 3, 4, 5, 6, 7], holidays: [] }),
    ).toThrow('no working day');
    expect(() => addBusinessDays('2026-03-13', 1.5, plain)).toThrow('whole number');
  });

  test('B.12: between undoes add, for any day and calendar', () => {
    const dates = fc
      .integer({ min: 0, max: 1500 })
      .map((days) => Temporal.PlainDate.from('2025-01-01').add({ days }));
    const calendars = fc.constantFrom(plain, germanEaster, saudi);
    fc.assert(
      fc.property(dates, fc.integer({ min: 1, max: 60 }), calendars, (date, n, calendar) => {
        const then = addBusinessDays(date, n, calendar);
        expect(isBusinessDay(then, calendar)).toBe(true);
        expect(businessDaysBetween(date, then, calendar)).toBe(n);
      }),
    );
  });
});

describe('internship days', () => {
  test('R24: working day 6 of an internship that starts on Monday is the next Monday', () => {
    expect(nthWorkingDay('2026-03-02', 1, plain).toString()).toBe('2026-03-02');
    expect(nthWorkingDay('2026-03-02', 6, plain).toString()).toBe('2026-03-09');
    expect(workingDayNumber('2026-03-02', '2026-03-06', plain)).toBe(5);
    expect(workingDayNumber('2026-03-02', '2026-03-08', plain)).toBe(5);
    expect(workingDayNumber('2026-03-02', '2026-03-09', plain)).toBe(6);
  });

  test('R24: a start on a holiday counts from the first day at work; before it the number is 0', () => {
    expect(nthWorkingDay('2026-04-06', 1, germanEaster).toString()).toBe('2026-04-07');
    expect(workingDayNumber('2026-04-06', '2026-04-06', germanEaster)).toBe(0);
    expect(workingDayNumber('2026-04-06', '2026-04-01', germanEaster)).toBe(0);
  });

  test('R26: twenty working days with two holidays among them', () => {
    expect(nthWorkingDay('2026-03-23', 20, plain).toString()).toBe('2026-04-17');
    expect(nthWorkingDay('2026-03-23', 20, germanEaster).toString()).toBe('2026-04-21');
  });
});
