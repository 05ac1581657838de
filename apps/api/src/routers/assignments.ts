import { z } from 'zod';
import { classTable } from '../services/assignments/class-table.ts';
import { saveAssignmentDraft } from '../services/assignments/draft.ts';
import { exportGrades } from '../services/assignments/export-grades.ts';
import { gradeSubmission } from '../services/assignments/grade.ts';
import { listAssignments } from '../services/assignments/list.ts';
import { myAssignments, myWork } from '../services/assignments/mine.ts';
import { saveAssignment } from '../services/assignments/save.ts';
import { setUpAssignment } from '../services/assignments/set-up.ts';
import { studentWork } from '../services/assignments/student-work.ts';
import { submitAssignment } from '../services/assignments/submit.ts';
import { memberProcedure, router } from '../trpc/trpc.ts';
import { assignmentFields, marks, terms, work } from './assignment-input.ts';
import { id, idempotencyKey, optionalText, plainDate, version } from './inputs.ts';

const setter = memberProcedure('assignment.write');
const grader = memberProcedure('submission.grade');
const reader = memberProcedure('assignment.read');
const writer = memberProcedure('submission.write');

export const assignmentsRouter = router({
  list: setter.query(({ ctx }) => listAssignments(ctx.deps, ctx.member)),

  setUp: setter
    .input(
      z.object({
        id,
        cohortId: id,
        windows: terms.shape.windows.shape.count,
        anew: z.boolean(),
      }),
    )
    .query(({ ctx, input }) => setUpAssignment(ctx.deps, ctx.member, input)),

  save: setter
    .input(
      z.object({
        id,
        version: version.nullable(),
        ...assignmentFields,
        published: z.boolean(),
        archived: z.boolean(),
        idempotencyKey,
      }),
    )
    .mutation(({ ctx, input }) => saveAssignment(ctx.deps, ctx.member, input)),

  get: grader
    .input(z.object({ id }))
    .query(({ ctx, input }) => classTable(ctx.deps, ctx.member, input.id)),

  // Looking at what one student handed in is on record.
  work: grader
    .input(z.object({ id, studentId: id }))
    .query(({ ctx, input }) => studentWork(ctx.deps, ctx.member, input)),

  grade: grader
    .input(
      z.object({
        submissionId: id,
        gradedBefore: version,
        marks,
        comment: optionalText(4000),
        reopenedUntil: plainDate.nullable(),
        idempotencyKey,
      }),
    )
    .mutation(({ ctx, input }) => gradeSubmission(ctx.deps, ctx.member, input)),

  exportGrades: grader
    .input(z.object({ id }))
    .mutation(({ ctx, input }) => exportGrades(ctx.deps, ctx.member, input.id)),

  mine: reader.query(({ ctx }) => myAssignments(ctx.deps, ctx.member)),

  myWork: reader
    .input(z.object({ id }))
    .query(({ ctx, input }) => myWork(ctx.deps, ctx.member, input.id)),

  saveDraft: writer
    .input(z.object({ id, version, draft: z.object(work) }))
    .mutation(({ ctx, input }) => saveAssignmentDraft(ctx.deps, ctx.member, input)),

  submit: writer
    .input(z.object({ id, submittedBefore: version, ...work, idempotencyKey }))
    .mutation(({ ctx, input }) => submitAssignment(ctx.deps, ctx.member, input)),
});
