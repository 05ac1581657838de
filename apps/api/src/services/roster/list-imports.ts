import type { RowProblem } from '@acquaint/core/roster/read-row';
import { writeCsv } from '@acquaint/core/csv/write-csv';
import type { Id, Instant } from '@acquaint/core/workflow/records';
import { inTenant, type TenantTx } from '@acquaint/db/tenant';
import type { Deps } from '../../deps.ts';
import type { Member } from '../../trpc/context.ts';
import { audit } from '../writes/audit.ts';
import { type Problem, problemOf } from './problem-of.ts';
import { readStoredTable } from './read-file.ts';
import {
  COLUMNS,
  getImportRecord,
  type ImportRecord,
  type ImportRecordRow,
  withDefaults,
} from './records.ts';
import { undoEndsAt } from './start.ts';

export type ImportSummary = Omit<ImportRecord, 'options' | 'startedBy'> & {
  fullList: boolean;
  /** Until when it can be undone; null when it cannot. */
  undoUntil: Instant | null;
};

const LIST = {
  name: 'list_imports',
  text: `SELECT ${COLUMNS} FROM "ImportBatch" WHERE "organizationId" = $1
    ORDER BY "createdAt" DESC, "id" DESC LIMIT 50`,
};

export function listImports(deps: Deps, member: Member): Promise<ImportSummary[]> {
  return inTenant(deps.database, { organizationId: member.organizationId }, async (tx) => {
    const { rows } = await tx.query<ImportRecordRow>(LIST, [tx.organizationId]);
    return rows.map((row) => summary(withDefaults(row), deps.now()));
  });
}

function summary(record: ImportRecord, now: Instant): ImportSummary {
  const { options, startedBy: _, ...rest } = record;
  const ends = rest.finishedAt === null ? null : undoEndsAt(rest.finishedAt);
  const undoUntil = rest.status === 'done' && ends !== null && ends > now ? ends : null;
  return { ...rest, fullList: options.fullList, undoUntil };
}

const FAILED = {
  name: 'import_failures',
  text: `SELECT "line", "problems" FROM "ImportRow"
    WHERE "organizationId" = $1 AND "importId" = $2 AND "kind" = 'failed'
    ORDER BY "position" LIMIT $3`,
};
const KEPT = {
  name: 'import_kept',
  text: `SELECT e."studentKey" AS "key", e."fullName" FROM "ImportRow" r
    JOIN "RosterEntry" e ON e."organizationId" = r."organizationId" AND e."studentId" = r."studentId"
    WHERE r."organizationId" = $1 AND r."importId" = $2 AND r."undo" = 'kept'
    ORDER BY r."position" LIMIT 50`,
};

interface FailedRow {
  line: number;
  problems: RowProblem[];
  [column: string]: unknown;
}

async function failuresOf(tx: TenantTx, record: ImportRecord, most: number): Promise<Problem[]> {
  const { columns, mapping } = record.options;
  if (columns === null || mapping === null) return [];
  const { rows } = await tx.query<FailedRow>(FAILED, [tx.organizationId, record.id, most]);
  return rows.flatMap(({ line, problems }) =>
    problems.map((problem) => problemOf({ line, key: null }, problem, mapping, columns)),
  );
}

export interface ImportDetails extends ImportSummary {
  columns: ImportRecord['options']['columns'];
  mapping: ImportRecord['options']['mapping'];
  problems: Problem[];
  /** Whom an undo left alone. */
  keptStudents: { key: string | null; fullName: string }[];
}

/** One import with how far it is; asked again and again while it runs. */
export function getImport(deps: Deps, member: Member, id: Id): Promise<ImportDetails> {
  return inTenant(deps.database, { organizationId: member.organizationId }, async (tx) => {
    const record = await getImportRecord(tx, id);
    const { columns, mapping } = record.options;
    const isOver = ['done', 'undone'].includes(record.status);
    const kept = await tx.query<{ key: string | null; fullName: string }>(KEPT, [
      tx.organizationId,
      id,
    ]);
    return {
      ...summary(record, deps.now()),
      columns,
      mapping,
      problems: isOver ? await failuresOf(tx, record, 100) : [],
      keptStudents: kept.rows,
    };
  });
}

/** The rows that failed as a file to mend and bring again: line, reason, and the cells as they were. */
export function failedRowsFile(
  deps: Deps,
  member: Member,
  id: Id,
): Promise<{ fileName: string; text: string }> {
  return inTenant(deps.database, { organizationId: member.organizationId }, async (tx) => {
    const record = await getImportRecord(tx, id);
    const table = await readStoredTable(tx, id);
    const failures = await failuresOf(tx, record, 100_000);
    const byLine = new Map<number, string[]>();
    for (const { line, column, sentence } of failures) {
      const there = byLine.get(line) ?? [];
      there.push(column === null ? sentence : `${column}: ${sentence}`);
      byLine.set(line, there);
    }
    const rows = table.rows.flatMap(({ line, cells }) => {
      const reasons = byLine.get(line);
      // A cell as large as the file helps nobody.
      const short = cells.map((cell) => cell.slice(0, 1000));
      return reasons === undefined ? [] : [[line, reasons.join(' '), ...short]];
    });
    await audit(deps, tx, member, {
      action: 'import.export',
      subjectKind: 'import',
      subjectId: id,
      data: { rows: rows.length },
    });
    const text = writeCsv([['Line', 'Problem', ...table.headers], ...rows]);
    return { fileName: 'rows-not-imported.csv', text };
  });
}
