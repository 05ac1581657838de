import type { Actor } from '@acquaint/core/workflow/events';
import type { Id, Instant, PlainDate, Zone } from '@acquaint/core/workflow/records';

import type { TenantTx } from '../tenant.ts';

export type AuditFilter = {
  personId: Id | null;
  /** Null takes all. */
  actions: readonly string[] | null;
  subjectId: Id | null;
  from: PlainDate | null;
  until: PlainDate | null;
  zone: Zone;
};

export type AuditCursor = { at: Instant; id: Id };

export type AuditRow = {
  id: Id;
  at: Instant;
  actor: Actor;
  name: string | null;
  action: string;
  subjectKind: string;
  subjectId: Id;
  data: Record<string, unknown>;
};

// Plan: Index Scan Backward on AuditEntry_organizationId_at_idx (or on subjectId and at), filter,
// Limit. The cursor's condition is part of the index condition.
const LIST = {
  name: 'list_audit',
  text: `SELECT a."id", a."at", a."actor", u."name", a."action", a."subjectKind", a."subjectId",
      a."data"
    FROM "AuditEntry" a
    LEFT JOIN "User" u ON u."id" = (a."actor" ->> 'userId')::uuid
    WHERE a."organizationId" = $1
      AND ($2::text IS NULL OR a."actor" ->> 'userId' = $2)
      AND ($3::text[] IS NULL OR a."action" = ANY($3))
      AND ($4::uuid IS NULL OR a."subjectId" = $4)
      AND ($5::date IS NULL OR a."at" >= ($5::date::timestamp AT TIME ZONE $7))
      AND ($6::date IS NULL OR a."at" < (($6::date + 1)::timestamp AT TIME ZONE $7))
      AND ($8::timestamptz IS NULL OR (a."at", a."id") < ($8::timestamptz, $9::uuid))
    ORDER BY a."at" DESC, a."id" DESC LIMIT $10`,
};

/** A page of the record of who did what, newest first. */
export async function listAudit(
  tx: TenantTx,
  filter: AuditFilter,
  page: { after: AuditCursor | null; limit: number },
): Promise<{ rows: AuditRow[]; next: AuditCursor | null }> {
  const { personId, actions, subjectId, from, until, zone } = filter;
  const { after, limit } = page;
  const { rows } = await tx.query<AuditRow>(LIST, [
    tx.organizationId,
    personId,
    actions === null ? null : [...actions],
    subjectId,
    from,
    until,
    zone,
    after?.at ?? null,
    after?.id ?? null,
    limit + 1,
  ]);
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  const next = rows.length > limit && last ? { at: last.at, id: last.id } : null;
  return { rows: shown, next };
}
