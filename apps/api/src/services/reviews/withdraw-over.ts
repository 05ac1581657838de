import type { MessageKind } from '@acquaint/core/workflow/interview';
import type { Id, Instant } from '@acquaint/core/workflow/records';
import type { TenantTx } from '@acquaint/db/tenant';

const WITHDRAW = {
  name: 'review_withdraw_over',
  text: `UPDATE "DraftReview" SET "status" = 'withdrawn', "claimedBy" = NULL,
      "claimedUntil" = NULL, "version" = "version" + 1
    WHERE "organizationId" = $1 AND "interviewId" = $2 AND "status" = 'waiting'
      AND ($3::text[] IS NULL OR "kind" = ANY($3::text[])) RETURNING "id"`,
};

const END_LINKS = {
  name: 'review_end_links',
  text: `UPDATE "ReviewGuest" SET "status" = 'ended', "endedAt" = $3, "version" = "version" + 1
    WHERE "organizationId" = $1 AND "reviewId" = ANY($2::uuid[]) AND "status" = 'asked'`,
};

/** Closes the pages of everybody outside who was asked to read these texts. */
export async function endReaders(
  tx: TenantTx,
  reviewIds: readonly Id[],
  now: Instant,
): Promise<void> {
  await tx.query(END_LINKS, [tx.organizationId, reviewIds, now]);
}

/** Takes texts of one talk out of the queue, from whoever has them, and from readers outside. */
export async function withdrawOver(
  tx: TenantTx,
  interviewId: Id,
  over: 'all' | readonly MessageKind[],
  now: Instant,
): Promise<void> {
  if (over.length === 0) return;
  const kinds = over === 'all' ? null : over;
  const { rows } = await tx.query<{ id: Id }>(WITHDRAW, [tx.organizationId, interviewId, kinds]);
  if (rows.length === 0) return;
  const ids = rows.map(({ id }) => id);
  await endReaders(tx, ids, now);
}
