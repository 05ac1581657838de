import { type Marks, rubricTotal } from '@acquaint/core/assignments/rubric';
import { assignmentPhrases } from '@acquaint/core/phrases/assignments';
import { dateIn } from '@acquaint/core/rules/moments';
import { formatLongDate } from '@acquaint/core/schedule/format';
import type { Id, PlainDate } from '@acquaint/core/workflow/records';
import { inTenant, type TenantTx } from '@acquaint/db/tenant';
import type { Deps } from '../../deps.ts';
import { ApiError, badInput } from '../../errors.ts';
import type { Member } from '../../trpc/context.ts';
import { tell } from '../notices/tell.ts';
import { audit } from '../writes/audit.ts';
import { once } from '../writes/once.ts';
import { requireAssignment } from './class-table.ts';
import { submissionsOf } from './records.ts';

export interface GradeInput {
  submissionId: Id;
  /** How often it was graded when the grader looked. */
  gradedBefore: number;
  marks: Marks;
  comment: string | null;
  reopenedUntil: PlainDate | null;
  idempotencyKey: string;
}

const FIND = {
  name: 'find_submission',
  text: `SELECT "assignmentId", "studentId" FROM "Submission"
    WHERE "organizationId" = $1 AND "id" = $2`,
};
// Of two who grade at once one finds the number taken.
const INSERT = {
  name: 'insert_grade',
  text: `INSERT INTO "SubmissionGrade" ("organizationId", "id", "submissionId", "number", "marks",
      "points", "deduction", "total", "outOf", "comment", "reopenedUntil", "gradedBy", "gradedAt")
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11::date, $12, $13)
    ON CONFLICT ("organizationId", "submissionId", "number") DO NOTHING`,
};

async function findSubmission(tx: TenantTx, id: Id): Promise<{ assignmentId: Id; studentId: Id }> {
  const { rows } = await tx.query<{ assignmentId: Id; studentId: Id }>(FIND, [
    tx.organizationId,
    id,
  ]);
  const [row] = rows;
  if (!row) throw new ApiError('not_found');
  return row;
}

/**
 * Grades what was handed in last and returns it. A grade before it stays as history.
 *
 * @throws ApiError `conflict` when somebody graded it, or it was handed in anew, meanwhile
 */
export function gradeSubmission(
  deps: Deps,
  member: Member,
  input: GradeInput,
): Promise<{ total: number; outOf: number }> {
  const { submissionId, gradedBefore, marks, comment, reopenedUntil, idempotencyKey } = input;
  const now = deps.now();
  return inTenant(deps.database, { organizationId: member.organizationId }, async (tx) => {
    const { assignmentId, studentId } = await findSubmission(tx, submissionId);
    const { assignment } = await requireAssignment(tx, member, assignmentId);
    const request = { member, key: idempotencyKey, procedure: 'assignments.grade', input, now };
    return once(tx, request, async () => {
      const last = (await submissionsOf(tx, assignmentId, studentId)).at(-1);
      if (last === undefined || last.id !== submissionId) throw new ApiError('conflict');
      const { rubric, due } = assignment.terms;
      const { points, deduction, total, of, missing } = rubricTotal(
        rubric,
        marks,
        last.lateness.deduction,
      );
      if (missing.length > 0) {
        throw new ApiError('bad_input', {
          problems: missing.map((key) => ({
            field: `marks.${key}`,
            reason: assignmentPhrases.marks_missing,
          })),
        });
      }
      if (reopenedUntil !== null && reopenedUntil < dateIn(now, due.zone)) {
        throw badInput('reopenedUntil', assignmentPhrases.reopen_past);
      }
      const { rowCount } = await tx.query(INSERT, [
        tx.organizationId,
        deps.newId(),
        submissionId,
        gradedBefore + 1,
        JSON.stringify(onlyAsked(marks, rubric)),
        points,
        deduction,
        total,
        of,
        comment,
        reopenedUntil,
        member.userId,
        now,
      ]);
      const isNext = last.grades.length === gradedBefore;
      if (rowCount !== 1 || !isNext) throw new ApiError('conflict');
      const subject = { subjectKind: 'user', subjectId: studentId };
      await audit(deps, tx, member, { action: 'submission.grade', ...subject });
      const news = { assignmentId, title: assignment.title, total, of };
      await tell(deps, tx, {
        key: `grade:${submissionId}:${gradedBefore + 1}`,
        userId: studentId,
        interviewId: null,
        ...(reopenedUntil === null
          ? { code: 'assignment_graded', params: news }
          : {
              code: 'assignment_reopened',
              params: { ...news, until: formatLongDate(reopenedUntil), untilOn: reopenedUntil },
            }),
      });
      return { total, outOf: of };
    });
  });
}

/** Marks for criteria that are not in the rubric are not kept. */
const onlyAsked = (marks: Marks, rubric: readonly { key: string }[]): Marks =>
  Object.fromEntries(
    rubric.flatMap(({ key }) => (marks[key] === undefined ? [] : [[key, marks[key]]])),
  );
