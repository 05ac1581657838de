import type { Database } from '../open-database.ts';
import { type Read, readInTenant, type TenantTx } from '../tenant.ts';

type Snapshot = { snapshot: string };

const SNAPSHOT = {
  name: 'school_snapshot',
  text: `SELECT pg_current_snapshot()::text AS "snapshot"`,
};

// Plan: the few rows of SchoolChange_pkey from the oldest transaction on that was under way then.
const UNCHANGED = {
  name: 'school_unchanged',
  text: `SELECT NOT EXISTS (SELECT FROM "SchoolChange" WHERE "organizationId" = $1
      AND "transaction" >= pg_snapshot_xmin($2::pg_snapshot)::text::bigint
      AND NOT pg_visible_in_snapshot("transaction"::text::xid8, $2::pg_snapshot)) AS "unchanged"`,
};

/** Which transactions count as over now. To be read before what shall be compared with it. */
export const snapshotRead: Read<Snapshot> = { statement: SNAPSHOT, values: [] };

/** The same within a transaction; its first question. */
export async function readSnapshot(tx: TenantTx): Promise<string> {
  return snapshotOf((await tx.query<Snapshot>(SNAPSHOT)).rows);
}

export function snapshotOf([row]: readonly Snapshot[]): string {
  if (row === undefined) throw new Error('The database named no snapshot.');
  return row.snapshot;
}

/**
 * Whether everything that lists and figures of a school's students are made from still stands as it
 * did at that snapshot: students, their cohorts, care and interviews, and the numbers of the school.
 * Triggers note each transaction that touches one of these tables, so nothing is missed, whichever
 * process stored it; what is not committed counts as little as it shows.
 */
export async function isUnchanged(
  database: Database,
  organizationId: string,
  snapshot: string,
): Promise<boolean> {
  const values = [organizationId, snapshot];
  const [row] = await readInTenant<{ unchanged: boolean }>(
    database,
    organizationId,
    UNCHANGED,
    values,
  );
  return row?.unchanged === true;
}
