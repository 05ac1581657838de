import type { Id, Instant } from '@acquaint/core/workflow/records';
import { inTenant } from '@acquaint/db/tenant';
import type { Deps } from '../../deps.ts';
import type { Member } from '../../trpc/context.ts';

export interface ReusableComment {
  id: Id;
  text: string;
  createdAt: Instant;
}

const LIST = {
  name: 'review_comments',
  text: `SELECT "id", "text", "createdAt" FROM "ReviewComment"
    WHERE "organizationId" = $1 AND "archivedAt" IS NULL ORDER BY "createdAt", "id" LIMIT 200`,
};

const INSERT = {
  name: 'review_comment_add',
  text: `INSERT INTO "ReviewComment" ("organizationId", "id", "createdBy", "text", "createdAt")
    VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING`,
};

const ARCHIVE = {
  name: 'review_comment_archive',
  text: `UPDATE "ReviewComment" SET "archivedAt" = coalesce("archivedAt", $3)
    WHERE "organizationId" = $1 AND "id" = $2`,
};

/** What the school's reviewers write again and again; all of them share it. */
export function reviewComments(deps: Deps, member: Member): Promise<ReusableComment[]> {
  return inTenant(deps.database, { organizationId: member.organizationId }, async (tx) => {
    const { rows } = await tx.query<ReusableComment & Record<string, unknown>>(LIST, [
      tx.organizationId,
    ]);
    return rows;
  });
}

export async function addReviewComment(
  deps: Deps,
  member: Member,
  { id, text }: { id: Id; text: string },
): Promise<ReusableComment[]> {
  await inTenant(deps.database, { organizationId: member.organizationId }, (tx) =>
    tx.query(INSERT, [tx.organizationId, id, member.userId, text, deps.now()]),
  );
  return reviewComments(deps, member);
}

/** Puts a comment away; what was written with it stays. */
export async function archiveReviewComment(
  deps: Deps,
  member: Member,
  id: Id,
): Promise<ReusableComment[]> {
  await inTenant(deps.database, { organizationId: member.organizationId }, (tx) =>
    tx.query(ARCHIVE, [tx.organizationId, id, deps.now()]),
  );
  return reviewComments(deps, member);
}
