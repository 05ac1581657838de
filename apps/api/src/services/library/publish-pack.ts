import { checkPack, type PackQuestion } from '@acquaint/core/library/question-pack';
import { packPhrases } from '@acquaint/core/phrases/packs';
import type { Id } from '@acquaint/core/workflow/records';
import type { TenantTx } from '@acquaint/db/tenant';
import type { Deps } from '../../deps.ts';
import { ApiError, badInput } from '../../errors.ts';
import type { Member } from '../../trpc/context.ts';
import { type QuestionPack, requirePack } from './pack-records.ts';
import { changePack, takeUpPack } from './save-pack.ts';

export interface Seen {
  id: Id;
  /** The version of the pack that was seen: its words are what is published. */
  version: number;
  idempotencyKey: string;
}

const RETIRE_VERSION = {
  name: 'question_pack_version_retire',
  text: `UPDATE "QuestionPackVersion" SET "state" = 'retired', "retiredAt" = $3
    WHERE "organizationId" = $1 AND "packId" = $2 AND "state" = 'published'`,
};
const PUBLISH_VERSION = {
  name: 'question_pack_version_publish',
  text: `UPDATE "QuestionPackVersion" SET "state" = 'published', "publishedBy" = $3,
      "publishedAt" = $4
    WHERE "organizationId" = $1 AND "packId" = $2 AND "state" = 'draft' RETURNING "number"`,
};
const IN_FORCE = {
  name: 'question_pack_in_force',
  text: `UPDATE "QuestionPack" SET "publishedNumber" = $3 WHERE "organizationId" = $1 AND "id" = $2`,
};

/**
 * Puts the version in the making into force; the one before it retires, with its words.
 * @throws ApiError `bad_input` naming each question at fault; `conflict` with the present pack
 */
export function publishPack(deps: Deps, member: Member, seen: Seen): Promise<QuestionPack> {
  return changePack(deps, member, 'publish_pack', seen, async (tx) => {
    await takeUpPack(deps, tx, seen);
    refuseErrors((await requirePack(tx, seen.id)).draft);
    await retireVersion(deps, tx, seen.id);
    const values = [tx.organizationId, seen.id, member.userId, deps.now()];
    const { rows } = await tx.query<{ number: number }>(PUBLISH_VERSION, values);
    const number = rows[0]?.number ?? null;
    await tx.query(IN_FORCE, [tx.organizationId, seen.id, number]);
    return { answer: await requirePack(tx, seen.id), number };
  });
}

function refuseErrors(draft: readonly PackQuestion[] | null): void {
  if (draft === null) throw badInput('version', packPhrases.nothing_new);
  if (draft.length === 0) throw badInput('questions', packPhrases.empty);
  const problems = checkPack(draft)
    .filter(({ severity }) => severity === 'error')
    .map(({ questionId, sentence }) => ({
      field: `questions.${draft.findIndex(({ id }) => id === questionId)}.text`,
      reason: sentence,
    }));
  if (problems.length > 0) throw new ApiError('bad_input', { problems });
}

/** Students no longer see it; its words stay, and agendas keep those that they took from it. */
export function retirePack(deps: Deps, member: Member, seen: Seen): Promise<QuestionPack> {
  return changePack(deps, member, 'retire_pack', seen, async (tx) => {
    await takeUpPack(deps, tx, seen);
    const present = await requirePack(tx, seen.id);
    const { publishedNumber: number } = present;
    if (number === null) throw new ApiError('conflict', { present });
    await retireVersion(deps, tx, seen.id);
    await tx.query(IN_FORCE, [tx.organizationId, seen.id, null]);
    return { answer: await requirePack(tx, seen.id), number };
  });
}

const retireVersion = (deps: Deps, tx: TenantTx, id: Id) =>
  tx.query(RETIRE_VERSION, [tx.organizationId, id, deps.now()]);
