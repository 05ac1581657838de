import { asSystem } from '@acquaint/db/tenant';
import { uuid7 } from '@acquaint/db/uuid7';
import { anAssignment, someTerms } from './assignment.ts';
import type { ProcedureCase } from './procedure-case.ts';
import { CANARY, type World } from './world.ts';

const marks = { preparation: 1, conversation: 1, conduct: 1, reflection: 1 };
const nothing = (): Promise<undefined> => Promise.resolve(undefined);

interface Line {
  id: string;
}

/**
 * What the student's cohort is asked to do, due long after the walk. It is made by the database
 * alone: in a walk that long the session of an advisor who is not asked ends.
 */
async function theAssignment({ app, school, cohortId, userId }: World): Promise<Line> {
  const due = { wall: '2027-12-31T23:59', zone: 'Europe/Berlin', at: '2027-12-31T22:59:00.000Z' };
  const late = { graceHours: 0, pointsPerDay: 0, lastOn: null };
  return asSystem(app.deps.database, { reason: 'an assignment for a test' }, async (tx) => {
    const { rows } = await tx.query<Line>(
      `SELECT "id" FROM "Assignment" WHERE "organizationId" = $1 AND "publishedAt" IS NOT NULL`,
      [school.id],
    );
    const [first] = rows;
    if (first) return first;
    const id = uuid7();
    await tx.query(
      `INSERT INTO "Assignment" ("organizationId", "id", "cohortId", "title", "instructions",
          "terms", "dueAt", "publishedAt", "updatedAt", "createdBy", "createdAt")
        VALUES ($1, $2, $3, 'Three talks', '', $4, $5, $6, $6, $7, $6)`,
      [
        school.id,
        id,
        cohortId,
        JSON.stringify({ ...someTerms(), due, late }),
        due.at,
        app.clock.now,
        userId,
      ],
    );
    // What the student wrote and did not hand in: nobody else may ever see it.
    await tx.query(
      `INSERT INTO "AssignmentPlace" ("organizationId", "assignmentId", "studentId", "window",
          "draft", "draftVersion", "createdAt") VALUES ($1, $2, $3, 0, $4, 1, $5)`,
      [school.id, id, userId, JSON.stringify({ talks: [], reflection: CANARY }), app.clock.now],
    );
    return { id };
  });
}

/** Work of the student's that nobody has graded. */
async function aSubmission(world: World): Promise<string> {
  const { id: assignmentId } = await theAssignment(world);
  const id = uuid7();
  const { app, school, userId } = world;
  await asSystem(app.deps.database, { reason: 'a submission for a test' }, (tx) =>
    tx.query(
      `INSERT INTO "Submission" ("organizationId", "id", "assignmentId", "studentId", "number",
          "submittedAt", "lateness", "talks", "reflection")
        SELECT $1, $2, $3, $4, coalesce(max("number"), 0) + 1, $5,
          '{"kind": "on_time", "days": 0, "deduction": 0}', '[]', $6
        FROM "Submission" WHERE "organizationId" = $1 AND "assignmentId" = $3
          AND "studentId" = $4`,
      [school.id, id, assignmentId, userId, app.clock.now, 'I learned a lot.'],
    ),
  );
  return id;
}

/** Work of the student's that came back with a grade. @returns the assignment */
export async function aGradedAssignment(world: World): Promise<string> {
  const submissionId = await aSubmission(world);
  await asSystem(world.app.deps.database, { reason: 'a grade for a test' }, (tx) =>
    tx.query(
      `INSERT INTO "SubmissionGrade" ("organizationId", "id", "submissionId", "number", "marks",
          "points", "deduction", "total", "outOf", "comment", "gradedBy", "gradedAt")
        VALUES ($1, $2, $3, 1, $4, 28, 0, 28, 40, $5, $6, $7)`,
      [
        world.school.id,
        uuid7(),
        submissionId,
        JSON.stringify(marks),
        'Words for the student alone.',
        world.userId,
        world.app.clock.now,
      ],
    ),
  );
  return (await theAssignment(world)).id;
}

const myWork = async (world: World) =>
  world.own.client.call<{ submissions: unknown[]; draftVersion: number }>('assignments.myWork', {
    id: (await theAssignment(world)).id,
  });

export const assignmentCases: Readonly<Record<string, ProcedureCase>> = {
  'assignments.list': { guard: 'assignment.write', elsewhere: 'own_answer', input: nothing },
  'assignments.setUp': {
    guard: 'assignment.write',
    elsewhere: 'in_care',
    input: async (world) => ({
      id: (await theAssignment(world)).id,
      cohortId: world.cohortId,
      windows: 2,
      anew: false,
    }),
  },
  'assignments.save': {
    guard: 'assignment.write',
    elsewhere: 'in_care',
    input: ({ cohortId }) => Promise.resolve(anAssignment(cohortId, { published: false })),
  },
  'assignments.get': {
    guard: 'submission.grade',
    elsewhere: 'in_care',
    input: async (world) => ({ id: (await theAssignment(world)).id }),
    seenBy: ['careAdvisor'],
  },
  'assignments.work': {
    guard: 'submission.grade',
    elsewhere: 'in_care',
    input: async (world) => {
      await aSubmission(world);
      return { id: (await theAssignment(world)).id, studentId: world.userId };
    },
    seenBy: ['careAdvisor'],
  },
  'assignments.grade': {
    guard: 'submission.grade',
    elsewhere: 'in_care',
    input: async (world) => ({
      submissionId: await aSubmission(world),
      gradedBefore: 0,
      marks,
      comment: null,
      reopenedUntil: null,
      idempotencyKey: uuid7(),
    }),
  },
  'assignments.exportGrades': {
    guard: 'submission.grade',
    elsewhere: 'in_care',
    input: async (world) => ({ id: (await theAssignment(world)).id }),
    seenBy: ['careAdvisor'],
  },
  'assignments.mine': { guard: 'assignment.read', elsewhere: 'own_answer', input: nothing },
  'assignments.myWork': {
    guard: 'assignment.read',
    elsewhere: 'not_found',
    input: async (world) => ({ id: (await theAssignment(world)).id }),
  },
  'assignments.saveDraft': {
    guard: 'submission.write',
    elsewhere: 'not_found',
    input: async (world) => {
      const { id } = await theAssignment(world);
      const { draftVersion } = await myWork(world);
      return { id, version: draftVersion, draft: { talks: [], reflection: CANARY } };
    },
  },
  'assignments.submit': {
    guard: 'submission.write',
    elsewhere: 'not_found',
    // The student's one talk has not taken place, so they are told what is missing.
    input: async (world) => ({
      id: (await theAssignment(world)).id,
      submittedBefore: (await myWork(world)).submissions.length,
      talks: [],
      reflection: CANARY,
      idempotencyKey: uuid7(),
    }),
  },
};
