import { locale } from './locale.ts';

/**
 * Times for screens, from ISO instants, in a given zone. Only Intl: these stand on the first
 * screen. Messages and letters take their words from the core instead.
 */
type Options = Intl.DateTimeFormatOptions;

const formatters = new Map<string, Intl.DateTimeFormat>();

function formatter(options: Options): Intl.DateTimeFormat {
  const key = JSON.stringify(options);
  const known = formatters.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat(locale, options);
  formatters.set(key, made);
  return made;
}

const clock: Options = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' };

/** "15:00" */
export const formatClock = (instant: string, timeZone: string): string =>
  formatter({ ...clock, timeZone }).format(new Date(instant));

/** The date in a zone as `YYYY-MM-DD`. */
export function dayOf(instant: string | Date, timeZone: string): string {
  const parts = formatter({ year: 'numeric', month: '2-digit', day: '2-digit', timeZone });
  const part = Object.fromEntries(
    parts.formatToParts(new Date(instant)).map(({ type, value }) => [type, value]),
  );
  return `${part['year']}-${part['month']}-${part['day']}`;
}

/** Whole days from one `YYYY-MM-DD` to another. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);

/** "Thu 12 March", with the year when it is not this one. For a plain date `YYYY-MM-DD`. */
export function formatDay(day: string, today: string): string {
  const year: Options = day.slice(0, 4) === today.slice(0, 4) ? {} : { year: 'numeric' };
  return formatter({
    weekday: 'short',
    day: 'numeric',
    month: 'long',
    ...year,
    timeZone: 'UTC',
  }).format(new Date(`${day}T00:00:00Z`));
}

/** "today", "tomorrow", "yesterday", else "Thu 12 March". */
export function formatRelativeDay(day: string, today: string): string {
  const distance = daysBetween(today, day);
  if (Math.abs(distance) > 1) return formatDay(day, today);
  return new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(distance, 'day');
}

/** "today", "Thu 12 March": the day of an instant on a zone's calendar, seen from `now`. */
export const formatInstantDay = (instant: string, timeZone: string, now: string): string =>
  formatRelativeDay(dayOf(instant, timeZone), dayOf(now, timeZone));

/** "Thu 12 March, 15:00" */
export const formatMoment = (instant: string, timeZone: string, now: string): string =>
  `${formatInstantDay(instant, timeZone, now)}, ${formatClock(instant, timeZone)}`;

/** "Checked on 12 March 2026": a day far in the past or future needs its year. */
export const formatDate = (instant: string, timeZone: string): string =>
  formatter({ day: 'numeric', month: 'long', year: 'numeric', timeZone }).format(new Date(instant));

/** First letter as a capital, for a word that opens a line. */
export const capitalised = (text: string): string =>
  text.charAt(0).toLocaleUpperCase(locale) + text.slice(1);

/** "Tokyo" for Asia/Tokyo. */
export const zoneName = (timeZone: string): string =>
  (timeZone.split('/').at(-1) ?? timeZone).replaceAll('_', ' ');
