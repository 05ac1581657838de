import type { Actor } from '@acquaint/core/workflow/events';
import type { TenantTx } from '@acquaint/db/tenant';
import type { Deps } from '../../deps.ts';
import { actorOf, type Member } from '../../trpc/context.ts';

export interface Audited {
  action: string;
  subjectKind: string;
  subjectId: string;
  /** Kinds and numbers only: the trail outlives what people wrote. */
  data?: Record<string, string | number | boolean>;
}

const INSERT = {
  name: 'insert_audit',
  text: `INSERT INTO "AuditEntry" ("organizationId", "id", "at", "actor", "action", "subjectKind",
      "subjectId", "data") VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
};

/** Who did what, in the transaction that did it. */
export const audit = (deps: Deps, tx: TenantTx, member: Member, entry: Audited): Promise<void> =>
  insert(deps, tx, actorOf(member), entry);

/** What somebody outside did on their own page. */
export const auditGuest = (
  deps: Deps,
  tx: TenantTx,
  guestId: string,
  entry: Audited,
): Promise<void> => insert(deps, tx, { kind: 'guest', guestId }, entry);

async function insert(deps: Deps, tx: TenantTx, actor: Actor, entry: Audited): Promise<void> {
  await tx.query(INSERT, [
    tx.organizationId,
    deps.newId(),
    deps.now(),
    JSON.stringify(actor),
    entry.action,
    entry.subjectKind,
    entry.subjectId,
    JSON.stringify(entry.data ?? {}),
  ]);
}
