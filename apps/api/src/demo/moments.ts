import {
  weekendOf,
  isBusinessDay,
  type HolidayCalendar,
} from '@acquaint/core/schedule/business-days';
import { publicHolidays } from '@acquaint/core/schedule/holidays';
import {
  DAY,
  daysDate,
  dateDays,
  instantMs,
  MINUTE,
  msInstant,
} from '@acquaint/core/schedule/instant';
import { localDays } from '@acquaint/core/schedule/zone-offset';
import { wallToInstant } from '@acquaint/core/schedule/zones';
import type { Instant, PlainDate, Zone } from '@acquaint/core/workflow/records';

/** Where somebody lives and works: whose clock and which free days count. */
export interface Place {
  zone: Zone;
  country: string;
}

const calendars = new Map<string, HolidayCalendar>();

/** Free days from half a year before this moment until half a year after it. */
function calendarOf({ country }: Place, around: Instant): HolidayCalendar {
  const day = Math.floor(instantMs(around) / DAY);
  const key = `${country}/${Math.floor(day / 30)}`;
  const known = calendars.get(key);
  if (known) return known;
  const holidays = publicHolidays(country, null, daysDate(day - 220), daysDate(day + 220));
  const calendar = { weekend: weekendOf(country), holidays };
  calendars.set(key, calendar);
  return calendar;
}

export const dateAt = (moment: Instant, { zone }: Place): PlainDate =>
  daysDate(localDays(instantMs(moment), zone));

/** A clock time of a day at a place. Ten in the morning exists on every day everywhere. */
export function clockOn(date: PlainDate, time: string, { zone }: Place): Instant {
  const moment = wallToInstant(`${date}T${time}`, zone);
  if (!moment.ok) throw new Error(`${date} has no ${time} in ${zone}.`);
  return msInstant(moment.instant.epochMilliseconds);
}

const plus = (date: PlainDate, days: number): PlainDate => daysDate(dateDays(date) + days);

/**
 * Ten in the morning of the last working day that is at least `days` days ago and has another one
 * after it, so that no message comes before a weekend or on a holiday (L29).
 */
export function workingMorning(now: Instant, days: number, place: Place): Instant {
  const calendar = calendarOf(place, now);
  const isGood = (date: PlainDate): boolean =>
    isBusinessDay(date, calendar) && isBusinessDay(plus(date, 1), calendar);
  let date = plus(dateAt(now, place), -days);
  while (!isGood(date)) date = plus(date, -1);
  return clockOn(date, '10:00', place);
}

/** Ten in the morning of the first working day that is at least `days` days ahead. */
export function comingMorning(now: Instant, days: number, place: Place): Instant {
  const calendar = calendarOf(place, now);
  let date = plus(dateAt(now, place), days);
  while (!isBusinessDay(date, calendar)) date = plus(date, 1);
  return clockOn(date, '10:00', place);
}

const HELD_AT = ['16:00', '13:00', '10:00'] as const;

/**
 * The start of a talk that has just ended: today if the day has come so far, else on the last
 * working day; over a long row of free days on the last day there was.
 */
export function justHeld(now: Instant, minutes: number, place: Place): Instant {
  const calendar = calendarOf(place, now);
  const today = dateAt(now, place);
  const starts = [0, 1, 2].flatMap((days) =>
    HELD_AT.map((time) => ({
      date: plus(today, -days),
      start: clockOn(plus(today, -days), time, place),
    })),
  );
  const over = starts.filter(
    ({ start }) => instantMs(start) + (minutes + 10) * MINUTE < instantMs(now),
  );
  const atWork = over.find(({ date }) => isBusinessDay(date, calendar));
  const last = atWork ?? over[0];
  if (!last) throw new Error('No talk can have ended within the last three days.');
  return last.start;
}

export const later = (moment: Instant, minutes: number): Instant =>
  msInstant(instantMs(moment) + minutes * MINUTE);

export const daysLater = (moment: Instant, days: number): Instant => later(moment, days * 1440);
