import { Temporal } from 'temporal-polyfill';

import { type DateLike, toDate } from './time.ts';

/** What a working day is for one country, as plain data so that browsers need no holiday tables. */
export type HolidayCalendar = {
  /** ISO weekdays that are free: 1 Monday … 7 Sunday. */
  weekend: readonly number[];
  /** ISO dates ("2026-12-25") of public holidays. */
  holidays: readonly string[];
};

export const SATURDAY_SUNDAY: readonly number[] = [6, 7];

// Friday and Saturday unless noted. The Emirates moved to Saturday and Sunday in 2022.
const WEEKENDS: Readonly<Record<string, readonly number[]>> = {
  ...Object.fromEntries(
    'BD BH DZ EG IL IQ JO KW LY MV OM PS QA SA SD SY YE'
      .split(' ')
      .map((country) => [country, [5, 6]]),
  ),
  AF: [4, 5],
  BN: [5, 7],
  DJ: [5],
  IR: [4, 5],
  NP: [6],
};

/** ISO weekdays that are free in a country (ISO 3166-1 code); Saturday and Sunday by default. */
export function weekendOf(country: string | null | undefined): readonly number[] {
  return WEEKENDS[(country ?? '').toUpperCase()] ?? SATURDAY_SUNDAY;
}

export function isWeekend(date: DateLike, calendar: HolidayCalendar): boolean {
  return calendar.weekend.includes(toDate(date).dayOfWeek);
}

export function isHoliday(date: DateLike, calendar: HolidayCalendar): boolean {
  return calendar.holidays.includes(toDate(date).toString());
}

export function isBusinessDay(date: DateLike, calendar: HolidayCalendar): boolean {
  return !isWeekend(date, calendar) && !isHoliday(date, calendar);
}

/**
 * The n-th working day after `date` (before it when n is negative); `date` itself is never
 * counted. With n = 0 the date itself, or the next working day when it is free.
 *
 * @throws RangeError when n is no whole number, or when the calendar leaves no working day.
 */
export function addBusinessDays(
  date: DateLike,
  n: number,
  calendar: HolidayCalendar,
): Temporal.PlainDate {
  if (!Number.isInteger(n)) throw new RangeError('businessDays: not a whole number');
  const step = n < 0 ? -1 : 1;
  let day = toDate(date);
  let left = Math.abs(n);
  let idle = 0;
  if (left === 0 && !isBusinessDay(day, calendar)) left = 1;
  while (left > 0) {
    day = day.add({ days: step });
    if (isBusinessDay(day, calendar)) {
      left -= 1;
      idle = 0;
    } else if (++idle > 366) {
      throw new RangeError('calendar: no working day within a year');
    }
  }
  return day;
}

/**
 * Working days after `from` up to and including `to`; negative when `to` comes first. So
 * `businessDaysBetween(d, addBusinessDays(d, n))` is n.
 */
export function businessDaysBetween(
  from: DateLike,
  to: DateLike,
  calendar: HolidayCalendar,
): number {
  const start = toDate(from);
  const end = toDate(to);
  const forward = Temporal.PlainDate.compare(start, end) <= 0;
  let day = start;
  let count = 0;
  while (!day.equals(end)) {
    day = day.add({ days: forward ? 1 : -1 });
    if (isBusinessDay(day, calendar)) count += 1;
  }
  return forward || count === 0 ? count : -count;
}

/** Date of the n-th working day of an internship (n ≥ 1); the first day counts when it is one (R24). */
export function nthWorkingDay(
  start: DateLike,
  n: number,
  calendar: HolidayCalendar,
): Temporal.PlainDate {
  if (n < 1) throw new RangeError('n: must be 1 or more');
  return addBusinessDays(toDate(start).subtract({ days: 1 }), n, calendar);
}

/** Which working day of an internship `date` falls on; 0 before the first one (R24, R26). */
export function workingDayNumber(
  start: DateLike,
  date: DateLike,
  calendar: HolidayCalendar,
): number {
  const eve = toDate(start).subtract({ days: 1 });
  return Math.max(0, businessDaysBetween(eve, date, calendar));
}
