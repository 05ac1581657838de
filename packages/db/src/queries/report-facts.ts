import type { ConfidenceFacts, InterviewRow } from '@acquaint/core/reports/facts';
import type { Id, Instant, PlainDate } from '@acquaint/core/workflow/records';

import type { Tx } from '../transaction.ts';
import { inCareSql } from './in-care.ts';

export type ReportScope = {
  organizationId: Id;
  /** Null counts the whole school. */
  cohortId: Id | null;
  /** Null counts all; otherwise those in the care of this member of staff. */
  staffId: Id | null;
  /** The days of the range, both counted, in the school's zone. */
  from: PlainDate;
  until: PlainDate;
  zone: string;
  now: Instant;
};

const care = inCareSql({
  student: 'r."studentId"',
  staff: '$6',
  organization: '$1',
  day: '($7::timestamptz AT TIME ZONE $5)::date',
});

/** Who was in the cohort, or in the school, on some day of the range. */
const students = `
  SELECT r."studentId" FROM "RosterEntry" r
  WHERE r."organizationId" = $1
    AND (r."createdAt" AT TIME ZONE $5)::date <= $4::date
    AND (r."deactivatedAt" IS NULL OR (r."deactivatedAt" AT TIME ZONE $5)::date >= $3::date)
    AND ($2::uuid IS NULL OR EXISTS (SELECT FROM "CohortMember" m
      WHERE m."organizationId" = $1 AND m."cohortId" = $2 AND m."studentId" = r."studentId"
        AND m."startsOn" <= $4::date AND (m."endsOn" IS NULL OR m."endsOn" > $3::date)))
    AND ($6::uuid IS NULL OR ${care})`;

const inRange = (column: string): string =>
  `${column} >= ($3::date::timestamp AT TIME ZONE $5)
    AND ${column} < (($4::date + 1)::timestamp AT TIME ZONE $5)`;

const list = (column: string, row: string): string =>
  `coalesce((SELECT json_agg(${row}) FROM jsonb_array_elements(s."${column}") e), '[]')`;

const fields = (...names: string[]): string =>
  `json_build_object(${names.map((name) => `'${name}', e -> '${name}'`).join(', ')})`;

/**
 * Kinds and times of each interview; what people wrote stays where it is. The state is taken apart
 * once: each `->` on the stored column would unpack all of it again.
 */
const interviews = `
  SELECT json_build_object(
    'studentId', i."studentId", 'status', i."status", 'requestStatus', i."requestStatus",
    'firstSentAt', s."request" -> 'firstSentAt', 'answeredAt', s."request" -> 'answeredAt',
    'channel', s."channel", 'field', s."field",
    'messages', ${list('messages', `json_build_object('kind', e -> 'kind', 'at', e -> 'sentAt', 'channel', e -> 'channel')`)},
    'replies', ${list('replies', fields('outcome', 'at'))},
    'meeting', CASE WHEN jsonb_typeof(s."meeting") = 'object' THEN json_build_object(
      'id', s."meeting" -> 'id', 'status', s."meeting" -> 'status',
      'start', s."meeting" -> 'start', 'minutes', s."meeting" -> 'minutes',
      'endedAt', s."meeting" -> 'endedAt', 'mode', s."meeting" -> 'mode',
      'arrived', s."meeting" -> 'arrived') END,
    'pastMeetings', ${list('pastMeetings', fields('id', 'start', 'endedAt', 'ended', 'by'))},
    'thankedAt', CASE WHEN s."thankYou" ->> 'status' = 'sent' THEN s."thankYou" -> 'at' END,
    'referrals', ${list('referrals', `e -> 'consent'`)},
    'keepInTouch', s."keepInTouch" -> 'choice',
    'overrides', jsonb_array_length(s."overrides"),
    'research', jsonb_array_length(s."research"),
    'hasAgenda', coalesce(jsonb_typeof(s."agenda") = 'object', false),
    'hasDebrief', coalesce(jsonb_typeof(s."debrief") = 'object', false),
    'interest', s."debrief" -> 'interest', 'direction', s."debrief" -> 'direction',
    'warmth', d."warmth",
    'fromReferral', coalesce(d."introducedBy" ->> 'referralInterviewId', '') <> ''
      OR coalesce(d."howFound" ->> 'kind', '') = 'referral',
    'employerKey', c."employerKey",
    'country', d."country", 'region', d."region", 'zone', d."timeZone"
  )
  FROM "Interview" i
  JOIN people p ON p."studentId" = i."studentId"
  JOIN "Contact" c ON c."organizationId" = i."organizationId" AND c."id" = i."contactId"
  CROSS JOIN LATERAL jsonb_to_record(i."state") AS s("request" jsonb, "channel" jsonb,
    "field" jsonb, "messages" jsonb, "replies" jsonb, "meeting" jsonb, "pastMeetings" jsonb,
    "thankYou" jsonb, "referrals" jsonb, "keepInTouch" jsonb, "overrides" jsonb, "research" jsonb,
    "agenda" jsonb, "debrief" jsonb)
  CROSS JOIN LATERAL jsonb_to_record(c."data") AS d("warmth" jsonb, "introducedBy" jsonb,
    "howFound" jsonb, "country" jsonb, "region" jsonb, "timeZone" jsonb)
  WHERE i."organizationId" = $1 AND ${inRange('i."createdAt"')}`;

