import type { Id, Instant } from '@acquaint/core/workflow/records';
import { memberOnSql, schoolDaySql } from '@acquaint/db/queries/school-day';
import type { TenantTx } from '@acquaint/db/tenant';

/** Whom a change reaches: students for whom the layer holds, and how many of them are under way. */
export interface Affected {
  students: number;
  /** Of these, students with an interview under way. */
  underWay: number;
  interviews: number;
}

const COUNT = {
  name: 'policy_affected',
  text: `WITH "reached" AS (
      SELECT r."studentId" FROM "RosterEntry" r
      WHERE r."organizationId" = $1 AND r."deactivatedAt" IS NULL
        AND ($2::uuid IS NULL OR EXISTS (SELECT FROM "CohortMember" m
          WHERE m."organizationId" = $1 AND m."cohortId" = $2 AND m."studentId" = r."studentId"
            AND ${memberOnSql('m', schoolDaySql('$1', '$3'))}))),
    "open" AS (
      SELECT i."studentId", count(*) AS "n" FROM "Interview" i JOIN "reached" USING ("studentId")
      WHERE i."organizationId" = $1 AND i."status" = 'active' GROUP BY 1)
    SELECT (SELECT count(*) FROM "reached")::int AS "students",
      (SELECT count(*) FROM "open")::int AS "underWay",
      (SELECT coalesce(sum("n"), 0) FROM "open")::int AS "interviews"`,
};

/** Students of the school, or of one cohort on that day. */
export async function countAffected(
  tx: TenantTx,
  cohortId: Id | null,
  now: Instant,
): Promise<Affected> {
  const { rows } = await tx.query<Affected & Record<string, unknown>>(COUNT, [
    tx.organizationId,
    cohortId,
    now,
  ]);
  const [row] = rows;
  return row ?? { students: 0, underWay: 0, interviews: 0 };
}
