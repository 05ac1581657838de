import { STEPS, type Step } from '@acquaint/core/workflow/steps';
import type { TenantTx } from '../tenant.ts';
import { askScoped, scoped, type StudentScope } from './student-scope.ts';

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

const place = `array_position(ARRAY[${STEPS.map((step) => `'${step}'`).join(', ')}], i."step")`;

/** How many interviews stand alike, and how many students have come as far: 60 rows at most. */
type Tally = {
  /** Null: one line of students by how far they came and how far they are done. */
  at: number | null;
  interviews: number;
  isDone: boolean;
  isStuck: boolean;
  students: number;
  /** Of the line of students: steps entered, and steps done. */
  reached: number;
  doneTo: number;
};

// Plan: the interviews of the scope once, folded to a row for each student and step; the rest is
// about those few.
const FUNNEL = scoped(
  'funnel',
  (scope) => `WITH "seen" AS (${scope}),
    "one" AS (SELECT i."studentId", ${place} AS "at", i."stepsDone" = 8 AS "isDone",
        i."status" = 'active' AND NOT i."nextWaiting" AND i."stepsDone" < 8
          AND i."updatedAt" < $5::timestamptz AS "isStuck", count(*)::int AS "n"
      FROM "Interview" i JOIN "seen" USING ("studentId")
      WHERE i."organizationId" = $1 AND i."status" <> 'withdrawn' GROUP BY 1, 2, 3, 4),
    "person" AS (SELECT max("at") AS "reached",
        max(CASE WHEN "isDone" THEN 8 ELSE "at" - 1 END) AS "doneTo" FROM "one" GROUP BY "studentId")
    SELECT "at", sum("n")::int AS "interviews", "isDone", "isStuck", 0 AS "students",
      0 AS "reached", 0 AS "doneTo" FROM "one" GROUP BY "at", "isDone", "isStuck"
    UNION ALL SELECT "at", 0, false, "isStuck", count(*)::int, 0, 0
      FROM (SELECT "at", bool_or("isStuck") AS "isStuck" FROM "one" WHERE NOT "isDone"
        GROUP BY "studentId", "at") s GROUP BY "at", "isStuck"
    UNION ALL SELECT NULL, 0, false, false, count(*)::int, "reached", "doneTo"
      FROM "person" GROUP BY "reached", "doneTo"`,
);

/** The counts of step `at` (1 to 8) out of the tallies. */
function counted(tallies: readonly Tally[], at: number): Omit<FunnelRow, 'step' | keyof Days> {
  const steps = tallies.filter((one): one is Tally & { at: number } => one.at !== null);
  const people = tallies.filter((one) => one.at === null);
  const interviews = (counts: (one: Tally & { at: number }) => boolean): number =>
    steps.filter(counts).reduce((sum, one) => sum + one.interviews, 0);
  const students = (from: readonly Tally[], counts: (one: Tally) => boolean): number =>
    from.filter(counts).reduce((sum, one) => sum + one.students, 0);
  const here = steps.filter((one) => one.at === at);
  return {
    interviewsEntered: interviews((one) => one.at >= at),
    interviewsDone: interviews((one) => one.at > at || one.isDone),
    interviewsStuck: interviews((one) => one.at === at && one.isStuck),
    studentsEntered: students(people, ({ reached }) => reached >= at),
    studentsDone: students(people, ({ doneTo }) => doneTo >= at),
    studentsStuck: students(here, ({ isStuck }) => isStuck),
    studentsAt: students(here, () => true),
  };
}

// A moment that is not known makes its interview say nothing about that step, and its student too.
const DAYS = scoped(
  'funnel_days',
  (scope) => `WITH "seen" AS (${scope}),
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
);
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
const COUNT = scoped('funnel_students', (scope) => `SELECT count(*)::int AS "n" FROM (${scope}) s`);

/**
 * Where everybody is in the eight steps, and how long each step takes those who went on. Withdrawn
 * interviews do not count.
 */
export async function funnel(
  tx: TenantTx,
  scope: StudentScope,
  stuckBefore: string,
): Promise<{ students: number; rows: FunnelRow[] }> {
  const tallies = await askScoped<Tally>(tx, FUNNEL, scope, [stuckBefore]);
  const days = await askScoped<Days & { at: number }>(tx, DAYS, scope);
  const students = await askScoped<{ n: number }>(tx, COUNT, scope);
  return {
    students: students[0]?.n ?? 0,
    rows: STEPS.map((step, index) => {
      const at = index + 1;
      const { at: _at, ...took } = days.find((one) => one.at === at) ?? { at, ...NO_DAYS };
      return { step, ...counted(tallies, at), ...took };
    }),
  };
}
