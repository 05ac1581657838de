import { asSystem } from '@acquaint/db/tenant';
import { uuid7 } from '@acquaint/db/uuid7';
import type { ProcedureCase } from './procedure-case.ts';
import type { World } from './world.ts';

export const someRatings = {
  information: 2,
  contacting: 1,
  fit: 3,
  planning: 3,
  asking_help: 2,
} as const;

/** Something was said, so that it can be corrected whatever talks there are. @returns its version */
async function anAnswer({ app, school, userId }: World): Promise<number> {
  const { rows } = await asSystem(app.deps.database, { reason: 'an answer for a test' }, (tx) =>
    tx.query<{ version: number }>(
      `INSERT INTO "ConfidenceAnswer" ("organizationId", "studentId", "moment", "answeredAt")
        VALUES ($1, $2, 'before', $3)
        ON CONFLICT ("organizationId", "studentId", "moment")
          DO UPDATE SET "moment" = EXCLUDED."moment" RETURNING "version"`,
      [school.id, userId, app.clock.now],
    ),
  );
  return rows[0]?.version ?? 0;
}

/** What a student says of themselves, for nobody else. */
export const confidenceCases: Readonly<Record<string, ProcedureCase>> = {
  'confidence.get': {
    guard: 'confidence.read',
    elsewhere: 'own_answer',
    input: () => Promise.resolve(undefined),
  },
  'confidence.save': {
    guard: 'confidence.write',
    elsewhere: 'other_version',
    input: async (world) => ({
      moment: 'before',
      version: await anAnswer(world),
      ratings: someRatings,
      idempotencyKey: uuid7(),
    }),
  },
};
