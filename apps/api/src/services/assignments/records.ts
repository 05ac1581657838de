import type { Lateness } from '@acquaint/core/assignments/lateness';
import type { Marks } from '@acquaint/core/assignments/rubric';
import type { LastWork } from '@acquaint/core/assignments/standing';
import type { SubmittedTalk } from '@acquaint/core/assignments/submission';
import type { AssignmentTerms } from '@acquaint/core/assignments/terms';
import type { Id, Instant, PlainDate } from '@acquaint/core/workflow/records';
import type { TenantTx } from '@acquaint/db/tenant';
import { ApiError } from '../../errors.ts';

export type AssignmentRow = {
  id: Id;
  version: number;
  cohortId: Id;
  title: string;
  instructions: string;
  terms: AssignmentTerms;
  publishedAt: Instant | null;
  archivedAt: Instant | null;
};

export const ASSIGNMENT_COLUMNS = `a."id", a."version", a."cohortId", a."title", a."instructions",
  a."terms", a."publishedAt", a."archivedAt"`;

const find = (name: string, lock: string) => ({
  name,
  text: `SELECT ${ASSIGNMENT_COLUMNS} FROM "Assignment" a
    WHERE a."organizationId" = $1 AND a."id" = $2 ${lock}`,
});
const FIND = {
  read: find('find_assignment', ''),
  // Work that comes in and terms that change wait for each other.
  use: find('use_assignment', 'FOR SHARE'),
  change: find('change_assignment', 'FOR UPDATE'),
};

/** @throws ApiError `not_found` */
export async function getAssignment(
  tx: TenantTx,
  id: Id,
  why: keyof typeof FIND = 'read',
): Promise<AssignmentRow> {
  const { rows } = await tx.query<AssignmentRow>(FIND[why], [tx.organizationId, id]);
  const [row] = rows;
  if (!row) throw new ApiError('not_found');
  return row;
}

/** A grade as it was returned. */
export interface GradeRow {
  id: Id;
  number: number;
  marks: Marks;
  points: number;
  deduction: number;
  total: number;
  outOf: number;
  comment: string | null;
  reopenedUntil: PlainDate | null;
  gradedBy: string;
  gradedAt: Instant;
}

export type SubmissionRow = {
  id: Id;
  studentId: Id;
  number: number;
  submittedAt: Instant;
  lateness: Lateness;
  talks: SubmittedTalk[];
  reflection: string;
  /** First to last; the last one counts. */
  grades: GradeRow[];
};

// What stands in an answer is an ISO text like every other moment.
const GRADES = `coalesce((SELECT jsonb_agg(jsonb_build_object('id', g."id", 'number', g."number",
    'marks', g."marks", 'points', g."points", 'deduction', g."deduction", 'total', g."total",
    'outOf', g."outOf", 'comment', g."comment", 'reopenedUntil', g."reopenedUntil"::text,
    'gradedBy', u."name",
    'gradedAt', to_char(g."gradedAt" AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))
    ORDER BY g."number")
  FROM "SubmissionGrade" g LEFT JOIN "User" u ON u."id" = g."gradedBy"
  WHERE g."organizationId" = s."organizationId" AND g."submissionId" = s."id"), '[]')`;

const COLUMNS = `s."id", s."studentId", s."number", s."submittedAt", s."lateness", s."talks",
  s."reflection", ${GRADES} AS "grades"`;

const OF_STUDENT = {
  name: 'submissions_of_student',
  text: `SELECT ${COLUMNS} FROM "Submission" s
    WHERE s."organizationId" = $1 AND s."assignmentId" = $2 AND s."studentId" = $3
    ORDER BY s."number"`,
};

/** All that one student handed in for an assignment, first to last, with the grades. */
export async function submissionsOf(
  tx: TenantTx,
  assignmentId: Id,
  studentId: Id,
): Promise<SubmissionRow[]> {
  const { rows } = await tx.query<SubmissionRow>(OF_STUDENT, [
    tx.organizationId,
    assignmentId,
    studentId,
  ]);
  return rows;
}

/** What a standing looks at: how late the last one was, its grade, and the rulings on its talks. */
export function lastOf(
  rows: readonly Pick<SubmissionRow, 'lateness' | 'grades' | 'talks'>[],
): LastWork | null {
  const last = rows.at(-1);
  if (last === undefined) return null;
  const { lateness, grades, talks } = last;
  return { lateness, graded: grades.length > 0, talks };
}

const LAST = {
  name: 'last_submissions',
  text: `SELECT DISTINCT ON (s."studentId") s."id", s."studentId", s."number", s."submittedAt",
      s."lateness", s."talks", ${GRADES} AS "grades"
    FROM "Submission" s WHERE s."organizationId" = $1 AND s."assignmentId" = $2
    ORDER BY s."studentId", s."number" DESC`,
};

export type LastSubmission = Omit<SubmissionRow, 'reflection'>;

/** What each student handed in last, without what they wrote about it. */
export async function lastSubmissions(
  tx: TenantTx,
  assignmentId: Id,
): Promise<Map<Id, LastSubmission>> {
  const { rows } = await tx.query<LastSubmission>(LAST, [tx.organizationId, assignmentId]);
  return new Map(rows.map((row) => [row.studentId, row]));
}
