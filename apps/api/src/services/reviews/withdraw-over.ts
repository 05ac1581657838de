import type { MessageKind } from '@acquaint/core/workflow/interview';
import type { Id, Instant } from '@acquaint/core/workflow/records';
import type { TenantTx } from '@acquaint/db/tenant';

const WITHDRAW = `UPDATE "DraftReview" SET "status" = 'withdrawn', "claimedBy" = NULL,
    "claimedUntil" = NULL, "version" = "version" + 1
  WHERE "organizationId" = $1 AND "status" = 'waiting'`;
const OF_TALK = {
  name: 'review_withdraw_over',
  text: `${WITHDRAW} AND "interviewId" = $2 AND ($3::text[] IS NULL OR "kind" = ANY($3::text[]))
    RETURNING "id"`,
};
const ONE = {
  name: 'review_withdraw_one',
  text: `${WITHDRAW} AND "id" = $2 RETURNING "id"`,
};

const END_LINKS = {
  name: 'review_end_links',
  text: `UPDATE "ReviewGuest" SET "status" = 'ended', "endedAt" = $3, "version" = "version" + 1
    WHERE "organizationId" = $1 AND "reviewId" = ANY($2::uuid[]) AND "status" = 'asked'`,
};

/** Takes texts of one talk out of the queue, from whoever has them, and from readers outside. */
export async function withdrawOver(
  tx: TenantTx,
  interviewId: Id,
  over: 'all' | readonly MessageKind[],
  now: Instant,
): Promise<void> {
  if (over.length === 0) return;
  const kinds = over === 'all' ? null : over;
  const { rows } = await tx.query<{ id: Id }>(OF_TALK, [tx.organizationId, interviewId, kinds]);
  await endReaders(tx, rows, now);
}

/** The same for one text. @returns whether it waited until now */
export async function withdrawOne(tx: TenantTx, id: Id, now: Instant): Promise<boolean> {
  const { rows } = await tx.query<{ id: Id }>(ONE, [tx.organizationId, id]);
  await endReaders(tx, rows, now);
  return rows.length === 1;
}

/** Closes the pages of everybody outside who was asked to read these texts. */
async function endReaders(
  tx: TenantTx,
  reviews: readonly { id: Id }[],
  now: Instant,
): Promise<void> {
  if (reviews.length === 0) return;
  const ids = reviews.map(({ id }) => id);
  await tx.query(END_LINKS, [tx.organizationId, ids, now]);
}
