import type { Id, Instant, PlainDate } from '@acquaint/core/workflow/records';
import { schoolDaySql } from '@acquaint/db/queries/school-day';
import type { TenantTx } from '@acquaint/db/tenant';

/** A student may take several courses: `BIO-1; CHEM-2`. */
const VALUES = `string_to_array(
  regexp_replace(lower(btrim(CASE c."kind" WHEN 'term' THEN e."term" WHEN 'course' THEN e."course"
    ELSE e."programme" END)), '\\s*[;|]\\s*', ';', 'g'), ';')`;

/** Cohorts `c` that the roster fills. */
export const FOLLOWS = `c."organizationId" = $1 AND c."archivedAt" IS NULL
  AND c."kind" IN ('term', 'course', 'programme') AND c."rosterValue" IS NOT NULL`;

/** Entries `e` that it puts into `c`. */
export const BELONGS = `(e."deactivatedAt" IS NULL
  AND lower(btrim(c."rosterValue")) = ANY (${VALUES}))`;

const ONLY = {
  students: `e."studentId" = ANY($2::uuid[])`,
  cohort: `c."id" = $2::uuid`,
};
const ONLY_MEMBERS = {
  students: `m."studentId" = ANY($2::uuid[])`,
  cohort: `m."cohortId" = $2::uuid`,
};

const TODAY = schoolDaySql('$1', '$3');

// Whoever was added by hand stays until somebody ends it.
const end = (only: keyof typeof ONLY) => ({
  name: `end_roster_members_of_${only}`,
  text: `WITH there AS MATERIALIZED (SELECT m."cohortId", m."studentId", m."startsOn"
      FROM "CohortMember" m
      WHERE m."organizationId" = $1 AND ${ONLY_MEMBERS[only]} AND m."addedBy" IS NULL
        AND (m."endsOn" IS NULL OR m."endsOn" > ${TODAY})),
    gone AS MATERIALIZED (SELECT there.* FROM there
      JOIN "Cohort" c ON c."id" = there."cohortId"
      JOIN "RosterEntry" e ON e."organizationId" = $1 AND e."studentId" = there."studentId"
      WHERE ${FOLLOWS} AND ${BELONGS} IS NOT TRUE)
    UPDATE "CohortMember" m SET "endsOn" = greatest(${TODAY}, m."startsOn") FROM gone
    WHERE m."organizationId" = $1 AND m."cohortId" = gone."cohortId"
      AND m."studentId" = gone."studentId" AND m."startsOn" = gone."startsOn"`,
});

