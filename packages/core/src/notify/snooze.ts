import { HOUR, daysDate, instantMs, isoWeekday, msInstant } from '../schedule/instant.ts';
import { localDays, wallMs } from '../schedule/zone-offset.ts';
import type { Instant, Zone } from '../workflow/records.ts';

export const SNOOZES = ['hour', 'tomorrow', 'next_week'] as const;
export type Snooze = (typeof SNOOZES)[number];

const MORNING = '09:00';

/**
 * When a reminder comes that somebody puts off: an hour later, the next morning, or on the Monday
 * after. Counted from its moment, or from now where that is past.
 */
export function snoozedTo(snooze: Snooze, fireAt: Instant, zone: Zone, now: Instant): Instant {
  const base = Math.max(instantMs(fireAt), instantMs(now));
  if (snooze === 'hour') return msInstant(base + HOUR);
  const day = localDays(base, zone);
  const ahead = snooze === 'tomorrow' ? 1 : 8 - isoWeekday(day);
  return msInstant(wallMs(daysDate(day + ahead), MORNING, zone));
}
