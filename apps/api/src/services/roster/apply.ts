import { mayDeactivate } from '@acquaint/core/roster/deactivations';
import {
  type Listed,
  planRows,
  type ReadRoster,
  type RowOutcome,
} from '@acquaint/core/roster/plan';
import type { TenantTx } from '@acquaint/db/tenant';
import type { Deps } from '../../deps.ts';
import { syncCohortMembers } from '../cohorts/sync-members.ts';
import { audit } from '../writes/audit.ts';
import type { ImportCounts, ImportRecord } from './records.ts';
import { changeEntries, createEntries, type DoneRow, recordRows } from './store-rows.ts';
import { takenTogether } from './taken-together.ts';

/**
 * So many rows in one transaction. On the embedded database other requests wait for one; on a server
 * they do not, and fewer transactions are faster.
 */
export const chunkOf = ({ database }: Deps): number => (database.embedded ? 500 : 2000);

const MOVE = {
  name: 'move_import',
  text: `UPDATE "ImportBatch" SET "cursor" = $3, "counts" = $4
    WHERE "organizationId" = $1 AND "id" = $2`,
};

/** The next rows of the file. They and the place in the file are stored together or not at all. */
export async function applyRows(
  deps: Deps,
  tx: TenantTx,
  batch: ImportRecord,
  file: ReadRoster,
): Promise<void> {
  const at = deps.now();
  const count = Math.min(chunkOf(deps), file.rows.length - batch.cursor);
  const { rows, standing } = await takenTogether(tx, batch, file, count);
  const outcomes = planRows(
    rows.map(({ row }) => row),
    standing,
  );
  const of = <Kind extends RowOutcome['kind']>(kind: Kind) =>
    outcomes.filter((one): one is Extract<RowOutcome, { kind: Kind }> => one.kind === kind);
  const [creates, updates] = [of('create'), of('update')];
  const ids = await createEntries(
    tx,
    creates.map(({ key, values }) => ({ id: deps.newId(), key, values })),
    at,
  );
  await changeEntries(
    tx,
    updates.map(({ key, present, values }) => ({
      studentId: present.studentId,
      studentKey: key,
      email: present.email,
      values,
      deactivatedAt: null,
    })),
    at,
  );
  const done = outcomes.map((outcome, index): DoneRow | null => {
    const place = { position: rows[index]?.position ?? 0, line: outcome.line };
    const none = { studentId: null, before: null, version: null, problems: null };
    switch (outcome.kind) {
      case 'create':
        return {
          ...none,
          ...place,
          kind: 'created',
          studentId: ids.get(outcome.key) ?? null,
          version: 1,
        };
      case 'update': {
        const { present } = outcome;
        const { studentId, version } = present;
        const after = { studentId, before: present, version: version + 1 };
        return { ...none, ...place, kind: 'updated', ...after };
      }
      case 'failed':
        return { ...none, ...place, kind: 'failed', problems: outcome.problems };
      case 'unchanged':
        return null;
    }
  });
  await recordRows(
    tx,
    batch.id,
    done.filter((row) => row !== null),
  );
  const students = [...ids.values(), ...updates.map(({ present }) => present.studentId)];
  await syncCohortMembers(tx, { students }, at);
  const { counts } = batch;
  await move(tx, batch, count, {
    ...counts,
    created: counts.created + creates.length,
    updated: counts.updated + updates.length,
    failed: counts.failed + of('failed').length,
    unchanged: counts.unchanged + of('unchanged').length,
  });
}

async function move(
  tx: TenantTx,
  batch: ImportRecord,
  by: number,
  counts: ImportCounts,
): Promise<void> {
  const values = [tx.organizationId, batch.id, batch.cursor + by, JSON.stringify(counts)];
  await tx.query(MOVE, values);
}

const MISSING = {
  name: 'roster_missing',
  text: `SELECT "studentId", "version", "studentKey", "fullName", "email", "login", "programme",
      "course", "term", "yearOfStudy", true AS "active"
    FROM "RosterEntry"
    WHERE "organizationId" = $1 AND "deactivatedAt" IS NULL AND "studentKey" IS NOT NULL
      AND "studentKey" <> ALL($2::text[])
    ORDER BY "studentId" LIMIT $3 FOR UPDATE`,
};
const MISSING_COUNT = {
  name: 'roster_missing_count',
  text: `SELECT count(*) FILTER (WHERE "studentKey" <> ALL($2::text[]))::int AS "leaving",
      count(*)::int AS "active"
    FROM "RosterEntry" WHERE "organizationId" = $1 AND "deactivatedAt" IS NULL`,
};
const STOP = {
  name: 'stop_import',
  text: `UPDATE "ImportBatch" SET "stoppedAt" = $3 WHERE "organizationId" = $1 AND "id" = $2`,
};

/**
 * The next students who are missing from a full list. Before the first of them the number is counted
 * once more: what came after the check was confirmed by nobody. Returns false when none is left.
 */
export async function applyMissing(
  deps: Deps,
  tx: TenantTx,
  batch: ImportRecord,
  file: ReadRoster,
): Promise<boolean> {
  const keys = [...file.keys];
  if (batch.cursor === batch.total) {
    const counted = await tx.query<{ leaving: number; active: number }>(MISSING_COUNT, [
      tx.organizationId,
      keys,
    ]);
    const { leaving = 0, active = 0 } = counted.rows[0] ?? {};
    // The share is that of those who were there before the file, not of those whom it brought.
    const before = active - batch.counts.created;
    const { confirmedDeactivations } = batch.options;
    if (!mayDeactivate(leaving, before, confirmedDeactivations, file.nameless)) {
      await tx.query(STOP, [tx.organizationId, batch.id, leaving]);
      return false;
    }
  }
  const { rows } = await tx.query<Listed & Record<string, unknown>>(MISSING, [
    tx.organizationId,
    keys,
    chunkOf(deps),
  ]);
  if (rows.length === 0) return false;
  const at = deps.now();
  await changeEntries(
    tx,
    rows.map((one) => ({
      studentId: one.studentId,
      studentKey: one.studentKey,
      email: one.email,
      values: one,
      deactivatedAt: at,
    })),
    at,
  );
  const done = rows.map((before, index): DoneRow => ({
    position: batch.cursor + index,
    line: null,
    kind: 'deactivated',
    studentId: before.studentId,
    before,
    version: before.version + 1,
    problems: null,
  }));
  await recordRows(tx, batch.id, done);
  const students = rows.map(({ studentId }) => studentId);
  await syncCohortMembers(tx, { students }, at);
  const deactivated = batch.counts.deactivated + rows.length;
  await move(tx, batch, rows.length, { ...batch.counts, deactivated });
  return true;
}

const END = {
  name: 'end_import',
  text: `UPDATE "ImportBatch" SET "status" = 'done', "finishedAt" = $3
    WHERE "organizationId" = $1 AND "id" = $2`,
};

export async function endImport(deps: Deps, tx: TenantTx, batch: ImportRecord): Promise<void> {
  await tx.query(END, [tx.organizationId, batch.id, deps.now()]);
  const { created, updated, unchanged, deactivated, failed } = batch.counts;
  const member = {
    userId: batch.startedBy ?? '',
    organizationId: tx.organizationId,
    role: 'owner' as const,
  };
  await audit(deps, tx, member, {
    action: 'import.end',
    subjectKind: 'import',
    subjectId: batch.id,
    data: { created, updated, unchanged, deactivated, failed },
  });
}
