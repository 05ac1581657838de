import { HOUR, instantMs, msInstant } from '@acquaint/core/schedule/instant';
import type { Instant } from '@acquaint/core/workflow/records';
import { comingMorning, dateAt, later, type Place } from '../demo/moments.ts';

/** A morning on which nobody minds a message: from 10:00 on a working day of the place (L29). */
export const goodMorning = (now: Instant, days: number, place: Place, minutes = 0): Instant =>
  later(comingMorning(now, days, place), minutes);

/** In the working hours of the place: now if they are on, else the next good morning. */
export function whenFair(now: Instant, place: Place): Instant {
  const today = comingMorning(now, 0, place);
  const fromTen = instantMs(now) - instantMs(today);
  const isToday = dateAt(now, place) === dateAt(today, place);
  if (isToday && fromTen >= 0 && fromTen <= 90 * 60_000) return now;
  return fromTen < 0 ? today : comingMorning(now, 1, place);
}

export const hours = (moment: Instant, count: number): Instant =>
  msInstant(instantMs(moment) + count * HOUR);
