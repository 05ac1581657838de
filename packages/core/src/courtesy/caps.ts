import { supervisorSay } from '../rules/locate/internship.ts';
import { contactCalendar, contactToday, contactZone, dateIn } from '../rules/moments.ts';
import { addBusinessDays, businessDaysBetween } from '../schedule/business-days.ts';
import type { Dossier } from '../workflow/dossier.ts';
import type { PlainDate } from '../workflow/records.ts';

/** Which courtesy limit a first request would break. Says nothing about who asked before (G6). */
export type CapBreach =
  | { ruleId: 'G1'; code: 'today' | 'week'; limit: number }
  | { ruleId: 'G6'; code: 'contact_busy'; freeFrom: PlainDate | null }
  | { ruleId: 'G6'; code: 'employer_busy'; limit: number }
  | { ruleId: 'G7'; code: 'wait'; from: PlainDate }
  | { ruleId: 'G7'; code: 'people'; limit: number }
  | { ruleId: 'G7'; code: 'accepted' };

/** How much one student asks (G1). */
export function studentBreaches({ courtesy, policy }: Dossier): CapBreach[] {
  const { firstRequestsLast24Hours: today, firstRequestsLast7Days: week } = courtesy.student;
  const { firstRequestsPerStudentPerDay: perDay, firstRequestsPerStudent7Days: perWeek } = policy;
  if (today >= perDay) return [{ ruleId: 'G1', code: 'today', limit: perDay }];
  return week >= perWeek ? [{ ruleId: 'G1', code: 'week', limit: perWeek }] : [];
}

/** How much one person and one employer are asked by the whole school (G6). */
export function schoolBreaches({ courtesy, policy }: Dossier): CapBreach[] {
  const { openRequestsByOthers, requestsLast7Days, requestsThisTerm, ownLimit, freeFrom } =
    courtesy.contact;
  const perTerm = ownLimit ?? policy.contactRequestsPerTerm;
  const breaches: CapBreach[] = [];
  const excepted = courtesy.excepted ?? { contact: false, employer: false };
  // The contact's own wish stands above what the office allows.
  const isFree = excepted.contact && (ownLimit === null || requestsThisTerm < ownLimit);
  if (
    !isFree &&
    (openRequestsByOthers >= policy.contactOpenRequests ||
      requestsLast7Days >= policy.contactNewRequests7Days ||
      requestsThisTerm >= perTerm)
  ) {
    breaches.push({ ruleId: 'G6', code: 'contact_busy', freeFrom });
  }
  const perWeek = policy.employerNewRequestsPerWeek;
  if (!excepted.employer && courtesy.employer.requestsLast7DaysBySchool >= perWeek) {
    breaches.push({ ruleId: 'G6', code: 'employer_busy', limit: perWeek });
  }
  return breaches;
}

/**
 * How much one student asks one employer (G7). An intern whose supervisor agreed may meet several
 * people in the house, so one yes there does not end the round; the other limits stay.
 */
export function employerBreaches(dossier: Dossier): CapBreach[] {
  const { policy } = dossier;
  const { openRequests, lastRequestAt, peopleLast30Days, accepted } =
    dossier.courtesy.student.sameEmployer;
  const say = supervisorSay(dossier);
  if (accepted && !(say.needed && say.open)) return [{ ruleId: 'G7', code: 'accepted' }];
  if (peopleLast30Days >= policy.studentEmployerPeople30Days) {
    return [{ ruleId: 'G7', code: 'people', limit: policy.studentEmployerPeople30Days }];
  }
  if (openRequests < policy.studentEmployerOpen || lastRequestAt === null) return [];
  const calendar = contactCalendar(dossier);
  const asked = dateIn(lastRequestAt, contactZone(dossier));
  const waited = businessDaysBetween(asked, contactToday(dossier), calendar);
  if (waited >= policy.studentEmployerDays) return [];
  const from = addBusinessDays(asked, policy.studentEmployerDays, calendar).toString();
  return [{ ruleId: 'G7', code: 'wait', from }];
}

/** All limits that a first request to this contact would break now (L30). */
export function capBreaches(dossier: Dossier): CapBreach[] {
  return [...studentBreaches(dossier), ...schoolBreaches(dossier), ...employerBreaches(dossier)];
}
