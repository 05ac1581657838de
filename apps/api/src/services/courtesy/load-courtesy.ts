import type { TenantTx } from '@acquaint/db/tenant';
import type { Policy } from '@acquaint/core/policy/policy';
import type { Contact, CourtesyFacts, Id, Instant } from '@acquaint/core/workflow/records';

/** A term for the caps of G6, in days: the school year has about three. */
const TERM_DAYS = 120;

interface Row {
  doNotContact: boolean;
  openByOthers: string;
  last7: string;
  lastTerm: string;
  lastAt: Instant | null;
  employer7: string;
  own1: string;
  own7: string;
  sameOpen: string;
  sameLastAt: Instant | null;
  same30: string;
  sameAccepted: boolean | null;
}

// Plan: Bitmap Index Scan on RequestLedger_identityHashes_idx for the person, index scans on
// (organizationId, employerKey, sentAt) and (organizationId, studentId, sentAt) for the rest.
const FACTS = {
  name: 'courtesy_facts',
  text: `
WITH person AS (
  SELECT * FROM "RequestLedger" WHERE "organizationId" = $1 AND "identityHashes" && $2::text[]
    AND "interviewId" <> $3
), employer AS (
  SELECT * FROM "RequestLedger" WHERE "organizationId" = $1 AND "employerKey" = $4
    AND "employerKey" <> '' AND "interviewId" <> $3
), own AS (
  SELECT * FROM "RequestLedger" WHERE "organizationId" = $1 AND "studentId" = $5
    AND "interviewId" <> $3
)
SELECT
  EXISTS (SELECT FROM "DoNotContact" WHERE "organizationId" = $1 AND "liftedAt" IS NULL
    AND "identityHash" = ANY ($2::text[])) AS "doNotContact",
  (SELECT count(*) FROM person WHERE "closedAt" IS NULL AND "studentId" <> $5) AS "openByOthers",
  (SELECT count(*) FROM person WHERE "sentAt" > $6::timestamptz - interval '7 days') AS "last7",
  (SELECT count(*) FROM person WHERE "sentAt" > $6::timestamptz - make_interval(days => $7)) AS "lastTerm",
  (SELECT max("sentAt") FROM person) AS "lastAt",
  (SELECT count(*) FROM employer WHERE "sentAt" > $6::timestamptz - interval '7 days') AS "employer7",
  (SELECT count(*) FROM own WHERE "sentAt" > $6::timestamptz - interval '1 day') AS "own1",
  (SELECT count(*) FROM own WHERE "sentAt" > $6::timestamptz - interval '7 days') AS "own7",
  (SELECT count(*) FROM employer WHERE "studentId" = $5 AND "closedAt" IS NULL) AS "sameOpen",
  (SELECT max("sentAt") FROM employer WHERE "studentId" = $5) AS "sameLastAt",
  (SELECT count(DISTINCT "interviewId") FROM employer WHERE "studentId" = $5
    AND "sentAt" > $6::timestamptz - interval '30 days') AS "same30",
  (SELECT bool_or("acceptedAt" IS NOT NULL AND "closedAt" IS NULL) FROM employer
    WHERE "studentId" = $5) AS "sameAccepted"`,
};

interface Question {
  studentId: Id;
  interviewId: Id;
  contact: Contact;
  hashes: string[];
  policy: Policy;
  now: Instant;
}

/** How often this person, their employer and this student were in play lately: numbers, no names. */
export async function loadCourtesy(tx: TenantTx, question: Question): Promise<CourtesyFacts> {
  const { studentId, interviewId, contact, hashes, now } = question;
  const { rows } = await tx.query<Row & Record<string, unknown>>(FACTS, [
    tx.organizationId,
    hashes,
    interviewId,
    contact.employerKey,
    studentId,
    now,
    TERM_DAYS,
  ]);
  const row = rows[0];
  if (!row) throw new Error('The courtesy query gave no row.');
  return {
    doNotContact: row.doNotContact,
    contact: {
      openRequestsByOthers: Number(row.openByOthers),
      requestsLast7Days: Number(row.last7),
      requestsThisTerm: Number(row.lastTerm),
      ownLimit: null,
      freeFrom: row.lastAt === null ? null : weekAfter(row.lastAt),
    },
    employer: { requestsLast7DaysBySchool: Number(row.employer7) },
    student: {
      firstRequestsLast24Hours: Number(row.own1),
      firstRequestsLast7Days: Number(row.own7),
      sameEmployer: {
        openRequests: Number(row.sameOpen),
        lastRequestAt: row.sameLastAt,
        peopleLast30Days: Number(row.same30),
        accepted: row.sameAccepted ?? false,
      },
    },
  };
}

const weekAfter = (instant: Instant): string =>
  new Date(Date.parse(instant) + 7 * 86_400_000).toISOString().slice(0, 10);
