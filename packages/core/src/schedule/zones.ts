import { Temporal } from 'temporal-polyfill';

import { type InstantLike, toInstant } from './time.ts';

export type ZoneCheck =
  | { ok: true; zone: string }
  | { ok: false; field: 'zone'; reason: 'missing' | 'not_iana' | 'unknown' };

const ZONE_SHAPE = /^[A-Za-z][A-Za-z0-9_+-]*(?:\/[A-Za-z0-9_+-]+){0,2}$/;

/**
 * Checks an IANA zone name; link names ("US/Eastern", "Asia/Calcutta") are kept as given.
 * Bare offsets ("+01:00") are refused: they know nothing of daylight saving (R53, G19).
 */
export function parseZone(input: string | null | undefined): ZoneCheck {
  const text = (input ?? '').trim();
  if (text === '') return { ok: false, field: 'zone', reason: 'missing' };
  if (!ZONE_SHAPE.test(text)) return { ok: false, field: 'zone', reason: 'not_iana' };
  try {
    const zoned = Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(text);
    return { ok: true, zone: zoned.timeZoneId };
  } catch {
    return { ok: false, field: 'zone', reason: 'unknown' };
  }
}

export type WallResult =
  | {
      ok: true;
      instant: Temporal.Instant;
      /** 'earlier' when the clock shows this time twice that day and the first was taken. */
      overlap: 'earlier' | null;
      /** The second reading of an overlap, so that a screen can offer it. */
      laterInstant: Temporal.Instant | null;
    }
  | {
      ok: false;
      reason: 'gap';
      /** The first wall time after the clocks went forward, and its instant. */
      suggestion: { wall: string; instant: Temporal.Instant };
    }
  | { ok: false; reason: 'bad_wall_time' | 'bad_zone' };

/**
 * Wall time ("2025-03-09T10:00") in a zone to an instant (R53). A time that the clocks skip is
 * refused with a suggestion; a time that occurs twice takes the earlier one and says so.
 */
export function wallToInstant(wall: string, zone: string): WallResult {
  const checked = parseZone(zone);
  if (!checked.ok) return { ok: false, reason: 'bad_zone' };
  let plain: Temporal.PlainDateTime;
  try {
    plain = Temporal.PlainDateTime.from(wall, { overflow: 'reject' });
  } catch {
    return { ok: false, reason: 'bad_wall_time' };
  }
  const earlier = plain.toZonedDateTime(checked.zone, { disambiguation: 'earlier' });
  const later = plain.toZonedDateTime(checked.zone, { disambiguation: 'later' });
  if (earlier.epochMilliseconds === later.epochMilliseconds) {
    return { ok: true, instant: earlier.toInstant(), overlap: null, laterInstant: null };
  }
  if (earlier.toPlainDateTime().equals(plain)) {
    return {
      ok: true,
      instant: earlier.toInstant(),
      overlap: 'earlier',
      laterInstant: later.toInstant(),
    };
  }
  // The earlier reading lies before the jump, so the next change of offset is the jump itself.
  const jump = earlier.getTimeZoneTransition('next') ?? later;
  return {
    ok: false,
    reason: 'gap',
    suggestion: { wall: wallText(jump.toPlainDateTime()), instant: jump.toInstant() },
  };
}

/** The wall time a clock in `zone` shows, "YYYY-MM-DDTHH:MM". */
export function instantToWall(instant: InstantLike, zone: string): string {
  return wallText(toInstant(instant).toZonedDateTimeISO(zone).toPlainDateTime());
}

function wallText(plain: Temporal.PlainDateTime): string {
  return plain.toString({ smallestUnit: 'minute' });
}

/** The calendar day in `zone` at that instant. */
export function localDate(instant: InstantLike, zone: string): Temporal.PlainDate {
  return toInstant(instant).toZonedDateTimeISO(zone).toPlainDate();
}

/** True when clocks in both zones show the same date and time at that instant. */
export function sameClock(instant: InstantLike, zoneA: string, zoneB: string): boolean {
  if (zoneA === zoneB) return true;
  const at = toInstant(instant);
  return (
    at.toZonedDateTimeISO(zoneA).offsetNanoseconds ===
    at.toZonedDateTimeISO(zoneB).offsetNanoseconds
  );
}

/** True when the stored wall time still is what a clock in the zone shows at the stored instant. */
export function wallAgrees(instant: InstantLike, zone: string, wall: string): boolean {
  return instantToWall(instant, zone) === wall.slice(0, 16);
}
