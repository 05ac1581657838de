import { missingFrom, mustConfirm } from '@acquaint/core/roster/deactivations';
import type { TenantTx } from '@acquaint/db/tenant';
import type { Deps } from '../../deps.ts';
import { ApiError } from '../../errors.ts';
import type { Member } from '../../trpc/context.ts';
import { refuseBadMapping } from './bad-mapping.ts';
import { type CheckedPage, pageOf } from './checked-rows.ts';
import { type CheckedKind, type CheckInput, dryRun } from './dry-run.ts';
import { headingOf } from './problem-of.ts';
import { readStoredRows } from './read-file.ts';
import { getImportRecord } from './records.ts';
import { listAll } from './standing.ts';

const FIRST = 20;

export interface RosterCheck {
  counts: { create: number; update: number; unchanged: number; failed: number };
  /** The first rows of each kind; the rest comes by pages. */
  first: Record<CheckedKind, CheckedPage>;
  /** Cells that a spreadsheet would run; they are kept as text. */
  formulas: { count: number; first: { line: number; column: string | null }[] };
  leaving: {
    count: number;
    active: number;
    mustConfirm: boolean;
    /** Rows that do not say whose they are. */
    nameless: number;
  };
}

/** What the file would do, as numbers with the first rows of each kind. */
export async function checkRoster(
  deps: Deps,
  member: Member,
  input: CheckInput,
): Promise<RosterCheck> {
  const run = await dryRun(deps, member, input);
  const { entries, unchanged, active, nameless, mapping, columns } = run;
  const leaving = entries.leaving.length;
  const formulas = run.rows.flatMap(({ line, formulas: fields }) =>
    fields.map((field) => ({ line, field })),
  );
  const first = (kind: CheckedKind): CheckedPage => pageOf(run, { kind, after: null, most: FIRST });
  return {
    counts: {
      create: entries.create.length,
      update: entries.update.length,
      unchanged,
      failed: entries.failed.length,
    },
    first: {
      create: first('create'),
      update: first('update'),
      failed: first('failed'),
      leaving: first('leaving'),
    },
    formulas: {
      count: formulas.length,
      first: formulas
        .slice(0, FIRST)
        .map(({ line, field }) => ({ line, column: headingOf(field, mapping, columns) })),
    },
    leaving: {
      count: leaving,
      active,
      mustConfirm: mustConfirm(leaving, active, nameless),
      nameless,
    },
  };
}

/**
 * How many would leave the school with this file, of those who are listed. Nobody leaves with a file
 * that is no full list, and nobody waits for its rows to be read.
 *
 * @throws ApiError `bad_input` on `mapping`
 */
export async function countLeaving(
  tx: TenantTx,
  { id, mapping, fullList }: CheckInput,
): Promise<{ count: number; active: number; nameless: number }> {
  const { options } = await getImportRecord(tx, id);
  const { columns } = options;
  if (columns === null) throw new ApiError('not_found');
  refuseBadMapping(mapping, columns);
  if (!fullList) return { count: 0, active: 0, nameless: 0 };
  const file = await readStoredRows(tx, id, mapping);
  const listed = await listAll(tx);
  const active = listed.filter((one) => one.active).length;
  return { count: missingFrom(file.keys, listed).length, active, nameless: file.nameless };
}
