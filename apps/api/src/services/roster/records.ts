import type { RosterMapping } from '@acquaint/core/roster/fields';
import type { Id, Instant } from '@acquaint/core/workflow/records';
import type { TenantTx } from '@acquaint/db/tenant';
import { ApiError } from '../../errors.ts';

export type ImportStatus = 'uploaded' | 'running' | 'done' | 'undoing' | 'undone';

export interface ImportCounts {
  created: number;
  updated: number;
  unchanged: number;
  deactivated: number;
  failed: number;
  /** Rows put back, and rows left alone because somebody changed the student since. */
  restored: number;
  kept: number;
}

export const noCounts: ImportCounts = {
  created: 0,
  updated: 0,
  unchanged: 0,
  deactivated: 0,
  failed: 0,
  restored: 0,
  kept: 0,
};

/** What the file looks like, so that nobody has to read it again to choose its columns. */
export interface ImportColumns {
  encoding: string;
  delimiter: string;
  headers: string[];
  samples: string[][];
  guess: RosterMapping;
}

export interface ImportOptions {
  columns: ImportColumns | null;
  mapping: RosterMapping | null;
  fullList: boolean;
  confirmedDeactivations: number | null;
}

export interface ImportRecord {
  id: Id;
  fileName: string;
  byteCount: number;
  status: ImportStatus;
  options: ImportOptions;
  total: number;
  cursor: number;
  counts: ImportCounts;
  stoppedAt: number | null;
  startedBy: Id | null;
  createdAt: Instant;
  startedAt: Instant | null;
  finishedAt: Instant | null;
  undoneAt: Instant | null;
}

export type ImportRecordRow = ImportRecord & Record<string, unknown>;

export const COLUMNS = `"id", "fileName", "byteCount", "status", "options", "total", "cursor",
  "counts", "stoppedAt", "startedBy", "createdAt", "startedAt", "finishedAt", "undoneAt"`;

const FIND = {
  name: 'find_import',
  text: `SELECT ${COLUMNS} FROM "ImportBatch" WHERE "organizationId" = $1 AND "id" = $2`,
};
const LOCK = { name: 'lock_import', text: `${FIND.text} FOR UPDATE` };
// Another worker that has it in hand goes on with it.
const CLAIM = { name: 'claim_import', text: `${FIND.text} FOR UPDATE SKIP LOCKED` };

/** @throws ApiError `not_found` */
export async function getImportRecord(
  tx: TenantTx,
  id: Id,
  how: 'read' | 'lock' = 'read',
): Promise<ImportRecord> {
  const { rows } = await tx.query<ImportRecordRow>(how === 'read' ? FIND : LOCK, [
    tx.organizationId,
    id,
  ]);
  const [found] = rows;
  if (found === undefined) throw new ApiError('not_found');
  return withDefaults(found);
}

/** The import for the one worker that takes its next rows, or null while another has it. */
export async function claimImport(tx: TenantTx, id: Id): Promise<ImportRecord | null> {
  const { rows } = await tx.query<ImportRecordRow>(CLAIM, [tx.organizationId, id]);
  return rows[0] === undefined ? null : withDefaults(rows[0]);
}

const noOptions: ImportOptions = {
  columns: null,
  mapping: null,
  fullList: false,
  confirmedDeactivations: null,
};

export const withDefaults = (record: ImportRecord): ImportRecord => ({
  ...record,
  options: { ...noOptions, ...record.options },
  counts: { ...noCounts, ...record.counts },
});
