import type { Brand } from '@acquaint/core/branding/brand';
import type { Dossier, OtherInterview } from '@acquaint/core/workflow/dossier';
import type { InterviewState } from '@acquaint/core/workflow/interview';
import type {
  Contact,
  CourtesyFacts,
  Id,
  Internship,
  Student,
  SupervisorPermission,
} from '@acquaint/core/workflow/records';
import { readAsSystem, type TenantTx } from '@acquaint/db/tenant';
import type { Deps } from '../deps.ts';
import { type BrandColumns, brandOf } from '../services/brand/brand-of.ts';
import { hashToken } from '../services/links/token.ts';
import { policyOf } from './policy-of.ts';

/** One guest's link with everything that its page may show. */
export interface Guest {
  organizationId: Id;
  linkId: Id;
  kind: 'contact' | 'supervisor';
  generation: number;
  studentId: Id;
  interviewId: Id;
  contactId: Id;
  locale: string | null;
  timeZone: string | null;
  brand: Brand;
  dossier: Dossier;
}

type Talk = { id: Id; meeting: InterviewState['meeting']; travel: number | null };

interface Row {
  organizationId: Id;
  id: Id;
  kind: Guest['kind'];
  generation: number;
  studentId: Id;
  interviewId: Id;
  contactId: Id;
  locale: string | null;
  timeZone: string | null;
  expiresAt: string;
  revokedAt: string | null;
  school: BrandColumns & {
    name: string;
    timeZone: string;
    country: string;
    policy: Record<string, unknown>;
  };
  student: Student;
  contact: Contact;
  interview: InterviewState;
  talks: Talk[];
  internships: Internship[];
  permissions: SupervisorPermission[];
  [column: string]: unknown;
}

// Plan: GuestLink by its unique hash, then primary keys; the three lists by organisation and student.
const FIND = {
  name: 'guest_find',
  text: `SELECT l."organizationId", l."id", l."kind", l."generation", l."studentId", l."interviewId",
      l."contactId", l."locale", l."timeZone", l."expiresAt", l."revokedAt",
      jsonb_build_object('name', o."name", 'timeZone', o."timeZone", 'country', o."country",
        'policy', o."policy", 'accentColour', o."accentColour", 'logoFile', o."logoFile",
        'logoWidth', o."logoWidth", 'logoHeight', o."logoHeight") AS "school",
      p."data" || jsonb_build_object('id', p."studentId", 'version', p."version") AS "student",
      c."data" || jsonb_build_object('id', c."id", 'version', c."version") AS "contact",
      i."state" AS "interview",
      coalesce((SELECT jsonb_agg(jsonb_build_object('id', t."id", 'meeting', t."state"->'meeting',
          'travel', t."state"->'plan'->'travelMinutes'))
        FROM "Interview" t WHERE t."organizationId" = l."organizationId"
          AND t."studentId" = l."studentId" AND t."status" = 'active' AND t."id" <> i."id"
          AND t."meetingStatus" IN ('to_confirm', 'confirmed')), '[]') AS "talks",
      coalesce((SELECT jsonb_agg(n."data" || jsonb_build_object('id', n."id", 'version', n."version")) FROM "Internship" n
        WHERE n."organizationId" = l."organizationId" AND n."studentId" = l."studentId"),
        '[]') AS "internships",
      coalesce((SELECT jsonb_agg(s."data" || jsonb_build_object('id', s."id", 'version', s."version")) FROM "SupervisorPermission" s
        WHERE s."organizationId" = l."organizationId" AND s."studentId" = l."studentId"),
        '[]') AS "permissions"
    FROM "GuestLink" l
    JOIN "Organization" o ON o."id" = l."organizationId"
    JOIN "StudentProfile" p ON p."organizationId" = l."organizationId" AND p."studentId" = l."studentId"
    JOIN "Contact" c ON c."organizationId" = l."organizationId" AND c."id" = l."contactId"
    JOIN "Interview" i ON i."organizationId" = l."organizationId" AND i."id" = l."interviewId"
    WHERE l."tokenHash" = $1`,
};

/**
 * The guest behind a token; null for one that is forged, ended, over or foreign. A text of any shape
 * costs one hash and one look-up, so that the time says nothing about what is stored.
 */
export async function findGuest(deps: Deps, token: string): Promise<Guest | null> {
  const rows = await readAsSystem<Row>(deps.database, FIND, [hashToken(token)]);
  return guestIn(rows, deps.now());
}

/** The same inside a transaction that is about to change something. */
export async function findGuestIn(deps: Deps, tx: TenantTx, token: string): Promise<Guest | null> {
  const { rows } = await tx.query<Row>(FIND, [hashToken(token)]);
  return guestIn(rows, deps.now());
}

function guestIn([row]: readonly Row[], now: string): Guest | null {
  if (!row || row.revokedAt !== null || row.expiresAt <= now) return null;
  const { organizationId, kind, generation, studentId, interviewId, contactId } = row;
  const { locale, timeZone } = row;
  const place = { organizationId, linkId: row.id, kind, generation, studentId, interviewId };
  const brand = brandOf(row.school);
  return { ...place, contactId, locale, timeZone, brand, dossier: dossierOf(row, now) };
}

const NO_COURTESY: CourtesyFacts = {
  doNotContact: false,
  contact: {
    openRequestsByOthers: 0,
    requestsLast7Days: 0,
    requestsThisTerm: 0,
    ownLimit: null,
    freeFrom: null,
  },
  employer: { requestsLast7DaysBySchool: 0 },
  student: {
    firstRequestsLast24Hours: 0,
    firstRequestsLast7Days: 0,
    sameEmployer: {
      openRequests: 0,
      lastRequestAt: null,
      peopleLast30Days: 0,
      accepted: false,
    },
  },
};

/** As much of a dossier as the page needs; what a guest must not see is not even read. */
function dossierOf(row: Row, now: string): Dossier {
  const { name, timeZone, country } = row.school;
  return {
    now,
    policy: policyOf(row.school.policy),
    school: { id: row.organizationId, name, helpUrl: null, timeZone, country },
    student: row.student,
    internships: row.internships,
    permissions: row.permissions,
    contact: row.contact,
    interview: row.interview,
    courtesy: NO_COURTESY,
    others: row.talks.map(otherTalk),
    addressBook: [],
    availability: [],
    calendar: [],
    contactHolidays: [],
    contactWeekend: [],
    answeredQuestionIds: [],
    draft: null,
  };
}

const otherTalk = ({ id, meeting, travel }: Talk): OtherInterview => ({
  id,
  contactId: '',
  contactName: '',
  employerKey: '',
  status: 'active',
  request: { status: 'accepted', firstSentAt: null, answeredAt: null },
  meeting: meeting && { ...meeting, travelMinutes: travel },
  thankYouOwedSince: null,
  sent: [],
});
