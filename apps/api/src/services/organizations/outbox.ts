import type { Id, Instant } from '@acquaint/core/workflow/records';
import { inTenant } from '@acquaint/db/tenant';
import type { Deps } from '../../deps.ts';
import type { Member } from '../../trpc/context.ts';

export interface OutboxEntry {
  id: Id;
  kind: string;
  recipient: { name: string; address: string | null };
  subject: string | null;
  /** `null` for notices to our own people: they are written when they go out. */
  text: string | null;
  status: string;
  createdAt: Instant;
}

const LIST = {
  name: 'list_outbox',
  text: `SELECT o."id", o."kind", jsonb_build_object(
        'name', coalesce(o."recipient"->>'name', u."name", ''),
        'address', coalesce(o."recipient"->>'address', u."email")
      ) AS "recipient", o."payload"->>'subject' AS "subject", o."payload"->>'text' AS "text",
      o."status", o."createdAt"
    FROM "OutboxMessage" o
    LEFT JOIN "User" u ON o."audience" = 'member' AND u."id" = o."personId"
    WHERE o."organizationId" = $1 ORDER BY o."createdAt" DESC, o."id" LIMIT 100`,
};

/** What went and goes out, newest first. Without mail settings the owner reads it here. */
export function listOutbox(deps: Deps, member: Member): Promise<OutboxEntry[]> {
  return inTenant(deps.database, { organizationId: member.organizationId }, async (tx) => {
    const { rows } = await tx.query<OutboxEntry & Record<string, unknown>>(LIST, [
      tx.organizationId,
    ]);
    return rows;
  });
}
