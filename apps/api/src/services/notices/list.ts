import type { Params } from '@acquaint/core/rules/rule';
import type { Id, Instant } from '@acquaint/core/workflow/records';
import { inTenant, readInTenant } from '@acquaint/db/tenant';
import type { Deps } from '../../deps.ts';
import type { Member } from '../../trpc/context.ts';

/** A line in the app. Its sentence is the core's, by `code` and `params`. */
export interface NoticeLine {
  id: Id;
  code: string;
  params: Params;
  interviewId: Id | null;
  createdAt: Instant;
  readAt: Instant | null;
}

const LIST = {
  name: 'list_notices',
  text: `SELECT "id", "code", "params", "interviewId", "createdAt", "readAt" FROM "Notice"
    WHERE "organizationId" = $1 AND "userId" = $2 ORDER BY "createdAt" DESC, "id" DESC LIMIT 100`,
};

const UNREAD = {
  name: 'count_unread_notices',
  text: `SELECT count(*)::int AS "count" FROM "Notice"
    WHERE "organizationId" = $1 AND "userId" = $2 AND "readAt" IS NULL`,
};

/** The latest notices of whoever asks, newest first. */
export async function listNotices(deps: Deps, member: Member): Promise<NoticeLine[]> {
  const { organizationId, userId } = member;
  const values = [organizationId, userId];
  const rows = await readInTenant<NoticeLine & Record<string, unknown>>(
    deps.database,
    organizationId,
    LIST,
    values,
  );
  return rows;
}

/** How many are not read yet: the number on the bell. */
export async function unreadNotices(deps: Deps, member: Member): Promise<{ count: number }> {
  const { organizationId, userId } = member;
  const values = [organizationId, userId];
  const [row] = await readInTenant<{ count: number }>(
    deps.database,
    organizationId,
    UNREAD,
    values,
  );
  return { count: row?.count ?? 0 };
}

const MARK = {
  name: 'mark_notices_read',
  text: `UPDATE "Notice" SET "readAt" = $4
    WHERE "organizationId" = $1 AND "userId" = $2 AND "id" = ANY($3::uuid[]) AND "readAt" IS NULL`,
};

/** Marks one's own notices as read; what is read already stays so, and others' are not touched. */
export function markNoticesRead(
  deps: Deps,
  member: Member,
  ids: readonly Id[],
): Promise<{ marked: number }> {
  const { organizationId, userId } = member;
  return inTenant(deps.database, { organizationId }, async (tx) => {
    const { rowCount } = await tx.query(MARK, [organizationId, userId, [...ids], deps.now()]);
    return { marked: rowCount ?? 0 };
  });
}
