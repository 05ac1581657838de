import { dateDays, daysDate } from '../schedule/instant.ts';
import { contactToday } from '../rules/moments.ts';
import type { Dossier } from '../workflow/dossier.ts';
import type { PlainDate } from '../workflow/records.ts';

/** Nobody is on leave for longer than that; a later date was misread. */
export const LONGEST_ABSENCE_DAYS = 366;

/** Until when an automatic answer holds follow-ups up: its date, or some days when it names none. */
export function pauseUntil(until: PlainDate | null, dossier: Dossier): PlainDate {
  const today = contactToday(dossier);
  const days = until === null ? Number.NaN : dateDays(until) - dateDays(today);
  return until !== null && days >= 0 && days <= LONGEST_ABSENCE_DAYS
    ? until
    : daysDate(dateDays(today) + dossier.policy.autoReplyDaysWithoutDate);
}
