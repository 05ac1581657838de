import { cameBack } from '../../mail-in/bounced.ts';
import type { Dossier } from '../../workflow/dossier.ts';
import type {
  Instant,
  Internship,
  PlainDate,
  SupervisorPermission,
} from '../../workflow/records.ts';
import { contactZone, dateIn, studentToday } from '../moments.ts';

/** Internships that run today on the student's clock, first and last day included (R19, R22). */
export function activeInternships(dossier: Dossier): Internship[] {
  const today = studentToday(dossier);
  return dossier.internships.filter(({ start, end }) => start <= today && today <= end);
}

/** How the contact's employer relates to the student (R10). */
export function relationToStudent(dossier: Dossier): 'same_as_internship' | 'other' {
  return internshipWithContact(dossier) ? 'same_as_internship' : 'other';
}

/** The active internship at the contact's employer, if there is one. */
export function internshipWithContact(dossier: Dossier): Internship | null {
  return (
    activeInternships(dossier).find(
      ({ employerKey }) => employerKey === dossier.contact.employerKey,
    ) ?? null
  );
}

export function isSupervisor(dossier: Dossier, internship: Internship): boolean {
  return internship.supervisor.contactId === dossier.contact.id;
}

/** What the supervisor has to do with writing to this contact (R19–R23, R29). */
export type SupervisorSay =
  | { needed: false; because: 'no_internship' | 'other_employer' | 'is_supervisor' }
  | {
      needed: true;
      internship: Internship;
      /** The record that decides, or null when the supervisor has not been asked. */
      permission: SupervisorPermission | null;
      open: boolean;
      /** The question came back from the mail server, so nobody has read it (G36). */
      cameBack: boolean;
    };

/** An answer about this very person outranks one about the whole organisation (R22). */
export function supervisorSay(dossier: Dossier): SupervisorSay {
  if (activeInternships(dossier).length === 0) return { needed: false, because: 'no_internship' };
  const internship = internshipWithContact(dossier);
  if (!internship) return { needed: false, because: 'other_employer' };
  if (isSupervisor(dossier, internship)) return { needed: false, because: 'is_supervisor' };
  const permission = decidingPermission(dossier, internship);
  const open =
    permission?.status === 'granted' ||
    permission?.status === 'granted_with_conditions' ||
    permission?.status === 'waived_by_advisor';
  const isWaiting = permission === null || !isAnswered(permission);
  return {
    needed: true,
    internship,
    permission,
    open,
    cameBack: isWaiting && questionCameBack(dossier),
  };
}

/** The last of them counts: asked again at another address, the supervisor has been asked. */
function questionCameBack({ interview }: Dossier): boolean {
  const question = interview.messages.findLast(({ kind }) => kind === 'permission');
  return question !== undefined && cameBack(interview, question);
}

function decidingPermission(dossier: Dossier, internship: Internship): SupervisorPermission | null {
  const own = dossier.permissions.filter(({ internshipId }) => internshipId === internship.id);
  const forContact = own.filter(
    ({ scope }) => scope.kind === 'contact' && scope.contactId === dossier.contact.id,
  );
  const forAll = own.filter(({ scope }) => scope.kind === 'organization');
  return (
    latest(forContact.filter(isAnswered)) ??
    latest(forAll.filter(isAnswered)) ??
    latest(forContact) ??
    latest(forAll)
  );
}

/** A question that waits is no answer, so it never outranks one. */
const isAnswered = ({ status }: SupervisorPermission): boolean =>
  status !== 'not_asked' && status !== 'asked';

function latest(permissions: SupervisorPermission[]): SupervisorPermission | null {
  const when = ({ answeredAt, askedAt }: SupervisorPermission): Instant =>
    answeredAt ?? askedAt ?? '';
  return permissions.toSorted((a, b) => (when(a) < when(b) ? 1 : -1))[0] ?? null;
}

/** The dates that the supervisor asked to keep free, or null (R21). */
export function excludedDates(
  dossier: Dossier,
): { from: PlainDate | null; until: PlainDate | null } | null {
  const say = supervisorSay(dossier);
  if (!say.needed || say.permission?.status !== 'granted_with_conditions') return null;
  const { conditions } = say.permission;
  if (!conditions || (conditions.from === null && conditions.until === null)) return null;
  return { from: conditions.from, until: conditions.until };
}

/** True when a time falls into the supervisor's excluded dates, on the contact's calendar (R21). */
export function isExcludedBySupervisor(dossier: Dossier, start: Instant): boolean {
  const dates = excludedDates(dossier);
  if (!dates) return false;
  const day = dateIn(start, contactZone(dossier));
  return (dates.from === null || dates.from <= day) && (dates.until === null || day <= dates.until);
}
