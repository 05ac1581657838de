import type { Listed } from '@acquaint/core/roster/plan';
import type { Id } from '@acquaint/core/workflow/records';
import type { TenantTx } from '@acquaint/db/tenant';
import type { Deps } from '../../deps.ts';
import { syncCohortMembers } from '../cohorts/sync-members.ts';
import { chunkOf } from './apply.ts';
import type { ImportRecord } from './records.ts';
import { changeEntries } from './store-rows.ts';

interface Row {
  position: number;
  kind: 'created' | 'updated' | 'deactivated';
  studentId: Id;
  before: Listed | null;
  isOurs: boolean;
  present: Listed;
  [column: string]: unknown;
}

// The next rows by their place in the file, and only then their entries: an order by student would
// have the planner walk all entries and look for each of them among all rows. Locked in one order.
const NEXT = {
  name: 'import_rows_to_undo',
  text: `WITH "next" AS MATERIALIZED (
      SELECT "position", "kind", "studentId", "before", "version" FROM "ImportRow"
      WHERE "organizationId" = $1 AND "importId" = $2 AND "undo" IS NULL AND "kind" <> 'failed'
      ORDER BY "position" LIMIT $3)
    SELECT r."position", r."kind", r."studentId", r."before",
      e."version" = r."version" AS "isOurs", to_jsonb(e) AS "present"
    FROM "next" r
    JOIN "RosterEntry" e ON e."organizationId" = $1 AND e."studentId" = r."studentId"
    ORDER BY r."studentId" FOR UPDATE OF e`,
};
const MARK = {
  name: 'mark_undone_rows',
  text: `UPDATE "ImportRow" SET "undo" = CASE WHEN "position" = ANY($4::int[]) THEN 'restored'
      ELSE 'kept' END
    WHERE "organizationId" = $1 AND "importId" = $2 AND "position" = ANY($3::int[])`,
};
const COUNT = {
  name: 'count_undone_rows',
  text: `UPDATE "ImportBatch" SET "counts" = $3 WHERE "organizationId" = $1 AND "id" = $2`,
};
const END = {
  name: 'end_undo',
  text: `UPDATE "ImportBatch" SET "status" = 'undone', "undoneAt" = $3
    WHERE "organizationId" = $1 AND "id" = $2`,
};

/**
 * Puts the next rows back: what stood before them, and for new students that they are not listed. A
 * student whom somebody changed since is kept as they are. Returns false when none is left.
 */
export async function takeBack(deps: Deps, tx: TenantTx, batch: ImportRecord): Promise<boolean> {
  const at = deps.now();
  const { rows } = await tx.query<Row>(NEXT, [tx.organizationId, batch.id, chunkOf(deps)]);
  if (rows.length === 0) {
    await tx.query(END, [tx.organizationId, batch.id, at]);
    return false;
  }
  const ours = rows.filter(({ isOurs }) => isOurs);
  await changeEntries(
    tx,
    ours.map(({ studentId, before, present }) => {
      // A new student keeps the key, by which a later file finds them again.
      const { studentKey, active, ...values } = before ?? { ...present, active: false };
      return { studentId, studentKey, values, deactivatedAt: active ? null : at };
    }),
    at,
  );
  const positions = (some: readonly Row[]): number[] => some.map(({ position }) => position);
  await tx.query(MARK, [tx.organizationId, batch.id, positions(rows), positions(ours)]);
  const students = ours.map(({ studentId }) => studentId);
  await syncCohortMembers(tx, { students }, at);
  const { counts } = batch;
  const restored = counts.restored + ours.length;
  const kept = counts.kept + rows.length - ours.length;
  const next = JSON.stringify({ ...counts, restored, kept });
  await tx.query(COUNT, [tx.organizationId, batch.id, next]);
  return true;
}
