import { type Standing, stepsAfter, stepsFrom } from '@acquaint/core/saved-views/standing';
import type { Step } from '@acquaint/core/workflow/steps';
import type { Read } from '../tenant.ts';
import { schoolDaySql } from './school-day.ts';
import { caredForSql, inCohortSql, type StudentScope } from './student-scope.ts';

/** One student with the interview that has come furthest, and what is due first. */
export type StudentRow = {
  studentId: string;
  fullName: string;
  programme: string | null;
  interviews: number;
  held: number;
  /** Of the interview that has come furthest; null without any. */
  step: Step | null;
  stepsDone: number;
  /**
   * Since when nothing happened to the interview that waits longest for the student, of those that
   * are under way; null where none waits.
   */
  idleSince: string | null;
  nextDueAt: string | null;
  lastActiveAt: string | null;
};

export type StudentFilter = Omit<StudentScope, 'day'> & {
  /** Who is in care and in a cohort goes by the school's day at this moment. */
  now: string;
  /** Beginning of any word of the name, folded. Empty lists everybody. */
  search: string;
  /** Only those whom the funnel counts at this step, or as having reached it, or as done with it. */
  step: Step | null;
  at: Standing;
  /**
   * Only those with an interview, at that step if they are to stand at one, where nothing happened
   * since this moment though it is the student's turn. Null lists everybody.
   */
  stuckBefore: string | null;
  after: { name: string; id: string } | null;
  /** 1 to 100. */
  limit: number;
};

const DAY = schoolDaySql('$1', '$4');

const anInterview = (stands: string): string => `EXISTS (SELECT FROM "Interview" i
        WHERE i."organizationId" = $1 AND i."studentId" = r."studentId" AND i."status" <> 'withdrawn'
          AND ${stands})`;

// Who is on the list behind each figure of students in `funnel`.
const STANDS: Record<Standing, string> = {
  here: `($7::text IS NULL OR ${anInterview(`i."step" = $7 AND i."stepsDone" < 8 AND ($5::timestamptz IS NULL OR (
            i."status" = 'active' AND NOT i."nextWaiting" AND i."updatedAt" < $5))`)})`,
  reached: anInterview(`i."step" = ANY($7::text[])`),
  done: anInterview(`(i."stepsDone" = 8 OR i."step" = ANY($7::text[]))`),
};

// Plan: students in order of RosterEntry_organizationId_nameFolded_studentId_idx, each with a look
// into Interview_standing_idx. Of a small cohort its members first, so each has a plan of its own.
const list = (name: string, chosen: string, at: Standing) => ({
  name,
  text: `SELECT r."studentId", r."fullName", r."nameFolded", r."programme",
      f."interviews", f."held", f."step", f."stepsDone", f."idleSince", f."nextDueAt", f."lastActiveAt"
    FROM "RosterEntry" r
    CROSS JOIN LATERAL (SELECT count(*)::int AS "interviews",
        count(*) FILTER (WHERE i."meetingStatus" = 'held')::int AS "held",
        (array_agg(i."step" ORDER BY i."stepsDone" DESC, i."updatedAt" DESC))[1] AS "step",
        coalesce(max(i."stepsDone"), 0) AS "stepsDone",
        min(i."updatedAt") FILTER (WHERE i."status" = 'active' AND NOT i."nextWaiting"
          AND i."stepsDone" < 8) AS "idleSince",
        min(i."nextDueAt") FILTER (WHERE i."status" = 'active') AS "nextDueAt",
        max(i."updatedAt") AS "lastActiveAt"
      FROM "Interview" i WHERE i."organizationId" = $1 AND i."studentId" = r."studentId"
        AND i."status" <> 'withdrawn') f
    WHERE ${caredForSql(DAY)} AND ${chosen}
      AND ($6 = '' OR r."nameFolded" LIKE $6 || '%' OR r."nameFolded" LIKE '% ' || $6 || '%')
      AND ${STANDS[at]}
      AND ($5::timestamptz IS NULL OR f."idleSince" < $5)
      AND ($8::text IS NULL OR (r."nameFolded", r."studentId") > ($8, $9::uuid))
    ORDER BY r."nameFolded", r."studentId" LIMIT $10`,
});
const of = (name: string, chosen: string) => ({
  here: list(name, chosen, 'here'),
  reached: list(`${name}_reached`, chosen, 'reached'),
  done: list(`${name}_done`, chosen, 'done'),
});
const ANYBODY = '$3::uuid IS NULL';
const OF_COHORT = inCohortSql(DAY);
const OF_TERM = inCohortSql(DAY, '$11');
const LISTS = {
  all: of('list_students', ANYBODY),
  cohort: of('list_students_of_cohort', OF_COHORT),
  term: of('list_students_in_term', `${ANYBODY} AND ${OF_TERM}`),
  both: of('list_students_of_cohort_in_term', `${OF_COHORT} AND ${OF_TERM}`),
};

/** What `$7` is to each standing. */
const STEPS_OF = { here: (step: Step) => step, reached: stepsFrom, done: stepsAfter };

type Row = StudentRow & { nameFolded: string };

/** The students whom somebody may look at, by name. Instants are ISO strings. See `studentPage`. */
export function studentsRead(organizationId: string, filter: StudentFilter): Read<Row> {
  const { staffId, cohortId, termId = null, now, search, step, stuckBefore, after } = filter;
  const at = step === null ? 'here' : filter.at;
  const isOfCohort = cohortId !== null;
  const chosen = termId === null ? (isOfCohort ? 'cohort' : 'all') : isOfCohort ? 'both' : 'term';
  return {
    statement: LISTS[chosen][at],
    values: [
      organizationId,
      staffId,
      cohortId,
      now,
      stuckBefore,
      search.replaceAll(/[\\%_]/g, String.raw`\$&`),
      step === null ? null : STEPS_OF[at](step),
      after?.name ?? null,
      after?.id ?? null,
      filter.limit + 1,
      ...(termId === null ? [] : [termId]),
    ],
  };
}

/** What `studentsRead` gave, as a page and where the next begins. */
export function studentPage(
  rows: readonly Row[],
  limit: number,
): { rows: StudentRow[]; next: { name: string; id: string } | null } {
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  const hasMore = rows.length > limit && last !== undefined;
  const shown = page.map(withoutKey);
  return { rows: shown, next: hasMore ? { name: last.nameFolded, id: last.studentId } : null };
}

/** The folded name is for the order alone. */
function withoutKey({ nameFolded: _folded, ...row }: Row): StudentRow {
  return row;
}
