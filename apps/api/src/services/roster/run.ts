import type { ReadRoster } from '@acquaint/core/roster/plan';
import type { Id } from '@acquaint/core/workflow/records';
import { asSystem, type TenantTx } from '@acquaint/db/tenant';
import type { Deps } from '../../deps.ts';
import { applyMissing, applyRows, endImport } from './apply.ts';
import { readStoredRows } from './read-file.ts';
import { claimImport, type ImportRecord } from './records.ts';
import { takeBack } from './take-back.ts';

export interface DueImport {
  organizationId: Id;
  id: Id;
  [column: string]: unknown;
}

const DUE = {
  name: 'due_imports',
  text: `SELECT "organizationId", "id" FROM "ImportBatch" WHERE "status" IN ('running', 'undoing')
    ORDER BY "startedAt", "id" LIMIT 100`,
};

export function dueImports(deps: Deps): Promise<DueImport[]> {
  return asSystem(deps.database, { reason: 'imports under way' }, async (tx) => {
    return (await tx.query<DueImport>(DUE)).rows;
  });
}

/** The rows of the file, read once for all of its chunks. */
export type Files = Map<Id, ReadRoster>;

/**
 * One chunk of an import. Accounts belong to no school, so the transaction sees all schools; each of
 * its statements names the school. Returns false when this worker has nothing more to do with it.
 */
export function takeChunk(deps: Deps, due: DueImport, files: Files): Promise<boolean> {
  const { organizationId, id } = due;
  const options = { reason: 'rows of an import', timeLimitMs: 30_000 };
  return asSystem(deps.database, options, async (system) => {
    const tx: TenantTx = {
      organizationId,
      query: system.query,
      get prisma() {
        return system.prisma;
      },
    };
    // The tables grow under the import: a plan kept from when they were empty would read them whole,
    // those of foreign key checks too, row by row. Planned anew now, all of them go by their index.
    await tx.query('SET LOCAL enable_seqscan = off');
    await tx.query('DISCARD PLANS');
    const batch = await claimImport(tx, id);
    if (batch?.status === 'undoing') return takeBack(deps, tx, batch);
    if (batch?.status !== 'running') return false;
    const file = files.get(id) ?? (await readFile(tx, batch));
    files.set(id, file);
    if (batch.cursor < batch.total) {
      await applyRows(deps, tx, batch, file);
      return true;
    }
    if (batch.options.fullList && (await applyMissing(deps, tx, batch, file))) return true;
    await endImport(deps, tx, batch);
    return false;
  });
}

const readFile = (tx: TenantTx, { id, options }: ImportRecord): Promise<ReadRoster> =>
  readStoredRows(tx, id, options.mapping ?? {});
