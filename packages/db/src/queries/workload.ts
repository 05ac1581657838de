import type { WorkloadRow } from '@acquaint/core/workload/workload';
import type { Id, Instant, PlainDate } from '@acquaint/core/workflow/records';
import type { Tx } from '../transaction.ts';
import { studentsInCareSql } from './in-care.ts';

export interface WorkloadScope {
  organizationId: Id;
  /** The days of the range, both counted, in the school's zone. */
  from: PlainDate;
  until: PlainDate;
  zone: string;
  now: Instant;
  /** The roles that have students in their care. */
  roles: readonly string[];
}

const inRange = (column: string): string =>
  `${column} >= ($2::date::timestamp AT TIME ZONE $4)
    AND ${column} < (($3::date + 1)::timestamp AT TIME ZONE $4)`;

const inCare = studentsInCareSql({
  staff: 'p."userId"',
  organization: '$1',
  day: '($5::timestamptz AT TIME ZONE $4)::date',
});

/** Whoever has students in care, and whoever did any of this in the range and has left since. */
const WORKLOAD = {
  name: 'workload',
  text: `WITH answered AS (
      SELECT r."decidedBy" AS "userId",
        json_agg(extract(epoch FROM r."decidedAt" - r."createdAt") / 3600) AS "hours"
      FROM "DraftReview" r
      WHERE r."organizationId" = $1 AND r."decidedBy" IS NOT NULL AND ${inRange('r."decidedAt"')}
      GROUP BY r."decidedBy"
    ), nudged AS (
      SELECT n."senderId" AS "userId", count(*)::int AS "count"
      FROM "NudgeRecipient" t
      JOIN "Nudge" n ON n."organizationId" = t."organizationId" AND n."id" = t."nudgeId"
      WHERE t."organizationId" = $1 AND t."status" = 'sent' AND ${inRange('t."settledAt"')}
      GROUP BY n."senderId"
    ), closed AS (
      SELECT a."resolvedBy" AS "userId", count(*)::int AS "count"
      FROM "AttentionState" a
      WHERE a."organizationId" = $1 AND a."resolvedBy" IS NOT NULL AND ${inRange('a."resolvedAt"')}
      GROUP BY a."resolvedBy"
    ), people AS (
      SELECT m."userId" FROM "Membership" m
        WHERE m."organizationId" = $1 AND m."endedAt" IS NULL AND m."role"::text = ANY($6::text[])
      UNION SELECT "userId" FROM answered
      UNION SELECT "userId" FROM nudged
      UNION SELECT "userId" FROM closed
    )
    SELECT p."userId" AS "staffId", u."name", m."endedAt" IS NULL AS "isHere",
      (SELECT count(DISTINCT e."studentId")::int FROM "RosterEntry" e
        WHERE e."organizationId" = $1 AND e."deactivatedAt" IS NULL
          AND e."studentId" IN (${inCare})) AS "inCare",
      (SELECT count(*)::int FROM "DraftReview" r
        WHERE r."organizationId" = $1 AND r."status" = 'waiting'
          AND r."studentId" IN (${inCare})) AS "openReviews",
      coalesce(a."hours", '[]') AS "answerHours",
      coalesce(n."count", 0) AS "nudges", coalesce(c."count", 0) AS "matters"
    FROM people p
    JOIN "User" u ON u."id" = p."userId"
    JOIN "Membership" m ON m."organizationId" = $1 AND m."userId" = p."userId"
    LEFT JOIN answered a ON a."userId" = p."userId"
    LEFT JOIN nudged n ON n."userId" = p."userId"
    LEFT JOIN closed c ON c."userId" = p."userId"
    ORDER BY u."name", p."userId" LIMIT 500`,
};

/** What each of the staff has on hand and did in the range. No student is in the answer. */
export async function workload(tx: Tx, scope: WorkloadScope): Promise<WorkloadRow[]> {
  const { organizationId, from, until, zone, now, roles } = scope;
  const values = [organizationId, from, until, zone, now, roles];
  const { rows } = await tx.query<WorkloadRow & Record<string, unknown>>(WORKLOAD, values);
  return rows;
}
