import type { RosterMapping } from '@acquaint/core/roster/fields';
import { readRows, type ReadRoster } from '@acquaint/core/roster/plan';
import { readTable, type RosterTable } from '@acquaint/core/roster/read-table';
import type { Id } from '@acquaint/core/workflow/records';
import type { TenantTx } from '@acquaint/db/tenant';
import { ApiError } from '../../errors.ts';

const BYTES = {
  name: 'import_bytes',
  text: `SELECT "bytes" FROM "ImportBatch" WHERE "organizationId" = $1 AND "id" = $2`,
};

/** @throws ApiError `not_found` when the file is forgotten already */
export async function readStoredTable(tx: TenantTx, id: Id): Promise<RosterTable> {
  const { rows } = await tx.query<{ bytes: Uint8Array | null }>(BYTES, [tx.organizationId, id]);
  const bytes = rows[0]?.bytes;
  if (!bytes) throw new ApiError('not_found');
  const read = readTable(bytes);
  // It was read before it was stored.
  if (!read.ok) throw new ApiError('unexpected');
  return read.table;
}

export const readStoredRows = async (
  tx: TenantTx,
  id: Id,
  mapping: RosterMapping,
): Promise<ReadRoster> => readRows(await readStoredTable(tx, id), mapping);
