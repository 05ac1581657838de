import type { Instant, Zone } from '../workflow/records.ts';
import { DEFAULT_LOCALE } from './format.ts';
import { MINUTE, instantMs } from './instant.ts';
import { zoneCity } from './zone-label.ts';
import { offsetMs } from './zone-offset.ts';

interface Formatters {
  weekday: Intl.DateTimeFormat;
  /** Of day, month and year; with the weekday where the locale does not put it first. */
  date: Intl.DateTimeFormat;
  time: Intl.DateTimeFormat;
}

const formatters = new Map<string, Formatters>();

function formattersOf(locale: string): Formatters {
  const known = formatters.get(locale);
  if (known) return known;
  const make = (options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
    new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' });
  const made = {
    weekday: make({ weekday: 'long' }),
    date: make(DAY_FIRST.test(locale) ? DAY : { weekday: 'long', ...DAY }),
    time: make({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }),
  };
  formatters.set(locale, made);
  return made;
}

const DAY = { day: 'numeric', month: 'long', year: 'numeric' } as const;
const DAY_FIRST = /^en(?:-(?:GB|IE|AU|NZ|ZA|IN))?$/;

export interface ZonedWords {
  weekday: string;
  longDate: string;
  time: string;
  tz: string;
}

const MOST_KEPT = 4096;
const kept = new Map<string, ZonedWords>();

/**
 * The words of `zonedText` that a page with many times shows, made without a calendar value for
 * each: the offset is remembered, and the formatters read the shifted moment as UTC. The words are
 * remembered as well, because a page is opened more than once and asks for each moment repeatedly.
 */
export function zonedWords(
  instant: Instant,
  zone: Zone,
  locale: string = DEFAULT_LOCALE,
): Readonly<ZonedWords> {
  const key = `${instant} ${zone} ${locale}`;
  const known = kept.get(key);
  if (known !== undefined) return known;
  const words = makeWords(instantMs(instant), zone, locale);
  if (kept.size >= MOST_KEPT) kept.clear();
  kept.set(key, words);
  return words;
}

function makeWords(ms: number, zone: Zone, locale: string): ZonedWords {
  const offset = offsetMs(ms, zone);
  const local = ms + offset;
  const { weekday: ofWeekday, date, time } = formattersOf(locale);
  const weekday = ofWeekday.format(local);
  return {
    weekday,
    longDate: DAY_FIRST.test(locale) ? `${weekday} ${date.format(local)}` : date.format(local),
    time: time.format(local),
    tz: label(offset, zone),
  };
}

function label(offset: number, zone: Zone): string {
  const minutes = Math.round(offset / MINUTE);
  const city = zoneCity(zone);
  const hours = Math.floor(Math.abs(minutes) / 60);
  const rest = Math.abs(minutes) % 60;
  const tail = rest === 0 ? '' : `:${String(rest).padStart(2, '0')}`;
  const utc = minutes === 0 ? 'UTC' : `UTC${minutes < 0 ? '-' : '+'}${hours}${tail}`;
  return city === null ? utc : `${utc}, ${city}`;
}
