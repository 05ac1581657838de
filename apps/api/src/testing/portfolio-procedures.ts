import { asSystem } from '@acquaint/db/tenant';
import { uuid7 } from '@acquaint/db/uuid7';
import { aGradedAssignment } from './assignment-procedures.ts';
import { ON_TUESDAY } from './confirmed.ts';
import type { ProcedureCase } from './procedure-case.ts';
import type { World } from './world.ts';

const talks = new WeakMap<World, Promise<string>>();

/** A talk of the student's that took place, beside the one that the others look at; one is enough. */
function aHeldTalk(world: World): Promise<string> {
  const known = talks.get(world) ?? addHeldTalk(world);
  talks.set(world, known);
  return known;
}

async function addHeldTalk({ app, school, interviewId }: World): Promise<string> {
  const id = uuid7();
  await asSystem(app.deps.database, { reason: 'a talk for a test' }, (tx) =>
    tx.query(
      `INSERT INTO "Interview" ("organizationId", "id", "studentId", "contactId", "version", "status",
          "step", "stepsDone", "requestStatus", "state", "createdAt", "updatedAt")
        SELECT "organizationId", $3, "studentId", "contactId", "version", 'closed', "step",
          "stepsDone", "requestStatus", "state" || $4, "createdAt", "updatedAt"
        FROM "Interview" WHERE "organizationId" = $1 AND "id" = $2`,
      [
        school.id,
        interviewId,
        id,
        JSON.stringify({ id, status: 'closed', meeting: { ...ON_TUESDAY, id, status: 'held' } }),
      ],
    ),
  );
  return id;
}

/** The student's portfolio, for nobody else. */
export const portfolioCases: Readonly<Record<string, ProcedureCase>> = {
  'portfolio.get': {
    guard: 'portfolio.read',
    elsewhere: 'own_answer',
    input: () => Promise.resolve(undefined),
  },
  'portfolio.choose': {
    guard: 'portfolio.write',
    elsewhere: 'not_found',
    input: async (world) => ({
      interviewId: await aHeldTalk(world),
      version: 0,
      isIncluded: true,
      parts: ['learned'],
      description: 'A hydrologist at a river trust',
      agreement: { how: 'phone', on: '2026-03-01', note: null },
      idempotencyKey: uuid7(),
    }),
  },
  'portfolio.chooseAssessment': {
    guard: 'portfolio.write',
    elsewhere: 'not_found',
    input: async (world) => ({
      assignmentId: await aGradedAssignment(world),
      version: 0,
      isIncluded: true,
      showsGrade: true,
      idempotencyKey: uuid7(),
    }),
  },
};
