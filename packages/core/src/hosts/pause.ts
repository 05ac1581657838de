import { dateDays, daysDate } from '../schedule/instant.ts';
import type { PlainDate } from '../workflow/records.ts';
import type { HostPause } from './host.ts';

/** Whether nobody may ask on this day; both ends belong to the pause. */
export const isPaused = ({ from, until }: HostPause, day: PlainDate): boolean =>
  from !== null && from <= day && (until === null || day <= until);

/** The pause as it is kept: an end alone begins today, and one that is over is none. */
export function tidyPause({ from, until }: HostPause, today: PlainDate): HostPause {
  if (from === null && until === null) return { from, until };
  if (until !== null && until < today) return { from: null, until: null };
  return { from: from ?? today, until };
}

/** The first day after it, where it has an end. */
export const freeAfterPause = ({ until }: HostPause): PlainDate | null =>
  until === null ? null : daysDate(dateDays(until) + 1);
