import {
  publicHolidays,
  supportedCountries,
  supportedRegions,
} from '@acquaint/core/schedule/holidays';
import { interactionsOf } from '@acquaint/core/people/interactions';
import { openPromises } from '@acquaint/core/rules/promises';
import { weekendOf } from '@acquaint/core/schedule/business-days';
import type { Dossier, OtherInterview } from '@acquaint/core/workflow/dossier';
import type { InterviewState } from '@acquaint/core/workflow/interview';
import type { Contact, Id } from '@acquaint/core/workflow/records';
import type { TenantTx } from '@acquaint/db/tenant';
import type { Deps } from '../../deps.ts';
import { ApiError } from '../../errors.ts';
import { identityHashes } from '../courtesy/identity-hashes.ts';
import { loadCourtesy } from '../courtesy/load-courtesy.ts';
import { loadReviewFile } from '../reviews/review-facts.ts';
import { busyTimesOf } from './busy-times.ts';
import { loadSchool } from './load-school.ts';
import {
  getStudent,
  listAvailability,
  listCalendarItems,
  listContacts,
  listInteractions,
  listInternships,
  listInterviewStates,
  listPermissions,
} from './records.ts';

/** Everything about one student that rules may look at, read once and shared by their interviews. */
export interface StudentFile {
  school: Awaited<ReturnType<typeof loadSchool>>;
  student: Awaited<ReturnType<typeof getStudent>>;
  internships: Awaited<ReturnType<typeof listInternships>>;
  permissions: Awaited<ReturnType<typeof listPermissions>>;
  contacts: Contact[];
  interactions: Awaited<ReturnType<typeof listInteractions>>;
  interviews: InterviewState[];
  availability: Awaited<ReturnType<typeof listAvailability>>;
  calendar: Awaited<ReturnType<typeof listCalendarItems>>;
}

export async function loadStudentFile(tx: TenantTx, studentId: Id): Promise<StudentFile> {
  const [
    school,
    student,
    internships,
    permissions,
    contacts,
    interactions,
    interviews,
    availability,
    calendar,
  ] = await Promise.all([
    loadSchool(tx, studentId),
    getStudent(tx, studentId),
    listInternships(tx, studentId),
    listPermissions(tx, studentId),
    listContacts(tx, studentId),
    listInteractions(tx, studentId),
    listInterviewStates(tx, studentId),
    listAvailability(tx, studentId),
    listCalendarItems(tx, studentId),
  ]);
  return {
    school,
    student,
    internships,
    permissions,
    contacts,
    interactions,
    interviews,
    availability,
    calendar,
  };
}

/** The dossier of one interview of the file. `interview` may be one that is not stored yet. */
export async function dossierOf(
  deps: Deps,
  tx: TenantTx,
  file: StudentFile,
  interview: InterviewState,
): Promise<Dossier> {
  const contact = file.contacts.find(({ id }) => id === interview.contactId);
  if (!contact) throw new ApiError('not_found');
  const now = deps.now();
  const { school, policy } = file.school;
  const secret = deps.settings.secret;
  const courtesy = await loadCourtesy(tx, {
    studentId: file.student.id,
    interviewId: interview.id,
    contact,
    hashes: identityHashes(secret, tx.organizationId, contact),
    now,
    zone: school.timeZone,
    policy,
  });
  return {
    now,
    policy,
    school,
    student: file.student,
    internships: file.internships,
    permissions: file.permissions,
    contact,
    interview,
    courtesy,
    others: file.interviews
      .filter(({ id }) => id !== interview.id)
      .map((other) => otherInterview(other, file.contacts)),
    addressBook: file.contacts
      .filter(({ id }) => id !== contact.id)
      .map(({ id, fullName, familyName, employer }) => ({
        contactId: id,
        fullName: fullName.value,
        familyName,
        employer: employer.value,
      })),
    availability: file.availability,
    calendar: file.calendar,
    busy: await busyTimesOf(tx, file, now),
    contactHolidays: holidaysAround(contact, school.country, now),
    contactWeekend: [...weekendOf(contact.country ?? school.country)],
    interactions: interactionsOf(
      contact.id,
      [interview, ...file.interviews.filter(({ id }) => id !== interview.id)],
      file.interactions,
    ),
    answeredQuestionIds: answeredBy(contact.id, interview.id, file.interviews),
    draft: null,
    ...(await reviewOf(tx, file, interview, now)),
  };
}