const FACTS = {
  name: 'report_facts',
  text: `WITH people AS MATERIALIZED (${students})
    SELECT
      (SELECT coalesce(json_agg("studentId"), '[]') FROM people) AS "students",
      (SELECT coalesce(json_agg(row), '[]') FROM (${interviews}) AS found(row)) AS "interviews",
      (SELECT coalesce(json_agg(json_build_object('studentId', c."studentId")), '[]')
        FROM "Contact" c JOIN people p ON p."studentId" = c."studentId"
        WHERE c."organizationId" = $1 AND ${inRange('c."createdAt"')}) AS "contacts",
      (SELECT coalesce(json_agg(json_build_object('studentId', a."studentId",
          'before', b."ratings", 'after', a."ratings")), '[]')
        FROM "ConfidenceAnswer" a JOIN people p ON p."studentId" = a."studentId"
        JOIN "ConfidenceAnswer" b ON b."organizationId" = a."organizationId"
          AND b."studentId" = a."studentId" AND b."moment" = 'before'
        WHERE a."organizationId" = $1 AND a."moment" = 'after' AND a."ratings" IS NOT NULL
          AND b."ratings" IS NOT NULL AND ${inRange('a."answeredAt"')}) AS "confidence"`,
};

/** First requests to one person: rows of the ledger that share a hash are one person's. */
const LOAD = {
  name: 'report_contact_load',
  text: `SELECT "identityHashes", "studentId" FROM "RequestLedger"
    WHERE "organizationId" = $1 AND "sentAt" > $2::timestamptz - interval '90 days'
      AND "sentAt" <= $2::timestamptz`,
};

export type ReportRows = {
  students: Id[];
  interviews: InterviewRow[];
  contacts: { studentId: Id }[];
  confidence: ConfidenceFacts[];
};

/** What the metrics of a report are counted from. */
export async function reportFacts(tx: Tx, scope: ReportScope): Promise<ReportRows> {
  const { organizationId, cohortId, staffId, from, until, zone, now } = scope;
  const { rows } = await tx.query<ReportRows>(FACTS, [
    organizationId,
    cohortId,
    from,
    until,
    zone,
    staffId,
    now,
  ]);
  const [row] = rows;
  // A SELECT without FROM always answers one row.
  if (row === undefined) throw new Error('The facts of the report gave no row');
  return row;
}

export type LedgerRow = { identityHashes: string[]; studentId: Id };

export async function recentRequests(
  tx: Tx,
  { organizationId, now }: Pick<ReportScope, 'organizationId' | 'now'>,
): Promise<LedgerRow[]> {
  const { rows } = await tx.query<LedgerRow>(LOAD, [organizationId, now]);
  return rows;
}
