import { inTenant } from '@acquaint/db/tenant';
import { uuid7 } from '@acquaint/db/uuid7';
import type { ProcedureCase } from './procedure-case.ts';
import type { World } from './world.ts';

const LATER = '2026-12-01T07:00:00.000Z';
const WORDS = { subject: 'How is it going?', text: 'Hello {firstName}, come by when you like.' };

const CARER = `(SELECT "staffId" FROM "CareAssignment" WHERE "organizationId" = $1 AND "cohortId" = $2
  ORDER BY "createdAt" LIMIT 1)`;

/** A nudge to the student that waits, by the advisor who cares for them. */
async function aNudge({ app, school, userId, cohortId }: World): Promise<string> {
  const id = uuid7();
  await inTenant(app.deps.database, { organizationId: school.id }, async (tx) => {
    await tx.query(
      `INSERT INTO "Nudge" ("organizationId", "id", "senderId", "carerId", "subject", "text",
          "lookedAt", "createdAt") VALUES ($1, $3, ${CARER}, ${CARER}, $4, $5, $6, $6)`,
      [school.id, cohortId, id, WORDS.subject, WORDS.text, app.clock.now],
    );
    await tx.query(
      `INSERT INTO "NudgeRecipient" ("organizationId", "nudgeId", "studentId", "status", "dueAt")
        VALUES ($1, $2, $3, 'waiting', $4)`,
      [school.id, id, userId, LATER],
    );
  });
  return id;
}

/** A rule of that advisor's. */
async function aKeptRule({ app, school, cohortId }: World): Promise<string> {
  const id = uuid7();
  await inTenant(app.deps.database, { organizationId: school.id }, (tx) =>
    tx.query(
      `INSERT INTO "NudgeRule" ("organizationId", "id", "carerId", "cohortId", "reason", "days",
          "repeatDays", "workingDaysOnly", "subject", "text", "nextRunAt", "createdAt")
        VALUES ($1, $3, ${CARER}, $2, 'no_contact', 14, 14, true, $4, $5, $6, $7)`,
      [school.id, cohortId, id, WORDS.subject, WORDS.text, LATER, app.clock.now],
    ),
  );
  return id;
}

const aRule = ({ cohortId }: World) => ({
  cohortId,
  reason: 'no_contact',
  days: 14,
  repeatDays: 14,
  workingDaysOnly: true,
  ...WORDS,
});

/** Nudges, for advisors, to the students in their care. */
export const nudgeCases: Readonly<Record<string, ProcedureCase>> = {
  'nudges.preview': {
    guard: 'nudge.write',
    elsewhere: 'own_answer',
    input: ({ userId }) =>
      Promise.resolve({ who: { kind: 'students', studentIds: [userId] }, reason: null }),
    seenBy: ['careAdvisor'],
  },
  'nudges.send': {
    guard: 'nudge.write',
    elsewhere: 'in_care',
    input: ({ app, userId }) =>
      Promise.resolve({
        id: uuid7(),
        studentIds: [userId],
        reason: null,
        ...WORDS,
        lookedAt: app.clock.now,
        idempotencyKey: uuid7(),
      }),
  },
  'nudges.list': {
    guard: 'nudge.read',
    elsewhere: 'own_answer',
    input: () => Promise.resolve({ before: null }),
  },
  'nudges.get': {
    guard: 'nudge.read',
    elsewhere: 'in_care',
    input: async (world) => ({ id: await aNudge(world) }),
    seenBy: ['careAdvisor'],
  },
  'nudges.cancel': {
    guard: 'nudge.write',
    elsewhere: 'in_care',
    input: async (world) => ({ id: await aNudge(world), idempotencyKey: uuid7() }),
  },
  'nudges.rules': {
    guard: 'nudge.read',
    elsewhere: 'own_answer',
    input: () => Promise.resolve(undefined),
  },
  'nudges.saveRule': {
    guard: 'nudge.write',
    elsewhere: 'in_care',
    input: (world) =>
      Promise.resolve({
        id: uuid7(),
        version: null,
        fields: aRule(world),
        idempotencyKey: uuid7(),
      }),
  },
  'nudges.changeRule': {
    guard: 'nudge.write',
    elsewhere: 'in_care',
    input: async (world) => ({
      id: await aKeptRule(world),
      version: 1,
      change: 'end',
      idempotencyKey: uuid7(),
    }),
  },
};
