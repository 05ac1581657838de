import { STEPS, type Step } from '@acquaint/core/workflow/steps';
import type { TenantTx } from '../tenant.ts';
import { studentsInCareSql } from './in-care.ts';

/** Counts of one step; students and interviews apart, so that one keen student hides nobody. */
export type FunnelRow = {
  step: Step;
  interviewsEntered: number;
  interviewsDone: number;
  interviewsStuck: number;
  studentsEntered: number;
  studentsDone: number;
  studentsStuck: number;
  /** Students with an interview that stands at this step and is not done. */
  studentsAt: number;
  /** Half of the interviews took less from first reaching the step to first reaching the next. */
  interviewDays: number | null;
  /** Interviews that it is taken from, and the students behind them. */
  interviewsTimed: number;
  interviewsTimedStudents: number;
  /** The same for students: from their first interview at the step to their first at the next. */
  studentDays: number | null;
  studentsTimed: number;
};

export type StudentScope = {
  /** Null counts the whole school; else those in this member's care. */
  staffId: string | null;
  cohortId: string | null;
  day: string;
};

const care = studentsInCareSql({ staff: '$2::uuid', organization: '$1', day: '$4::date' });

/** Students whom somebody may look at, today. */
export const scopeSql = `SELECT r."studentId" FROM "RosterEntry" r
  WHERE r."organizationId" = $1 AND r."deactivatedAt" IS NULL
    AND ($2::uuid IS NULL OR r."studentId" IN (${care}))
    AND ($3::uuid IS NULL OR r."studentId" IN (SELECT m."studentId" FROM "CohortMember" m
      WHERE m."organizationId" = $1 AND m."cohortId" = $3 AND m."startsOn" <= $4::date
        AND (m."endsOn" IS NULL OR m."endsOn" > $4::date)))`;

const place = `array_position(ARRAY[${STEPS.map((step) => `'${step}'`).join(', ')}], i."step")`;

// Plan: one pass over the school's students and their interviews, then eight groups.
const FUNNEL = {
  name: 'funnel',
  text: `WITH "seen" AS (${scopeSql}),
    "one" AS (SELECT i."studentId", i."step", i."status", i."stepsDone", ${place} AS "at",
        i."status" = 'active' AND NOT i."nextWaiting" AND i."updatedAt" < $5::timestamptz AS "still"
      FROM "Interview" i JOIN "seen" USING ("studentId")
      WHERE i."organizationId" = $1 AND i."status" <> 'withdrawn')
    SELECT s."n" AS "at",
      count(o.*) FILTER (WHERE o."at" >= s."n")::int AS "interviewsEntered",
      count(o.*) FILTER (WHERE o."at" > s."n" OR o."stepsDone" = 8)::int AS "interviewsDone",
      count(o.*) FILTER (WHERE o."at" = s."n" AND o."still" AND o."stepsDone" < 8)::int
        AS "interviewsStuck",
      count(DISTINCT o."studentId") FILTER (WHERE o."at" >= s."n")::int AS "studentsEntered",
      count(DISTINCT o."studentId") FILTER (WHERE o."at" > s."n" OR o."stepsDone" = 8)::int
        AS "studentsDone",
      count(DISTINCT o."studentId") FILTER
        (WHERE o."at" = s."n" AND o."still" AND o."stepsDone" < 8)::int AS "studentsStuck",
      count(DISTINCT o."studentId") FILTER (WHERE o."at" = s."n" AND o."stepsDone" < 8)::int
        AS "studentsAt"
    FROM generate_series(1, 8) s("n") LEFT JOIN "one" o ON true GROUP BY s."n" ORDER BY s."n"`,
};
// A moment that is not known makes its interview say nothing about that step, and its student too.
const DAYS = {
  name: 'funnel_days',
  text: `WITH "seen" AS (${scopeSql}),
    "each" AS (SELECT i."studentId", s."n", i."stepReachedAt"[s."n"] AS "from",
        i."stepReachedAt"[s."n" + 1] AS "to",
        i."stepReachedAt"[s."n"] IS NULL
          OR (cardinality(i."stepReachedAt") > s."n" AND i."stepReachedAt"[s."n" + 1] IS NULL)
          AS "unknown"
      FROM "Interview" i JOIN "seen" USING ("studentId") CROSS JOIN generate_series(1, 8) s("n")
      WHERE i."organizationId" = $1 AND i."status" <> 'withdrawn'
        AND (coalesce(cardinality(i."stepReachedAt"), 0) = 0
          OR cardinality(i."stepReachedAt") >= s."n")),
    "interview" AS (SELECT "n", count(*)::int AS "timed",
        count(DISTINCT "studentId")::int AS "people",
        percentile_cont(0.5) WITHIN GROUP (ORDER BY extract(epoch FROM "to" - "from")) / 86400 AS "days"
      FROM "each" WHERE "from" IS NOT NULL AND "to" IS NOT NULL GROUP BY "n"),
    "student" AS (SELECT "n", count(*)::int AS "timed",
        percentile_cont(0.5) WITHIN GROUP (ORDER BY "took") / 86400 AS "days"
      FROM (SELECT "n", extract(epoch FROM min("to") - min("from")) AS "took" FROM "each"
        GROUP BY "studentId", "n" HAVING NOT bool_or("unknown") AND min("to") IS NOT NULL) t
      GROUP BY "n")
    SELECT s."n" AS "at", i."days" AS "interviewDays", coalesce(i."timed", 0) AS "interviewsTimed",
      coalesce(i."people", 0) AS "interviewsTimedStudents", t."days" AS "studentDays",
      coalesce(t."timed", 0) AS "studentsTimed"
    FROM generate_series(1, 8) s("n") LEFT JOIN "interview" i ON i."n" = s."n"
      LEFT JOIN "student" t ON t."n" = s."n" ORDER BY s."n"`,
};
type Days = Pick<
  FunnelRow,
  'interviewDays' | 'interviewsTimed' | 'interviewsTimedStudents' | 'studentDays' | 'studentsTimed'
>;
const NO_DAYS: Days = {
  interviewDays: null,
  interviewsTimed: 0,
  interviewsTimedStudents: 0,
  studentDays: null,
  studentsTimed: 0,
};
const COUNT = { name: 'funnel_students', text: `SELECT count(*)::int AS "n" FROM (${scopeSql}) s` };

/**
 * Where everybody is in the eight steps, and how long each step takes those who went on. Withdrawn
 * interviews do not count.
 */
export async function funnel(
  tx: TenantTx,
  { staffId, cohortId, day }: StudentScope,
  stuckBefore: string,
): Promise<{ students: number; rows: FunnelRow[] }> {
  const scope = [tx.organizationId, staffId, cohortId, day];
  const { rows } = await tx.query<Omit<FunnelRow, 'step' | keyof Days> & { at: number }>(FUNNEL, [
    ...scope,
    stuckBefore,
  ]);
  const days = await tx.query<Days & { at: number }>(DAYS, scope);
  const counted = await tx.query<{ n: number }>(COUNT, scope);
  return {
    students: counted.rows[0]?.n ?? 0,
    rows: rows.map(({ at, ...row }) => {
      const { at: _at, ...took } = days.rows.find((one) => one.at === at) ?? { at, ...NO_DAYS };
      return { ...row, ...took, step: STEPS[at - 1] ?? 'locate' };
    }),
  };
}
