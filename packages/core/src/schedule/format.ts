import { DAY, dateDays, daysDate } from './instant.ts';
import { type DateLike, type InstantLike, toDate, toInstant } from './time.ts';
import { localDays, msOf, offsetMs } from './zone-offset.ts';
import { sameClock } from './zones.ts';
import { zoneLabel } from './zone-label.ts';

export const DEFAULT_LOCALE = 'en-GB';

const formatters = new Map<string, Map<Intl.DateTimeFormatOptions, Intl.DateTimeFormat>>();

// Formatters run in UTC on fields that Temporal has already placed in their zone, so that one set
// of zone rules decides everywhere. Making a formatter is slow; there are only a handful.
function formatter(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const ofLocale =
    formatters.get(locale) ?? new Map<Intl.DateTimeFormatOptions, Intl.DateTimeFormat>();
  formatters.set(locale, ofLocale);
  const known = ofLocale.get(options);
  if (known) return known;
  const made = new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' });
  ofLocale.set(options, made);
  return made;
}

// Each form is one value, by which its formatters are found again.
const WEEKDAY = { long: { weekday: 'long' }, short: { weekday: 'short' } } as const;
const DAY_MONTH = { day: 'numeric', month: 'long' } as const;
const DAY_MONTH_YEAR = { day: 'numeric', month: 'long', year: 'numeric' } as const;
const WHOLE_DATE = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' } as const;
const CLOCK = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;

function formatDate(date: DateLike, locale: string, options: Intl.DateTimeFormatOptions): string {
  const ms =
    typeof date === 'string' ? dateDays(date) * DAY : date.toZonedDateTime('UTC').epochMilliseconds;
  return formatter(locale, options).format(ms);
}

/** "Thursday" (or "Thu" with `short`). Computed from the date, so the two always agree (L14). */
export function formatWeekday(
  date: DateLike,
  locale: string = DEFAULT_LOCALE,
  width: 'long' | 'short' = 'long',
): string {
  return formatDate(date, locale, WEEKDAY[width]);
}

/** "12 March 2026": month as a word and the year, never all numbers (L35). */
export function formatDayMonthYear(date: DateLike, locale: string = DEFAULT_LOCALE): string {
  return formatDate(date, locale, DAY_MONTH_YEAR);
}

/** "Thursday 12 March 2026"; other locales as they write it. */
export function formatLongDate(date: DateLike, locale: string = DEFAULT_LOCALE): string {
  if (isDayFirstEnglish(locale)) {
    return `${formatWeekday(date, locale)} ${formatDayMonthYear(date, locale)}`;
  }
  return formatDate(date, locale, WHOLE_DATE);
}

function isDayFirstEnglish(locale: string): boolean {
  return /^en(?:-(?:GB|IE|AU|NZ|ZA|IN))?$/.test(locale);
}

/** "15:00", 24-hour clock in every locale: no reader has to look for a.m. and p.m. */
export function formatClock(
  instant: InstantLike,
  zone: string,
  locale: string = DEFAULT_LOCALE,
): string {
  const ms = msOf(instant);
  return formatter(locale, CLOCK).format(ms + offsetMs(ms, zone));
}

/**
 * "today", "tomorrow", "yesterday", else "Thu 12 March", and with the year when it is not this
 * one or more than 30 days away (L35). `now` is read in the reader's zone.
 */
export function relativeDay(
  date: DateLike,
  now: InstantLike,
  zone: string,
  locale: string = DEFAULT_LOCALE,
): string {
  const day = toDate(date);
  const today = toInstant(now).toZonedDateTimeISO(zone).toPlainDate();
  const distance = today.until(day, { largestUnit: 'days' }).days;
  if (Math.abs(distance) <= 1) {
    return new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(distance, 'day');
  }
  if (day.year !== today.year || Math.abs(distance) > 30) {
    return `${formatWeekday(day, locale, 'short')} ${formatDayMonthYear(day, locale)}`;
  }
  return `${formatWeekday(day, locale, 'short')} ${formatDate(day, locale, DAY_MONTH)}`;
}

export type ZonedText = {
  zone: string;
  weekday: string;
  /** "12 March 2026" */
  date: string;
  /** "Thursday 12 March 2026" */
  longDate: string;
  /** "15:00" */
  time: string;
  /** "UTC+1, Berlin" */
  tz: string;
};

/** The words for one instant on one zone's clock. */
export function zonedText(
  instant: InstantLike,
  zone: string,
  locale: string = DEFAULT_LOCALE,
): ZonedText {
  const day = daysDate(localDays(msOf(instant), zone));
  return {
    zone,
    weekday: formatWeekday(day, locale),
    date: formatDayMonthYear(day, locale),
    longDate: formatLongDate(day, locale),
    time: formatClock(instant, zone, locale),
    tz: zoneLabel(instant, zone),
  };
}

/** Both readings of one instant; `second` is null when both clocks show the same (R53). */
export function inBothZones(
  instant: InstantLike,
  zoneA: string,
  zoneB: string,
  locale: string = DEFAULT_LOCALE,
): { first: ZonedText; second: ZonedText | null } {
  return {
    first: zonedText(instant, zoneA, locale),
    second: sameClock(instant, zoneA, zoneB) ? null : zonedText(instant, zoneB, locale),
  };
}

/** "Thursday 12 March 2026, 15:00 (UTC+1, Berlin)". */
export function formatMoment(
  instant: InstantLike,
  zone: string,
  locale: string = DEFAULT_LOCALE,
): string {
  const text = zonedText(instant, zone, locale);
  return `${text.longDate}, ${text.time} (${text.tz})`;
}
