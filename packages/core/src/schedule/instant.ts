import type { Instant, PlainDate } from '../workflow/records.ts';

const DAY_MS = 86_400_000;

export const MINUTE = 60_000;
export const HOUR = 3_600_000;
export const DAY = DAY_MS;

function digits(text: string, from: number, to: number): number {
  let value = 0;
  for (let i = from; i < to; i++) {
    const digit = text.charCodeAt(i) - 48;
    if (!(digit >= 0 && digit <= 9)) return Number.NaN;
    value = value * 10 + digit;
  }
  return value;
}

/** Days since 1970-01-01 in the proleptic Gregorian calendar; counts years from March. */
function civilToDays(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra =
    yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/**
 * Whole days since 1970-01-01 of a `YYYY-MM-DD` text (longer texts are read up to there).
 * @throws RangeError when the text does not start with a date of the calendar.
 */
export function dateDays(date: PlainDate): number {
  const year = digits(date, 0, 4);
  const month = digits(date, 5, 7);
  const day = digits(date, 8, 10);
  const shaped = date.charCodeAt(4) === 45 && date.charCodeAt(7) === 45;
  if (!shaped || !(month >= 1 && month <= 12) || !(day >= 1 && day <= daysInMonth(year, month))) {
    throw new RangeError(`"${date}" does not start with a date like 2026-03-12.`);
  }
  return civilToDays(year, month, day);
}

function pad(value: number, width: number): string {
  return value.toString().padStart(width, '0');
}

/** The `YYYY-MM-DD` text of a count of days since 1970-01-01. */
export function daysDate(days: number): PlainDate {
  const shifted = days + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear =
    dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1;
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
}

/** ISO weekday of a count of days since 1970-01-01: 1 Monday … 7 Sunday. */
export function isoWeekday(days: number): number {
  return ((((days + 3) % 7) + 7) % 7) + 1;
}

/**
 * Milliseconds since 1970 of an ISO instant in UTC, such as `2026-03-02T09:00:00.000Z`; seconds
 * and their fraction may be missing. Rules compare many instants on each assessment, so this reads
 * the one stored form directly instead of building a Temporal value.
 *
 * @throws RangeError when the text has another form.
 */
export function instantMs(instant: Instant): number {
  const days = dateDays(instant);
  const hour = digits(instant, 11, 13);
  const minute = digits(instant, 14, 16);
  const end = instant.length - 1;
  let second = 0;
  let fraction = 0;
  let shaped = instant.charCodeAt(10) === 84 && instant.charCodeAt(13) === 58;
  if (end > 16) {
    shaped &&= instant.charCodeAt(16) === 58;
    second = digits(instant, 17, 19);
    if (end > 19) {
      shaped &&= instant.charCodeAt(19) === 46 && end > 20;
      const shown = Math.min(end, 23);
      fraction = digits(instant, 20, shown) * 10 ** (23 - shown);
      if (Number.isNaN(digits(instant, shown, end))) shaped = false;
    } else if (end < 19) shaped = false;
  } else if (end < 16) shaped = false;
  if (
    !shaped ||
    instant.charCodeAt(end) !== 90 ||
    !(hour <= 23 && minute <= 59 && second <= 59 && fraction >= 0)
  ) {
    throw new RangeError(`"${instant}" is not an instant like 2026-03-02T09:00:00.000Z.`);
  }
  return days * DAY_MS + hour * HOUR + minute * MINUTE + second * 1000 + fraction;
}

/** The stored text of milliseconds since 1970, always with three decimals. */
export function msInstant(ms: number): Instant {
  const days = Math.floor(ms / DAY_MS);
  const rest = ms - days * DAY_MS;
  const hour = Math.floor(rest / HOUR);
  const minute = Math.floor((rest % HOUR) / MINUTE);
  const second = Math.floor((rest % MINUTE) / 1000);
  const fraction = Math.floor(rest % 1000);
  return `${daysDate(days)}T${pad(hour, 2)}:${pad(minute, 2)}:${pad(second, 2)}.${pad(fraction, 3)}Z`;
}

/** `instant` moved by elapsed milliseconds; the same across a daylight-saving change. */
export function shift(instant: Instant, ms: number): Instant {
  return msInstant(instantMs(instant) + ms);
}
