import Holidays from 'date-holidays';
import { Temporal } from 'temporal-polyfill';

import { type HolidayCalendar, weekendOf } from './business-days.ts';
import { type DateLike, toDate } from './time.ts';

/** Closed error of this file: which input is wrong, and why. */
export class HolidayInputError extends Error {
  override readonly name = 'HolidayInputError';
  readonly field: 'country' | 'region' | 'dates';
  readonly reason: 'unknown' | 'reversed' | 'too_long';

  constructor(field: HolidayInputError['field'], reason: HolidayInputError['reason']) {
    super(`${field}: ${reason}`);
    this.field = field;
    this.reason = reason;
  }
}

const MAX_YEARS = 20;
// A public holiday may begin in one year and end in the next; none lasts longer than this.
const LONGEST_HOLIDAY_DAYS = 14;

/** ISO 3166-1 codes of the countries whose public holidays are known, sorted. */
export function supportedCountries(): string[] {
  return Object.keys(new Holidays().getCountries()).sort();
}

/** Codes of the regions (states) of a country that have holidays of their own, sorted. */
export function supportedRegions(country: string): string[] {
  return Object.keys(new Holidays().getStates(country.toUpperCase()) ?? {}).sort();
}

/**
 * Public holidays of a country, or of a region of it, as ISO dates in [fromDate, untilDate], sorted.
 * Days of the types bank, school, optional and observance are working days.
 *
 * @throws HolidayInputError on an unknown country or region, or dates in the wrong order.
 */
export function publicHolidays(
  country: string,
  region: string | null,
  fromDate: DateLike,
  untilDate: DateLike,
): string[] {
  const from = toDate(fromDate);
  const to = toDate(untilDate);
  if (Temporal.PlainDate.compare(from, to) > 0) throw new HolidayInputError('dates', 'reversed');
  if (to.year - from.year > MAX_YEARS) throw new HolidayInputError('dates', 'too_long');
  const table = holidayTable(country.toUpperCase(), region);
  const found = new Set<string>();
  const firstYear = from.subtract({ days: LONGEST_HOLIDAY_DAYS }).year;
  for (let year = firstYear; year <= to.year; year += 1) {
    for (const holiday of table.getHolidays(year)) {
      // Holidays of lunar calendars start the evening before: the named date is the first day,
      // the length in whole days says how many follow.
      const days = Math.round((holiday.end.getTime() - holiday.start.getTime()) / 86_400_000);
      const first = Temporal.PlainDate.from(holiday.date.slice(0, 10));
      for (let offset = 0; offset < Math.max(1, days); offset += 1) {
        const day = first.add({ days: offset });
        if (isWithin(day, from, to)) found.add(day.toString());
      }
    }
  }
  return [...found].sort();
}

/** A calendar value for the contact's country, ready to be sent to a browser. */
export function holidayCalendar(
  country: string,
  region: string | null,
  fromDate: DateLike,
  untilDate: DateLike,
): HolidayCalendar {
  return {
    weekend: weekendOf(country),
    holidays: publicHolidays(country, region, fromDate, untilDate),
  };
}

function holidayTable(country: string, region: string | null): Holidays {
  const plain = new Holidays();
  if (!Object.hasOwn(plain.getCountries(), country)) {
    throw new HolidayInputError('country', 'unknown');
  }
  if (region === null || region === '') return new Holidays(country, { types: ['public'] });
  const state = region.toUpperCase().replace(`${country}-`, '');
  if (!Object.hasOwn(plain.getStates(country) ?? {}, state)) {
    throw new HolidayInputError('region', 'unknown');
  }
  return new Holidays(country, state, { types: ['public'] });
}

function isWithin(
  day: Temporal.PlainDate,
  from: Temporal.PlainDate,
  to: Temporal.PlainDate,
): boolean {
  return Temporal.PlainDate.compare(from, day) <= 0 && Temporal.PlainDate.compare(day, to) <= 0;
}
