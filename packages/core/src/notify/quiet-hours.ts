import { DAY, daysDate } from '../schedule/instant.ts';
import { localDays, wallAt, wallMs } from '../schedule/zone-offset.ts';
import type { Zone } from '../workflow/records.ts';
import type { NoticePreferences } from './preferences.ts';

/** One night: from its first millisecond to the first one after it. */
export interface Night {
  fromMs: number;
  untilMs: number;
}

/**
 * The quiet hours in which a moment lies on a clock in `zone`, or null. The first minute is quiet,
 * the last named one is not. Where clocks jump, the hours last as long as the clock takes.
 */
export function nightAt(ms: number, { quiet }: NoticePreferences, zone: Zone): Night | null {
  if (!quiet.on || quiet.from === quiet.until) return null;
  const clock = wallAt(ms, zone).slice(11);
  const overMidnight = quiet.from > quiet.until;
  const inside = overMidnight
    ? clock >= quiet.from || clock < quiet.until
    : clock >= quiet.from && clock < quiet.until;
  if (!inside) return null;
  const today = localDays(ms, zone);
  const firstDay = overMidnight && clock < quiet.until ? today - 1 : today;
  const lastDay = overMidnight ? firstDay + 1 : firstDay;
  return {
    fromMs: wallMs(daysDate(firstDay), quiet.from, zone),
    untilMs: wallMs(daysDate(lastDay), quiet.until, zone),
  };
}

/** The next time at or after `ms` at which a clock in `zone` shows `clock`. */
export function nextClock(ms: number, clock: string, zone: Zone): number {
  const today = localDays(ms, zone);
  const first = wallMs(daysDate(today), clock, zone);
  return first >= ms ? first : wallMs(daysDate(today + 1), clock, zone);
}

/** Long enough for any wait of a digest. */
export const DIGEST_WAIT = DAY + DAY / 24;
