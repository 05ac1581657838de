import { addBusinessDays } from '../schedule/business-days.ts';
import type { Dossier } from '../workflow/dossier.ts';
import type { PlainDate } from '../workflow/records.ts';
import { followUp } from './follow-up.ts';
import { contactCalendar, contactZone, dateIn } from './moments.ts';

/**
 * From which day on a student who waits for an answer may fairly turn to a second person at the same
 * employer, counted in the first one's working days (B.2), and never before G7 allows it. Null when
 * nobody is waited for, no employer is known, or enough people were asked there.
 */
export function secondPersonFrom(dossier: Dossier): PlainDate | null {
  const { contact, courtesy, policy } = dossier;
  const next = followUp(dossier);
  if (next?.kind !== 'nudge' && next?.kind !== 'let_go') return null;
  if (contact.employer.value.trim() === '') return null;
  const { peopleLast30Days, accepted } = courtesy.student.sameEmployer;
  if (accepted || peopleLast30Days >= policy.studentEmployerPeople30Days) return null;
  const days = Math.max(policy.replyWaitSecondPersonBusinessDays, policy.studentEmployerDays);
  const since = dateIn(next.waitingSince, contactZone(dossier));
  return addBusinessDays(since, days, contactCalendar(dossier)).toString();
}
