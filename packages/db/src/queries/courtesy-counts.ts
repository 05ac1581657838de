import type { CourtesyFacts, Instant } from '@acquaint/core/workflow/records';

import { isoInstant } from '../iso-types.ts';
import type { TenantTx } from '../tenant.ts';
import type { Statement } from '../transaction.ts';

/** The core's `CourtesyFacts` as far as the ledger knows them; no name and no student in them. */
export type CourtesyCounts = {
  doNotContact: boolean;
  contact: Omit<CourtesyFacts['contact'], 'ownLimit' | 'freeFrom'> & {
    /** First requests to this person since the start of the term, oldest first. */
    sentThisTerm: Instant[];
  };
  employer: CourtesyFacts['employer'];
  student: CourtesyFacts['student'];
};

export type CourtesyQuestion = {
  studentId: string;
  /** Its own request does not count against it; null before there is an interview. */
  interviewId: string | null;
  identityHashes: readonly string[];
  employerKey: string;
  now: Instant;
  termStart: Instant;
};

// Plan: Bitmap Or of the GIN index on identityHashes and the two indexes on employer and student,
// then one pass that counts.
const statement: Statement = {
  name: 'courtesy_counts',
  text: `
WITH asked AS (
  SELECT "interviewId", "sentAt", "closedAt", "acceptedAt", "identityHashes",
    "identityHashes" && $3::text[] AS "same", "employerKey" = $4 AS "house", "studentId" = $2 AS "own"
  FROM "RequestLedger"
  WHERE "organizationId" = $1 AND "interviewId" IS DISTINCT FROM $5::uuid
    AND ("identityHashes" && $3::text[] OR "employerKey" = $4 OR "studentId" = $2)
)
SELECT
  EXISTS (
    SELECT FROM "DoNotContact"
    WHERE "organizationId" = $1 AND "identityHash" = ANY($3::text[]) AND "liftedAt" IS NULL
  ) AS "doNotContact",
  json_build_object(
    'openRequestsByOthers', count(*) FILTER (WHERE "same" AND NOT "own" AND "closedAt" IS NULL),
    'requestsLast7Days', count(*) FILTER (WHERE "same" AND "sentAt" > $6::timestamptz - interval '7 days'),
    'requestsThisTerm', count(*) FILTER (WHERE "same" AND "sentAt" >= $7::timestamptz)
  ) AS "contact",
  coalesce(
    array_agg("sentAt" ORDER BY "sentAt") FILTER (WHERE "same" AND "sentAt" >= $7::timestamptz), '{}'
  )::text[] AS "sentThisTerm",
  json_build_object(
    'requestsLast7DaysBySchool',
    count(*) FILTER (WHERE "house" AND "sentAt" > $6::timestamptz - interval '7 days')
  ) AS "employer",
  json_build_object(
    'firstRequestsLast24Hours',
    count(*) FILTER (WHERE "own" AND "sentAt" > $6::timestamptz - interval '24 hours'),
    'firstRequestsLast7Days',
    count(*) FILTER (WHERE "own" AND "sentAt" > $6::timestamptz - interval '7 days')
  ) AS "student",
  count(*) FILTER (WHERE "own" AND "house" AND "closedAt" IS NULL)::int AS "openRequests",
  max("sentAt") FILTER (WHERE "own" AND "house") AS "lastRequestAt",
  count(DISTINCT "identityHashes") FILTER (
    WHERE "own" AND "house" AND "sentAt" > $6::timestamptz - interval '30 days'
  )::int AS "peopleLast30Days",
  coalesce(bool_or("acceptedAt" IS NOT NULL) FILTER (WHERE "own" AND "house"), false) AS "accepted"
FROM asked`,
};

type Row = {
  doNotContact: boolean;
  contact: Omit<CourtesyCounts['contact'], 'sentThisTerm'>;
  sentThisTerm: string[];
  employer: CourtesyFacts['employer'];
  student: Omit<CourtesyFacts['student'], 'sameEmployer'>;
} & CourtesyFacts['student']['sameEmployer'];

/** How often this person, this employer and this student's own contacts were asked (G5 to G7). */
export async function courtesyCounts(
  tx: TenantTx,
  question: CourtesyQuestion,
): Promise<CourtesyCounts> {
  const { studentId, interviewId, identityHashes, employerKey, now, termStart } = question;
  const { rows } = await tx.query<Row>(statement, [
    tx.organizationId,
    studentId,
    [...identityHashes],
    employerKey,
    interviewId,
    now,
    termStart,
  ]);
  const [row] = rows;
  // An aggregate without GROUP BY always answers one row.
  if (row === undefined) throw new Error('The count of requests gave no row');
  const { openRequests, lastRequestAt, peopleLast30Days, accepted } = row;
  return {
    doNotContact: row.doNotContact,
    contact: { ...row.contact, sentThisTerm: row.sentThisTerm.map(isoInstant) },
    employer: row.employer,
    student: {
      ...row.student,
      sameEmployer: { openRequests, lastRequestAt, peopleLast30Days, accepted },
    },
  };
}
