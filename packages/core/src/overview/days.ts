import { dayAfter, startOfDay } from '../assignments/due.ts';
import { dateIn } from '../rules/moments.ts';
import type { Instant, Zone } from '../workflow/records.ts';

/** Moments from the first on and before the second. */
export interface Span {
  from: Instant;
  before: Instant;
}

/**
 * Today and the six days after it, on the school's clock: what staff call this week. A calendar week
 * would be nearly over on a Friday, and hide the talks of Monday, while there is still time to help
 * with them; and it begins on another day elsewhere. What took place this morning still stands.
 */
export function weekAhead(now: Instant, zone: Zone): Span {
  const today = dateIn(now, zone);
  return { from: startOfDay(today, zone), before: startOfDay(dayAfter(today, 7), zone) };
}

/** The beginning of yesterday on the school's clock: who looks each morning misses nothing of a day. */
export function sinceYesterday(now: Instant, zone: Zone): Instant {
  return startOfDay(dayAfter(dateIn(now, zone), -1), zone);
}
