import { dateDays, daysDate, instantMs, msInstant } from '../schedule/instant.ts';
import { wallMs } from '../schedule/zone-offset.ts';
import { wallToInstant } from '../schedule/zones.ts';
import type { Instant, PlainDate, Zone } from '../workflow/records.ts';

/** A clock time in the school's zone as a moment; one that the clocks skip comes with the next. */
export function dueMoment(
  wall: string,
  zone: Zone,
): { ok: true; at: Instant } | { ok: false; suggestion: string | null } {
  const found = wallToInstant(wall, zone);
  if (found.ok) {
    // Of a time that the clock shows twice the later one counts: nobody is late by the other.
    const moment = found.laterInstant ?? found.instant;
    return { ok: true, at: msInstant(moment.epochMilliseconds) };
  }
  return { ok: false, suggestion: found.reason === 'gap' ? found.suggestion.wall : null };
}

export const dayAfter = (date: PlainDate, days: number): PlainDate =>
  daysDate(dateDays(date) + days);

/** The first moment of a day in a zone. */
export const startOfDay = (date: PlainDate, zone: Zone): Instant =>
  msInstant(wallMs(date, '00:00', zone));

/** The last moment of a day in a zone. */
export const endOfDay = (date: PlainDate, zone: Zone): Instant =>
  msInstant(instantMs(startOfDay(dayAfter(date, 1), zone)) - 1);
