import { describe, expect, test } from 'vitest';

import {
  holidayCalendar,
  HolidayInputError,
  publicHolidays,
  supportedCountries,
  supportedRegions,
} from './holidays.ts';

describe('public holidays', () => {
  test('G2: Epiphany is a holiday in Bavaria and a working day in Berlin', () => {
    expect(publicHolidays('DE', 'BY', '2026-01-02', '2026-01-31')).toEqual(['2026-01-06']);
    expect(publicHolidays('de', 'DE-BE', '2026-01-02', '2026-01-31')).toEqual([]);
  });

  test('G2: observances are working days, substitute days are not', () => {
    const uk = publicHolidays('GB', 'ENG', '2026-01-01', '2026-12-31');
    expect(uk).not.toContain('2026-06-21');
    expect(uk).toContain('2026-12-28');
    expect(publicHolidays('US', null, '2026-07-01', '2026-07-31')).toContain('2026-07-03');
  });

  test('G2: both ends of the range count', () => {
    expect(publicHolidays('DE', null, '2026-12-25', '2026-12-26')).toEqual([
      '2026-12-25',
      '2026-12-26',
    ]);
    expect(publicHolidays('US', null, '2026-12-31', '2027-01-01')).toEqual(['2027-01-01']);
  });

  test('G2: a holiday of several days counts each of them', () => {
    expect(publicHolidays('SA', null, '2026-05-20', '2026-05-31')).toEqual([
      '2026-05-26',
      '2026-05-27',
      '2026-05-28',
      '2026-05-29',
    ]);
  });

  test('G2: unknown country, region and reversed dates are closed errors', () => {
    const reasonOf = (run: () => unknown) => {
      try {
        run();
      } catch (error) {
        if (error instanceof HolidayInputError) return [error.field, error.reason];
        throw error;
      }
      return null;
    };
    expect(reasonOf(() => publicHolidays('XX', null, '2026-01-01', '2026-01-02'))).toEqual([
      'country',
      'unknown',
    ]);
    expect(reasonOf(() => publicHolidays('DE', 'ZZ', '2026-01-01', '2026-01-02'))).toEqual([
      'region',
      'unknown',
    ]);
    expect(reasonOf(() => publicHolidays('DE', null, '2026-01-02', '2026-01-01'))).toEqual([
      'dates',
      'reversed',
    ]);
  });

  test('G2: a calendar brings the weekend of its country along', () => {
    expect(holidayCalendar('SA', null, '2026-09-20', '2026-09-30')).toEqual({
      weekend: [5, 6],
      holidays: ['2026-09-23'],
    });
  });

  test('G2: countries and regions are listed', () => {
    expect(supportedCountries()).toEqual(expect.arrayContaining(['DE', 'GB', 'JP', 'NG', 'US']));
    expect(supportedRegions('de')).toContain('BY');
    expect(supportedRegions('XX')).toEqual([]);
  });
});
