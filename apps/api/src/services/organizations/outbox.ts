import type { Id, Instant } from '@acquaint/core/workflow/records';
import { inTenant } from '@acquaint/db/tenant';
import type { Deps } from '../../deps.ts';
import type { Member } from '../../trpc/context.ts';

export interface OutboxEntry {
  id: Id;
  kind: string;
  recipient: { name: string; address: string | null };
  subject: string | null;
  text: string;
  status: string;
  createdAt: Instant;
}

const LIST = {
  name: 'list_outbox',
  text: `SELECT "id", "kind", "recipient", "payload"->>'subject' AS "subject",
      "payload"->>'text' AS "text", "status", "createdAt"
    FROM "OutboxMessage" WHERE "organizationId" = $1 ORDER BY "createdAt" DESC, "id" LIMIT 100`,
};

/** What waits to be delivered. Without mail settings the owner reads it here. */
export function listOutbox(deps: Deps, member: Member): Promise<OutboxEntry[]> {
  return inTenant(deps.database, { organizationId: member.organizationId }, async (tx) => {
    const { rows } = await tx.query<OutboxEntry & Record<string, unknown>>(LIST, [
      tx.organizationId,
    ]);
    return rows;
  });
}
