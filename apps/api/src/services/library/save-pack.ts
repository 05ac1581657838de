import type { PackQuestion } from '@acquaint/core/library/question-pack';
import type { Id } from '@acquaint/core/workflow/records';
import { inTenant, type TenantTx } from '@acquaint/db/tenant';
import type { Deps } from '../../deps.ts';
import { ApiError, badInput } from '../../errors.ts';
import type { Member } from '../../trpc/context.ts';
import { audit } from '../writes/audit.ts';
import { once } from '../writes/once.ts';
import { findPack, type QuestionPack, requirePack } from './pack-records.ts';

export interface SavePack {
  id: Id;
  /** The version that was seen; null for a new one. */
  version: number | null;
  name: string;
  language: string;
  cohortId: Id | null;
  questions: readonly PackQuestion[];
  idempotencyKey: string;
}

const COHORT = {
  name: 'question_pack_cohort',
  text: `SELECT 1 FROM "Cohort" WHERE "organizationId" = $1 AND "id" = $2`,
};
const INSERT = {
  name: 'question_pack_insert',
  text: `INSERT INTO "QuestionPack" ("organizationId", "id", "createdBy", "createdAt", "updatedAt")
    VALUES ($1, $2, $3, $4, $4) ON CONFLICT DO NOTHING`,
};
const TAKE_UP = {
  name: 'question_pack_take_up',
  text: `UPDATE "QuestionPack" SET "version" = "version" + 1, "updatedAt" = $3
    WHERE "organizationId" = $1 AND "id" = $2 AND "version" = $4`,
};
const WRITE_DRAFT = {
  name: 'question_pack_draft_write',
  text: `INSERT INTO "QuestionPackVersion" ("organizationId", "packId", "number", "name", "language",
      "cohortId", "questions", "signer", "authorId", "createdAt", "updatedAt")
    SELECT $1, $2, coalesce(max("number"), 0) + 1, $3, $4, $5, $6, $7, $8, $9, $9
      FROM "QuestionPackVersion" WHERE "organizationId" = $1 AND "packId" = $2
    ON CONFLICT ("organizationId", "packId", "state") WHERE "state" IN ('draft', 'published')
    DO UPDATE SET "name" = $3, "language" = $4, "cohortId" = $5, "questions" = $6,
      "signer" = coalesce($7, "QuestionPackVersion"."signer"), "authorId" = $8, "updatedAt" = $9`,
};

/**
 * The first step of every change of a pack: whoever comes with an older version is too late.
 * @throws ApiError `conflict` with the present pack; `not_found`
 */
export async function takeUpPack(
  deps: Deps,
  tx: TenantTx,
  { id, version }: { id: Id; version: number },
): Promise<void> {
  const values = [tx.organizationId, id, deps.now(), version];
  if ((await tx.query(TAKE_UP, values)).rowCount === 1) return;
  throw new ApiError('conflict', { present: await requirePack(tx, id) });
}

/**
 * Writes the version in the making, in the caller's transaction; what is in force stays as it is.
 * @throws ApiError `conflict` with the present pack
 */
export async function writePack(
  deps: Deps,
  tx: TenantTx,
  member: Member,
  { id, version, name, language, cohortId, questions }: Omit<SavePack, 'idempotencyKey'>,
  signer: string | null = null,
): Promise<QuestionPack> {
  const { organizationId } = tx;
  const now = deps.now();
  if (cohortId !== null && (await tx.query(COHORT, [organizationId, cohortId])).rowCount !== 1) {
    throw badInput('cohortId', 'Please choose a cohort from the list.');
  }
  if (version !== null) await takeUpPack(deps, tx, { id, version });
  else if ((await tx.query(INSERT, [organizationId, id, member.userId, now])).rowCount !== 1) {
    throw new ApiError('conflict', { present: await findPack(tx, id) });
  }
  const words = [name, language, cohortId, JSON.stringify(questions), signer];
  await tx.query(WRITE_DRAFT, [organizationId, id, ...words, member.userId, now]);
  return requirePack(tx, id);
}

/** Keeps what an editor wrote; what students see does not change. */
export function savePack(deps: Deps, member: Member, input: SavePack): Promise<QuestionPack> {
  return changePack(deps, member, 'save_pack', input, async (tx) => ({
    answer: await writePack(deps, tx, member, input),
  }));
}

/** One write on a pack: once for its key, and on record. */
export function changePack<Answer, Input extends { id: Id; idempotencyKey: string }>(
  deps: Deps,
  member: Member,
  action: string,
  input: Input,
  write: (tx: TenantTx) => Promise<{ answer: Answer; number?: number | null }>,
): Promise<Answer> {
  const { id, idempotencyKey: key } = input;
  const request = { member, key, procedure: `library.${action}`, input, now: deps.now() };
  return inTenant(deps.database, { organizationId: member.organizationId }, (tx) =>
    once(tx, request, async () => {
      const { answer, number } = await write(tx);
      const subject = { subjectKind: 'question_pack', subjectId: id };
      const data = number == null ? {} : { data: { number } };
      await audit(deps, tx, member, { action: `library.${action}`, ...subject, ...data });
      return answer;
    }),
  );
}