/** Asked only while a first request is still to come; nothing else waits for a review. */
async function reviewOf(
  tx: TenantTx,
  { student }: StudentFile,
  { id, request }: InterviewState,
  now: string,
): Promise<Pick<Dossier, 'review'>> {
  if (request.firstSentAt !== null) return {};
  const { first, approved } = await loadReviewFile(tx, student.id, now);
  if (first === 0) return {};
  return { review: { first, approved: approved.filter(({ interviewId }) => interviewId === id) } };
}

function otherInterview(state: InterviewState, contacts: readonly Contact[]): OtherInterview {
  const contact = contacts.find(({ id }) => id === state.contactId);
  const { meeting, plan, thankYou } = state;
  const owed =
    meeting?.status === 'held' && thankYou.status === 'none' && state.status !== 'withdrawn';
  return {
    id: state.id,
    contactId: state.contactId,
    contactName: contact?.fullName.value ?? '',
    contactHowFound: contact?.howFound?.kind ?? null,
    employerKey: contact?.employerKey ?? '',
    status: state.status,
    field: state.field,
    request: state.request,
    meeting: meeting && {
      start: meeting.start,
      zone: meeting.zone,
      wallTime: meeting.wallTime,
      minutes: meeting.minutes,
      mode: meeting.mode,
      setting: meeting.setting,
      place: meeting.place,
      whoStarts: meeting.whoStarts,
      status: meeting.status,
      travelMinutes: plan.travelMinutes,
    },
    thankYouOwedSince: owed ? endOf(meeting.start, meeting.minutes) : null,
    openPromises: openPromises(state),
    sent: state.messages.map(({ id, kind, templateId, text, slots, sentAt }) => ({
      id,
      kind,
      templateId,
      text,
      slots,
      sentAt,
    })),
  };
}

const endOf = (start: string, minutes: number): string =>
  new Date(Date.parse(start) + minutes * 60_000).toISOString();

/** Question ids that this contact answered in earlier talks (C.4 rule 11). */
function answeredBy(contactId: Id, interviewId: Id, states: readonly InterviewState[]): string[] {
  return states
    .filter((state) => state.contactId === contactId && state.id !== interviewId)
    .flatMap((state) =>
      (state.agenda?.core ?? [])
        .filter((item) => item.questionId !== null && state.capture.items[item.key]?.asked === true)
        .map((item) => item.questionId)
        .filter((id) => id !== null),
    );
}

const COUNTRIES = new Set(supportedCountries());
const remembered = new Map<string, string[]>();

/** Holidays from 400 days back to 400 ahead; an unknown country has none on record. */
function holidaysAround(contact: Contact, fallback: string, now: string): string[] {
  const country = contact.country ?? fallback;
  if (!COUNTRIES.has(country)) return [];
  const region =
    contact.country !== null &&
    contact.region !== null &&
    supportedRegions(country).includes(contact.region)
      ? contact.region
      : null;
  const month = now.slice(0, 7);
  const key = `${country}/${region ?? ''}/${month}`;
  const known = remembered.get(key);
  if (known) return known;
  const at = Date.parse(`${month}-15T00:00:00Z`);
  const day = (offset: number) => new Date(at + offset * 86_400_000).toISOString().slice(0, 10);
  const days = publicHolidays(country, region, day(-415), day(415));
  if (remembered.size > 200) remembered.clear();
  remembered.set(key, days);
  return days;
}
