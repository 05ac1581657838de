import { Temporal } from 'temporal-polyfill';

import type { Instant, PlainDate, Zone } from '../workflow/records.ts';
import { DAY, MINUTE, daysDate, instantMs, msInstant } from './instant.ts';
import { type InstantLike, toInstant } from './time.ts';
import { wallToInstant } from './zones.ts';

// Zones change their offset on quarters of an hour at the finest, so one look-up serves each.
const QUARTER = 15 * MINUTE;
const MOST_KEPT = 4096;
const offsets = new Map<string, number>();

/**
 * Milliseconds that a clock in `zone` is ahead of UTC at `ms`. Remembered by quarter of an hour:
 * rules ask for the same few moments again and again, and Temporal's own look-up is slow.
 *
 * @throws RangeError when the zone is unknown.
 */
export function offsetMs(ms: number, zone: Zone): number {
  const quarter = Math.floor(ms / QUARTER);
  const key = `${zone}|${quarter}`;
  const known = offsets.get(key);
  if (known !== undefined) return known;
  const at = Temporal.Instant.fromEpochMilliseconds(quarter * QUARTER);
  const offset = at.toZonedDateTimeISO(zone).offsetNanoseconds / 1_000_000;
  if (offsets.size >= MOST_KEPT) offsets.clear();
  offsets.set(key, offset);
  return offset;
}

/** Milliseconds since 1970, read directly where it is the stored form of an instant. */
export function msOf(instant: InstantLike): number {
  if (typeof instant === 'string' && STORED.test(instant)) return instantMs(instant);
  return toInstant(instant).epochMilliseconds;
}

const STORED = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d{1,3})?)?Z$/;

/** What a clock in `zone` shows, `YYYY-MM-DDTHH:mm`. */
export function wallAt(ms: number, zone: Zone): string {
  return msInstant(ms + offsetMs(ms, zone)).slice(0, 16);
}

/** `HH:mm` on a clock in `zone`. */
export function clockAt(ms: number, zone: Zone): string {
  return wallAt(ms, zone).slice(11);
}

/** Calendar day in `zone`, as days since 1970-01-01. */
export function localDays(ms: number, zone: Zone): number {
  return Math.floor((ms + offsetMs(ms, zone)) / DAY);
}

/** The instant of a wall time in a zone; a time that the clocks skip moves past the jump. */
export function wallMs(date: PlainDate, clock: string, zone: Zone): number {
  const found = wallToInstant(`${date}T${clock}`, zone);
  if (found.ok) return found.instant.epochMilliseconds;
  if (found.reason === 'gap') return found.suggestion.instant.epochMilliseconds;
  throw new RangeError(`"${date}T${clock}" in "${zone}" is not a time.`);
}

/** 23:59 on the day of `instant` in `zone` (R84). */
export function endOfLocalDay(instant: Instant, zone: Zone): Instant {
  return msInstant(wallMs(daysDate(localDays(instantMs(instant), zone)), '23:59', zone));
}
