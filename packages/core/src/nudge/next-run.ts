import { daysDate, instantMs, isoWeekday, msInstant } from '../schedule/instant.ts';
import { localDays, wallMs } from '../schedule/zone-offset.ts';
import type { Instant, Zone } from '../workflow/records.ts';

/** When rules run, on the school's clock: people are up, and the day is before them. */
const NUDGE_RUN_CLOCK = '08:00';

export interface NudgeCalendar {
  zone: Zone;
  /** ISO weekdays that are free. */
  weekend: readonly number[];
}

/** The next morning after a moment at which a rule runs. */
export function nextNudgeRun(
  after: Instant,
  workingDaysOnly: boolean,
  { zone, weekend }: NudgeCalendar,
): Instant {
  const afterMs = instantMs(after);
  // No country is free all week, so this ends.
  for (let day = localDays(afterMs, zone); ; day += 1) {
    const ms = wallMs(daysDate(day), NUDGE_RUN_CLOCK, zone);
    const isFree = workingDaysOnly && weekend.includes(isoWeekday(day));
    if (ms > afterMs && !isFree) return msInstant(ms);
  }
}
