import { libraryPhrases } from '@acquaint/core/phrases/library-refusals';
import type { Deps } from '../../deps.ts';
import { badInput } from '../../errors.ts';
import type { Member } from '../../trpc/context.ts';
import { findPack, type QuestionPack, requirePack } from './pack-records.ts';
import type { Seen } from './publish-pack.ts';
import { changePack, takeUpPack } from './save-pack.ts';

const BEGIN = {
  name: 'question_pack_draft_begin',
  text: `INSERT INTO "QuestionPackVersion" ("organizationId", "packId", "number", "name", "language",
      "cohortId", "questions", "signer", "authorId", "createdAt", "updatedAt")
    SELECT $1, $2, (SELECT max("number") + 1 FROM "QuestionPackVersion"
        WHERE "organizationId" = $1 AND "packId" = $2),
      "name", "language", "cohortId", "questions", "signer", $4, $5, $5
    FROM "QuestionPackVersion"
    WHERE "organizationId" = $1 AND "packId" = $2 AND "number" = $3`,
};

/**
 * Takes the words of an earlier version up again as a new draft.
 * @throws ApiError `bad_input` while there is a draft already, or for a number that is not there
 */
export function redraftPack(
  deps: Deps,
  member: Member,
  input: Seen & { number: number },
): Promise<QuestionPack> {
  const { id, number } = input;
  return changePack(deps, member, 'redraft_pack', input, async (tx) => {
    await takeUpPack(deps, tx, input);
    if ((await requirePack(tx, id)).draft !== null)
      throw badInput('version', libraryPhrases.draft_first);
    const values = [tx.organizationId, id, number, member.userId, deps.now()];
    if ((await tx.query(BEGIN, values)).rowCount !== 1) {
      throw badInput('number', libraryPhrases.no_such_version);
    }
    return { answer: await requirePack(tx, id), number };
  });
}

const DISCARD = {
  name: 'question_pack_draft_discard',
  text: `DELETE FROM "QuestionPackVersion"
    WHERE "organizationId" = $1 AND "packId" = $2 AND "state" = 'draft' RETURNING "number"`,
};
const REMOVE_EMPTY = {
  name: 'question_pack_remove_empty',
  text: `DELETE FROM "QuestionPack" p WHERE p."organizationId" = $1 AND p."id" = $2
    AND NOT EXISTS (SELECT FROM "QuestionPackVersion" v
      WHERE v."organizationId" = $1 AND v."packId" = p."id")`,
};

/**
 * Throws the version in the making away; what was published stays. A pack that never was goes whole.
 * @returns null when nothing of the pack is left
 * @throws ApiError `bad_input` where there is no draft; `conflict` with the present pack
 */
export function discardPackDraft(
  deps: Deps,
  member: Member,
  seen: Seen,
): Promise<QuestionPack | null> {
  return changePack(deps, member, 'discard_pack', seen, async (tx) => {
    await takeUpPack(deps, tx, seen);
    const { rows } = await tx.query<{ number: number }>(DISCARD, [tx.organizationId, seen.id]);
    const [gone] = rows;
    if (!gone) throw badInput('version', libraryPhrases.no_draft);
    await tx.query(REMOVE_EMPTY, [tx.organizationId, seen.id]);
    return { answer: await findPack(tx, seen.id), number: gone.number };
  });
}
