import { DAY, HOUR, MINUTE, msInstant } from '../schedule/instant.ts';
import { thankYouClock } from '../rules/thank.ts';
import type { Dossier } from '../workflow/dossier.ts';
import type { Instant } from '../workflow/records.ts';
import type { ReminderKind } from './reminder-kinds.ts';

/** How long a notice is worth reading: until the talk starts, so many milliseconds, or for ever. */
type Worth = 'until_start' | 'until_leaving' | 'until_hard_limit' | number | null;

const worth: Record<ReminderKind, Worth> = {
  call_outcome: 3 * DAY,
  nudge_proposal: 14 * DAY,
  contact_suggested: 7 * DAY,
  confirmation_due: 'until_start',
  contact_note: 'until_start',
  meeting_soon: 'until_start',
  resume_old: 'until_start',
  resume_pack: 'until_start',
  attire: 'until_start',
  tech_check: 'until_start',
  leave_soon: 'until_leaving',
  leave_now: 'until_start',
  check_in: 12 * HOUR,
  did_it_happen: 14 * DAY,
  apology: 5 * DAY,
  missed_meeting: null,
  felt_unsafe: null,
  thank_you: 'until_hard_limit',
  debrief: 7 * DAY,
  business_card: 7 * DAY,
  workplace_signals: 7 * DAY,
  purpose_outcome: 7 * DAY,
  referrals: 7 * DAY,
  linkedin: 2 * DAY,
  referral_check_back: 30 * DAY,
  thank_introducer: 30 * DAY,
  promise_due: 7 * DAY,
  promise_ask: 30 * DAY,
  keep_in_touch: 30 * DAY,
};

/** From this moment on a notice says nothing useful any more; null when it always does. */
export function expiryOf(kind: ReminderKind, dueMs: number, dossier: Dossier): Instant | null {
  const lasts = worth[kind];
  switch (lasts) {
    case null:
      return null;
    case 'until_start':
      return dossier.interview.meeting?.start || msInstant(dueMs + DAY);
    case 'until_leaving':
      return msInstant(dueMs + dossier.policy.leaveByReminderMinutesBefore * MINUTE);
    case 'until_hard_limit':
      return thankYouClock(dossier)?.hardLimitAt ?? msInstant(dueMs + 5 * DAY);
    default:
      return msInstant(dueMs + lasts);
  }
}
