import type { TenantTx } from '../tenant.ts';
import { inCareSql } from './in-care.ts';
import { memberOnSql, schoolDaySql } from './school-day.ts';

/** What the brakes of nudges look at, of one student: states and moments, no word of theirs. */
export type NudgeFactsRow = {
  studentId: string;
  fullName: string;
  firstName: string | null;
  inCare: boolean;
  hasLeft: boolean;
  bounced: boolean;
  /** Something the student did after `since`. */
  hasActed: boolean;
  hadSameReason: boolean;
  /** When nudges went out to them lately, and when waiting ones are to go; ISO strings. */
  taken: string[];
  zone: string;
  preferences: unknown;
  /** The school's numbers, and over them those of the cohort, as they are stored. */
  policy: Record<string, unknown>;
  cohortPolicy: Record<string, unknown> | null;
  /** The interview that has come furthest. */
  interviewId: string | null;
  step: string | null;
};

export type NudgeQuestion = {
  studentIds: readonly string[];
  /** In whose care they have to be. */
  carerId: string;
  now: string;
  /** Deeds after this moment count. */
  since: string;
  /** Nudges that went out before this moment do not count any more. */
  countFrom: string;
  /** Those that wait count too: not when one of them is about to go itself. */
  withWaiting: boolean;
  /** A reason of which nobody gets two nudges after this moment; null where that is no matter. */
  sameReason: { reason: string; after: string } | null;
};

const care = inCareSql({
  student: 'r."studentId"',
  staff: '$3',
  organization: '$1',
  day: schoolDaySql('$1', '$4'),
});

const utc = (column: string): string =>
  `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

// Plan: the students by RosterEntry_pkey; for each a look into NudgeRecipient by
// NudgeRecipient_organizationId_studentId_status_idx and into the interviews by
// Interview_organizationId_studentId_status_nextDueAt_id_idx. Mail that came back is looked up once.
const FACTS = {
  name: 'nudge_facts',
  text: `WITH "here" AS MATERIALIZED (SELECT EXISTS (SELECT FROM "Membership"
      WHERE "organizationId" = $1 AND "userId" = $3 AND "role" = 'advisor'
        AND "endedAt" IS NULL) AS "isHere"),
    "back" AS MATERIALIZED (
      SELECT "personId", lower("recipient"->>'address') AS "address" FROM "OutboxMessage"
      WHERE "organizationId" = $1 AND "status" = 'bounced' AND "audience" = 'member')
    SELECT r."studentId", r."fullName", s."data"->>'firstName' AS "firstName", ((SELECT "isHere" FROM "here") AND ${care}) AS "inCare",
      (r."deactivatedAt" IS NOT NULL OR m."endedAt" IS NOT NULL) AS "hasLeft",
      EXISTS (SELECT FROM "back" b WHERE b."personId" = r."studentId"
        AND b."address" = lower(u."email")) AS "bounced",
      EXISTS (SELECT FROM "Interview" i
        JOIN "InterviewEvent" e ON e."organizationId" = $1 AND e."interviewId" = i."id"
        WHERE i."organizationId" = $1 AND i."studentId" = r."studentId" AND i."updatedAt" > $5
          AND e."at" > $5::timestamptz AND e."actor"->>'kind' = 'student') AS "hasActed",
      ($8::text IS NOT NULL AND EXISTS (SELECT FROM "NudgeRecipient" t
        JOIN "Nudge" n ON n."organizationId" = $1 AND n."id" = t."nudgeId"
        WHERE t."organizationId" = $1 AND t."studentId" = r."studentId" AND n."reason" = $8
          AND t."status" IN ('sent', 'waiting')
          AND coalesce(t."settledAt", t."dueAt") > $9::timestamptz)) AS "hadSameReason",
      coalesce((SELECT array_agg(${utc(`CASE WHEN t."status" = 'sent' THEN t."settledAt" ELSE t."dueAt" END`)})
        FROM "NudgeRecipient" t
        WHERE t."organizationId" = $1 AND t."studentId" = r."studentId"
          AND ((t."status" = 'sent' AND t."settledAt" > $6::timestamptz)
            OR (t."status" = 'waiting' AND $7))), '{}') AS "taken",
      coalesce(s."timeZone", o."timeZone") AS "zone", p."data" AS "preferences", o."policy",
      (SELECT co."policy" FROM "CohortMember" cm
        JOIN "Cohort" co ON co."organizationId" = cm."organizationId" AND co."id" = cm."cohortId"
        WHERE cm."organizationId" = $1 AND cm."studentId" = r."studentId"
          AND co."archivedAt" IS NULL AND co."policy" <> '{}' AND ${memberOnSql('cm', schoolDaySql('$1', '$4'))}
        ORDER BY cm."startsOn" DESC, co."id" DESC LIMIT 1) AS "cohortPolicy",
      f."id" AS "interviewId", f."step"
    FROM "RosterEntry" r
    JOIN "Organization" o ON o."id" = $1
    JOIN "Membership" m ON m."organizationId" = $1 AND m."userId" = r."studentId"
    JOIN "User" u ON u."id" = r."studentId"
    LEFT JOIN "StudentProfile" s ON s."organizationId" = $1 AND s."studentId" = r."studentId"
    LEFT JOIN "NoticePreference" p ON p."organizationId" = $1 AND p."userId" = r."studentId"
    LEFT JOIN LATERAL (SELECT i."id", i."step" FROM "Interview" i
      WHERE i."organizationId" = $1 AND i."studentId" = r."studentId" AND i."status" = 'active'
      ORDER BY i."stepsDone" DESC, i."updatedAt" DESC LIMIT 1) f ON true
    WHERE r."organizationId" = $1 AND r."studentId" = ANY($2::uuid[])
    ORDER BY r."nameFolded", r."studentId"`,
};

/** Facts about these students, by name. Those who are none of the school's are not among them. */
export async function nudgeFacts(tx: TenantTx, asked: NudgeQuestion): Promise<NudgeFactsRow[]> {
  const { rows } = await tx.query<NudgeFactsRow>(FACTS, [
    tx.organizationId,
    [...asked.studentIds],
    asked.carerId,
    asked.now,
    asked.since,
    asked.countFrom,
    asked.withWaiting,
    asked.sameReason?.reason ?? null,
    asked.sameReason?.after ?? null,
  ]);
  return rows;
}
