import { inTenant } from '@acquaint/db/tenant';
import { uuid7 } from '@acquaint/db/uuid7';
import type { ProcedureCase } from './procedure-case.ts';
import { aFullDraft } from './full-draft.ts';
import { CANARY, type World } from './world.ts';

const nothing = (): Promise<undefined> => Promise.resolve(undefined);

interface Asked {
  id: string;
  textHash: string;
}

interface Place {
  app: World['app'];
  school: Pick<World['school'], 'id'>;
  userId: string;
  interviewId: string;
}

/** A text of the student's that waits for a review, and that nobody has; the one before is over. */
export async function aWaitingReview(place: Place): Promise<Asked> {
  const { app, school, userId, interviewId } = place;
  const [id, textHash] = [uuid7(), uuid7().padEnd(43, '0')];
  await inTenant(app.deps.database, { organizationId: school.id }, async (tx) => {
    await tx.query(
      `UPDATE "DraftReview" SET "status" = 'withdrawn'
        WHERE "organizationId" = $1 AND "status" = 'waiting'`,
      [school.id],
    );
    await tx.query(
      `INSERT INTO "DraftReview" ("organizationId", "id", "studentId", "interviewId", "kind",
          "channel", "text", "textHash", "contactTitle", "contactEmployer", "lint", "createdAt")
        VALUES ($1, $2, $3, $4, 'nudge', 'email', $5, $6, '', '', '[]', $7)`,
      [school.id, id, userId, interviewId, `Yours, ${CANARY}`, textHash, app.clock.now],
    );
  });
  return { id, textHash };
}

/** The same, with a wording of the advisor's to take over the draft that stands there. */
async function anOfferedEdit(world: World): Promise<{ id: string; draftVersion: number | null }> {
  const { id } = await aWaitingReview(world);
  return inTenant(world.app.deps.database, { organizationId: world.school.id }, async (tx) => {
    await tx.query(
      `UPDATE "DraftReview" SET "status" = 'edits_offered', "suggestedText" = 'Dear Dr. Okafor'
        WHERE "organizationId" = $1 AND "id" = $2`,
      [world.school.id, id],
    );
    const { rows } = await tx.query<{ version: number }>(
      `SELECT "version" FROM "Draft" WHERE "organizationId" = $1 AND "interviewId" = $2
        AND "kind" = 'nudge'`,
      [world.school.id, world.interviewId],
    );
    return { id, draftVersion: rows[0]?.version ?? null };
  });
}

/** Somebody outside who was asked to read such a text. */
async function anAskedGuest(world: World): Promise<string> {
  const { app, school, userId } = world;
  const [id, { id: reviewId }] = [uuid7(), await aWaitingReview(world)];
  await inTenant(app.deps.database, { organizationId: school.id }, (tx) =>
    tx.query(
      `INSERT INTO "ReviewGuest" ("organizationId", "id", "reviewId", "studentId", "askedBy",
          "askedAt", "name", "email", "tokenHash", "expiresAt")
        VALUES ($1, $2::uuid, $3, $4, $4, $5, 'Ines Vogel', 'ines.vogel@mill.example', $2::uuid::text,
          '2026-12-01T00:00:00Z')`,
      [school.id, id, reviewId, userId, app.clock.now],
    ),
  );
  return id;
}

export const reviewCases: Readonly<Record<string, ProcedureCase>> = {
  'interviews.override': {
    guard: 'rule.override',
    elsewhere: 'in_care',
    input: ({ interviewId }) =>
      Promise.resolve({
        interviewId,
        ruleId: 'S1',
        reason: 'We went through the text together.',
        idempotencyKey: uuid7(),
      }),
  },
  'reviews.ask': {
    guard: 'review.ask',
    elsewhere: 'not_found',
    input: ({ interviewId }) =>
      Promise.resolve({ interviewId, draft: aFullDraft('Dear'), idempotencyKey: uuid7() }),
  },
  'reviews.mine': {
    guard: 'review.ask',
    elsewhere: 'not_found',
    input: ({ interviewId }) => Promise.resolve({ interviewId }),
  },
  'reviews.accept': {
    guard: 'review.ask',
    elsewhere: 'not_found',
    input: async (world) => ({ ...(await anOfferedEdit(world)), values: {} }),
  },
  'reviews.queue': {
    guard: 'review.decide',
    elsewhere: 'own_answer',
    input: async (world) => {
      const { id } = await aWaitingReview(world);
      return { most: 10, ids: [id], interviewId: world.interviewId };
    },
    // Whose text it is, and nothing of it.
    seenBy: ['careAdvisor'],
  },
  'reviews.open': {
    guard: 'review.decide',
    elsewhere: 'in_care',
    input: async (world) => ({ id: (await aWaitingReview(world)).id }),
    seenBy: ['careAdvisor'],
  },
  'reviews.claim': {
    guard: 'review.decide',
    elsewhere: 'in_care',
    input: async (world) => ({ id: (await aWaitingReview(world)).id }),
  },
  'reviews.release': {
    guard: 'review.decide',
    elsewhere: 'in_care',
    input: async (world) => ({ id: (await aWaitingReview(world)).id }),
  },
  'reviews.decide': {
    guard: 'review.decide',
    elsewhere: 'in_care',
    input: async (world) => ({
      ...(await aWaitingReview(world)),
      decision: 'approve',
      suggested: null,
      comment: null,
      idempotencyKey: uuid7(),
    }),
  },
  'reviews.askGuest': {
    guard: 'review_guest.write',
    elsewhere: 'in_care',
    input: async (world) => ({
      id: uuid7(),
      reviewId: (await aWaitingReview(world)).id,
      name: 'Ines Vogel',
      email: 'ines.vogel@mill.example',
      language: 'en',
      note: null,
      idempotencyKey: uuid7(),
    }),
  },
  'reviews.endGuest': {
    guard: 'review_guest.write',
    elsewhere: 'in_care',
    input: async (world) => ({ id: await anAskedGuest(world) }),
  },
  'reviews.stopGuest': {
    guard: 'review.ask',
    elsewhere: 'not_found',
    input: async (world) => ({ id: await anAskedGuest(world) }),
  },
  'reviews.takeBack': {
    guard: 'review.ask',
    elsewhere: 'not_found',
    input: async (world) => ({ id: (await aWaitingReview(world)).id }),
  },
  'reviews.comments': {
    guard: 'review_comment.write',
    elsewhere: 'own_answer',
    input: nothing,
  },
  'reviews.addComment': {
    guard: 'review_comment.write',
    elsewhere: 'own_answer',
    input: () => Promise.resolve({ id: uuid7(), text: 'Say in one line who you are.' }),
  },
  'reviews.archiveComment': {
    guard: 'review_comment.write',
    elsewhere: 'own_answer',
    input: () => Promise.resolve({ id: uuid7() }),
  },
};