const add = (only: keyof typeof ONLY) => ({
  name: `add_roster_members_of_${only}`,
  text: `WITH there AS MATERIALIZED (SELECT m."cohortId", m."studentId" FROM "CohortMember" m
      WHERE m."organizationId" = $1 AND ${ONLY_MEMBERS[only]}
        AND (m."endsOn" IS NULL OR m."endsOn" > ${TODAY}))
    INSERT INTO "CohortMember" ("organizationId", "cohortId", "studentId", "startsOn", "endsOn",
      "createdAt")
    SELECT $1, c."id", e."studentId", greatest(${TODAY}, c."startsOn"), c."endsOn", $3
    FROM "Cohort" c JOIN "RosterEntry" e ON e."organizationId" = $1
    WHERE ${FOLLOWS} AND ${ONLY[only]} AND ${BELONGS}
      AND (c."endsOn" IS NULL OR c."endsOn" > ${TODAY})
      AND (c."id", e."studentId") NOT IN (SELECT "cohortId", "studentId" FROM there)
      AND NOT EXISTS (SELECT FROM "CohortMember" o WHERE o."organizationId" = $1
        AND o."cohortId" = c."id" AND o."studentId" = e."studentId" AND o."endedBy" IS NOT NULL)
    ON CONFLICT ("organizationId", "cohortId", "studentId", "startsOn")
      DO UPDATE SET "endsOn" = EXCLUDED."endsOn"`,
});
// Whoever was taken out by hand stays out until the list has let go of them.
const letGo = (only: keyof typeof ONLY) => ({
  name: `let_go_of_ended_members_of_${only}`,
  text: `UPDATE "CohortMember" m SET "endedBy" = NULL FROM "Cohort" c, "RosterEntry" e
    WHERE m."organizationId" = $1 AND ${ONLY_MEMBERS[only]} AND m."endedBy" IS NOT NULL
      AND c."organizationId" = $1 AND c."id" = m."cohortId"
      AND e."organizationId" = $1 AND e."studentId" = m."studentId"
      AND (${FOLLOWS} AND ${BELONGS}) IS NOT TRUE`,
});
// Nobody's time in a cohort ends before it began.
const CARRY_END = {
  name: 'carry_end_to_members',
  text: `UPDATE "CohortMember" m SET "endsOn" = CASE WHEN c."endsOn" IS NOT NULL THEN greatest(c."endsOn", m."startsOn") END
    FROM "Cohort" c
    WHERE c."organizationId" = $1 AND c."id" = $2 AND m."organizationId" = $1
      AND m."cohortId" = c."id"
      AND (m."endsOn" IS NULL
        OR (m."endedBy" IS NULL AND $3::date IS NOT NULL AND m."endsOn" = greatest($3::date, m."startsOn")))`,
};
// Who has another time in it beside, from the new start on, keeps both as they are.
const CARRY_START = {
  name: 'carry_start_to_roster_members',
  text: `UPDATE "CohortMember" m SET "startsOn" = c."startsOn" FROM "Cohort" c
    WHERE c."organizationId" = $1 AND c."id" = $2 AND c."startsOn" IS NOT NULL
      AND m."organizationId" = $1 AND m."cohortId" = c."id" AND m."addedBy" IS NULL
      AND m."startsOn" = $3::date AND (m."endsOn" IS NULL OR m."endsOn" > c."startsOn")
      AND NOT EXISTS (SELECT FROM "CohortMember" o WHERE o."organizationId" = $1
        AND o."cohortId" = m."cohortId" AND o."studentId" = m."studentId"
        AND o."startsOn" <> m."startsOn")`,
};
const END = { students: end('students'), cohort: end('cohort') };
const ADD = { students: add('students'), cohort: add('cohort') };
const LET_GO = { students: letGo('students'), cohort: letGo('cohort') };

type Which = { students: readonly Id[] } | { cohort: Id };

/**
 * Brings the members of cohorts that follow the roster up to date, with today as the first or the
 * last day: those of some students, or of one cohort.
 */
export async function syncCohortMembers(tx: TenantTx, which: Which, now: Instant): Promise<void> {
  const [only, ids] =
    'students' in which
      ? (['students', which.students] as const)
      : (['cohort', which.cohort] as const);
  if (ids.length === 0) return;
  const values = [tx.organizationId, ids, now];
  await tx.query(END[only], values);
  await tx.query(LET_GO[only], [tx.organizationId, ids]);
  await tx.query(ADD[only], values);
}

interface CohortDays {
  startsOn: PlainDate | null;
  endsOn: PlainDate | null;
}

/**
 * Carries other days of a cohort to its members, from those that it had `before`. The end holds for
 * everybody, so that nobody is in a cohort, or in care by it, that is over; who left earlier, or has
 * a day of their own, keeps it. The start is carried to those whom the roster brought on that day.
 */
export async function carryDaysToMembers(
  tx: TenantTx,
  cohortId: Id,
  { before, now }: { before: CohortDays; now: CohortDays },
): Promise<void> {
  if (before.endsOn !== now.endsOn) {
    await tx.query(CARRY_END, [tx.organizationId, cohortId, before.endsOn]);
  }
  if (before.startsOn !== null && before.startsOn !== now.startsOn) {
    await tx.query(CARRY_START, [tx.organizationId, cohortId, before.startsOn]);
  }
}
