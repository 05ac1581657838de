import { erasedName } from '@acquaint/core/phrases/people';
import type { Id } from '@acquaint/core/workflow/records';
import type { TenantTx } from '@acquaint/db/tenant';

const FIND = {
  name: 'erase_readers_find',
  text: `SELECT "id", "reviewId" FROM "ReviewGuest" WHERE "organizationId" = $1
    AND ("identityHashes" && $2::text[] OR "id" = ANY($3::uuid[]))`,
};

const OF_LETTERS = `"organizationId" = $1 AND "audience" = 'reviewer'
  AND "payload"->>'reviewGuestId' = ANY($2::text[])`;

const ANSWERS = {
  name: 'erase_readers_deliveries',
  text: `UPDATE "DeliveryEvent" SET "answer" = NULL WHERE "organizationId" = $1 AND "outboxId" IN
    (SELECT "id" FROM "OutboxMessage" WHERE ${OF_LETTERS})`,
};

// Letters to a reader name them, and wait perhaps still.
const LETTERS = {
  name: 'erase_readers_letters',
  text: `UPDATE "OutboxMessage" SET "recipient" = '{"name": "", "address": null}', "payload" = '{}',
      "lastError" = NULL,
      "status" = CASE WHEN "status" IN ('waiting', 'claimed') THEN 'stopped' ELSE "status" END
    WHERE ${OF_LETTERS}`,
};

// What they said goes; wording that the student took over is the student's own text.
const WORDS = {
  name: 'erase_readers_words',
  text: `UPDATE "DraftReview" r SET "comment" = NULL FROM "ReviewGuest" g
    WHERE g."organizationId" = $1 AND g."id" = ANY($2::uuid[]) AND g."status" = 'answered'
      AND r."organizationId" = $1 AND r."id" = g."reviewId"`,
};

const ROW = {
  name: 'erase_readers',
  text: `UPDATE "ReviewGuest" SET "name" = '', "email" = '', "note" = NULL, "locale" = NULL,
      "identityHashes" = '{}', "tokenHash" = 'erased:' || "id", "version" = "version" + 1,
      "status" = CASE WHEN "status" = 'asked' THEN 'ended' ELSE "status" END
    WHERE "organizationId" = $1 AND "id" = ANY($2::uuid[])`,
};

/** The key of one piece of news, or of the same to several people. */
const isNewsSql = (column: string): string =>
  `EXISTS (SELECT FROM unnest($2::text[]) AS "news"("key")
    WHERE ${column} = "key" OR starts_with(${column}, "key" || ':'))`;

const NOTICES = {
  name: 'erase_readers_notices',
  text: `UPDATE "Notice" SET "params" = "params" || jsonb_build_object('reviewer', $3::text)
    WHERE "organizationId" = $1 AND "params" ? 'reviewer' AND ${isNewsSql('"noticeKey"')}`,
};

// News that wait to go out by mail name them too.
const NEWS = {
  name: 'erase_readers_news',
  text: `UPDATE "OutboxMessage" SET "payload" = '{}', "lastError" = NULL,
      "status" = CASE WHEN "status" = 'waiting' THEN 'stopped' ELSE "status" END
    WHERE "organizationId" = $1 AND "audience" = 'member' AND ${isNewsSql('"sendKey"')}`,
};

/** Takes people who were asked to read texts out of what is kept of that, with the letters to them. */
export async function eraseReaders(
  tx: TenantTx,
  known: { hashes: readonly string[]; ids?: readonly Id[] },
): Promise<void> {
  const school = tx.organizationId;
  const { rows } = await tx.query<{ id: Id; reviewId: Id }>(FIND, [
    school,
    [...known.hashes],
    [...(known.ids ?? [])],
  ]);
  if (rows.length === 0) return;
  const ids = rows.map(({ id }) => id);
  const keys = rows.flatMap(({ id, reviewId }) => [
    `review-guest-asked:${id}`,
    `review-guest:${id}`,
    `review:${reviewId}`,
  ]);
  for (const statement of [ANSWERS, LETTERS, WORDS, ROW]) await tx.query(statement, [school, ids]);
  await tx.query(NOTICES, [school, keys, erasedName]);
  await tx.query(NEWS, [school, keys.map((key) => `notice:${key}`)]);
}
