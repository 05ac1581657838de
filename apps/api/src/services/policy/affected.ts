import { changedFor, type StudentLayers } from '@acquaint/core/policy/in-force';
import type { PolicyOverrides } from '@acquaint/core/policy/policy';
import type { Id, Instant } from '@acquaint/core/workflow/records';
import { memberOnSql, schoolDaySql } from '@acquaint/db/queries/school-day';
import type { TenantTx } from '@acquaint/db/tenant';

/** Whom a change reaches: students for whom a number becomes another one, and how many are under way. */
export interface Affected {
  students: number;
  /** Of these, students with an interview under way. */
  underWay: number;
  interviews: number;
  /** Others whom the layer covers, and for whom the number of another one holds. */
  kept: number;
}

// Students who are in the same cohorts with numbers of their own have the same numbers, so they are
// counted together. The order of their cohorts is that of `get_school`. What is known of a student is
// gathered by groups instead of joins: a database that has no statistics yet would join row by row.
const GROUPS = {
  name: 'policy_affected',
  text: `WITH "known" ("studentId", "isListed", "isMember", "cohorts", "open") AS (
      SELECT r."studentId", true, false, NULL::text[], NULL::bigint FROM "RosterEntry" r
      WHERE r."organizationId" = $1 AND r."deactivatedAt" IS NULL
      UNION ALL
      SELECT m."studentId", false, bool_or(co."id" = $2),
        array_agg(co."id"::text ORDER BY m."startsOn" DESC, co."id" DESC), NULL
      FROM "Cohort" co JOIN "CohortMember" m
        ON m."organizationId" = co."organizationId" AND m."cohortId" = co."id"
      WHERE co."organizationId" = $1 AND co."archivedAt" IS NULL
        AND (co."policy" <> '{}' OR co."id" = $2)
        AND ${memberOnSql('m', schoolDaySql('$1', '$3'))}
      GROUP BY 1
      UNION ALL
      SELECT i."studentId", false, false, NULL, count(*) FROM "Interview" i
      WHERE i."organizationId" = $1 AND i."status" = 'active' GROUP BY 1),
    "reached" AS (
      SELECT max("cohorts") AS "cohorts", max("open") AS "open" FROM "known" GROUP BY "studentId"
      HAVING bool_or("isListed") AND ($2::uuid IS NULL OR bool_or("isMember")))
    SELECT coalesce("cohorts", '{}') AS "cohorts", count(*)::int AS "students",
      count("open")::int AS "underWay", coalesce(sum("open"), 0)::int AS "interviews"
    FROM "reached" GROUP BY 1`,
};

interface Group extends Omit<Affected, 'kept'> {
  cohorts: Id[];
  [column: string]: unknown;
}

/** Both layers as they are stored, before a change or after it. */
export interface StoredLayers {
  school: PolicyOverrides;
  cohorts: ReadonlyMap<Id, PolicyOverrides>;
}

/** @param cohortId of the cohort whose numbers are changed; null for the school's own */
export async function countAffected(
  tx: TenantTx,
  cohortId: Id | null,
  [before, after]: readonly [StoredLayers, StoredLayers],
  now: Instant,
): Promise<Affected> {
  const { rows } = await tx.query<Group>(GROUPS, [tx.organizationId, cohortId, now]);
  const affected: Affected = { students: 0, underWay: 0, interviews: 0, kept: 0 };
  for (const { cohorts, students, underWay, interviews } of rows) {
    if (changedFor(layersOf(before, cohorts), layersOf(after, cohorts)).length === 0) {
      affected.kept += students;
    } else {
      affected.students += students;
      affected.underWay += underWay;
      affected.interviews += interviews;
    }
  }
  return affected;
}

const layersOf = ({ school, cohorts }: StoredLayers, ids: readonly Id[]): StudentLayers => ({
  school,
  cohorts: ids.map((id) => cohorts.get(id) ?? {}),
});
