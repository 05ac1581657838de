import { setImmediate } from 'node:timers/promises';
import { missingFrom } from '@acquaint/core/roster/deactivations';
import type { CheckedEntry } from '@acquaint/core/roster/checked-csv';
import { type Listed, planRows, type ReadRoster, readRows } from '@acquaint/core/roster/plan';
import { ROSTER_FIELDS, type RosterMapping } from '@acquaint/core/roster/fields';
import type { Id } from '@acquaint/core/workflow/records';
import { readSnapshot } from '@acquaint/db/queries/school-changes';
import { inTenant } from '@acquaint/db/tenant';
import type { Deps } from '../../deps.ts';
import { ApiError } from '../../errors.ts';
import type { Member } from '../../trpc/context.ts';
import { refuseBadMapping } from './bad-mapping.ts';
import { readStoredTable } from './read-file.ts';
import { getImportRecord, type ImportColumns } from './records.ts';
import { standingOfAll } from './standing.ts';

export interface CheckInput {
  id: Id;
  mapping: RosterMapping;
  fullList: boolean;
}

export const CHECKED_KINDS = ['create', 'update', 'failed', 'leaving'] as const;
export type CheckedKind = (typeof CHECKED_KINDS)[number];

/** What the file would do. */
export interface DryRun {
  columns: ImportColumns;
  mapping: RosterMapping;
  /** Rows in the order of the file; who is missing from it by their key. */
  entries: Record<CheckedKind, readonly CheckedEntry[]>;
  unchanged: number;
  /** Who is listed at present. */
  active: number;
  nameless: number;
  rows: ReadRoster['rows'];
}

/**
 * What the file would do, row by row, against what stands now. Nothing is written. It is kept for as
 * long as nothing of it changes, so that paging through it and downloading it do not read the file
 * again; and it is made in steps, between which other requests get their turn.
 *
 * @throws ApiError `bad_input` on `mapping`; `not_found`
 */
export function dryRun(
  deps: Deps,
  { organizationId }: Member,
  { id, mapping, fullList }: CheckInput,
): Promise<DryRun> {
  const key = ['roster.dryRun', id, ROSTER_FIELDS.map((field) => mapping[field] ?? null), fullList];
  return deps.kept.get(deps.database, organizationId, key, async () => {
    const { columns, table } = await inTenant(deps.database, { organizationId }, async (tx) => {
      const { options } = await getImportRecord(tx, id);
      if (options.columns === null) throw new ApiError('not_found');
      refuseBadMapping(mapping, options.columns);
      return { columns: options.columns, table: await readStoredTable(tx, id) };
    });
    await setImmediate();
    const file = readRows(table, mapping);
    await setImmediate();
    const { snapshot, standing } = await inTenant(
      deps.database,
      { organizationId, isolation: 'repeatable read' },
      async (tx) => ({ snapshot: await readSnapshot(tx), standing: await standingOfAll(tx) }),
    );
    const entries: Record<CheckedKind, CheckedEntry[]> = {
      create: [],
      update: [],
      failed: [],
      leaving: leavingOf(fullList ? missingFrom(file.keys, standing.listed) : []),
    };
    let unchanged = 0;
    for (const outcome of planRows(file.rows, standing)) {
      if (outcome.kind === 'unchanged') unchanged += 1;
      else entries[outcome.kind].push(outcome);
    }
    const answer: DryRun = {
      columns,
      mapping,
      entries,
      unchanged,
      active: standing.listed.filter((one) => one.active).length,
      nameless: file.nameless,
      rows: file.rows,
    };
    return { snapshot, answer };
  });
}

const leavingOf = (missing: readonly (Listed & { studentKey: string })[]): CheckedEntry[] =>
  missing
    .map((present) => ({ kind: 'leaving' as const, line: null, key: present.studentKey, present }))
    .toSorted((a, b) => (a.key < b.key ? -1 : 1));
