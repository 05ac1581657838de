import { setImmediate } from 'node:timers/promises';
import { CSV_BEGIN, csvLines } from '@acquaint/core/csv/write-csv';
import { CHECKED_HEAD, checkedLines } from '@acquaint/core/roster/checked-csv';
import type { RowChange } from '@acquaint/core/roster/plan';
import { inTenant } from '@acquaint/db/tenant';
import type { Deps } from '../../deps.ts';
import { badInput } from '../../errors.ts';
import type { Member } from '../../trpc/context.ts';
import { audit } from '../writes/audit.ts';
import {
  CHECKED_KINDS,
  type CheckedKind,
  type CheckInput,
  type DryRun,
  dryRun,
} from './dry-run.ts';
import { headingOf, type Problem, problemOf } from './problem-of.ts';

/** One student as a dry run shows them. */
export interface CheckedRow {
  /** Where it stands in the file; null for who is missing from it. */
  line: number | null;
  key: string | null;
  fullName: string | null;
  email: string | null;
  changes: { field: RowChange; from: string | null; to: string | null }[];
  problems: Problem[];
}

export interface CheckedPage {
  rows: CheckedRow[];
  /** Where the next page goes on; null after the last. */
  next: string | null;
}

const PAGE = 100;

/**
 * Some rows of a kind. They go on after what the page before ended with, not after a number of rows: a
 * dry run that was made anew meanwhile goes on in the right place.
 *
 * @throws ApiError `bad_input` on `after`
 */
export function pageOf(
  run: DryRun,
  { kind, after, most = PAGE }: { kind: CheckedKind; after: string | null; most?: number },
): CheckedPage {
  const all = run.entries[kind];
  if (after !== null && kind !== 'leaving' && !/^\d{1,9}$/.test(after)) {
    throw badInput('after', 'That is no place in this list.');
  }
  const isLater = ({ line, key }: DryRunEntry): boolean =>
    after === null || (line === null ? (key ?? '') > after : line > Number(after));
  const found = all.findIndex(isLater);
  const begin = found === -1 ? all.length : found;
  const entries = all.slice(begin, begin + most);
  const last = entries.at(-1);
  const isOver = last === undefined || begin + entries.length === all.length;
  return {
    rows: entries.map((entry) => rowOf(entry, run)),
    next: isOver ? null : last.line === null ? last.key : String(last.line),
  };
}

type DryRunEntry = DryRun['entries'][CheckedKind][number];

function rowOf(entry: DryRunEntry, { mapping, columns }: DryRun): CheckedRow {
  const { line, key } = entry;
  const none = { line, key, fullName: null, email: null, changes: [], problems: [] };
  switch (entry.kind) {
    case 'create': {
      const { fullName, email } = entry.values;
      return { ...none, fullName, email };
    }
    case 'update': {
      const { fullName, email } = entry.values;
      const changes = entry.changes.map((field) => ({ field, ...change(entry, field) }));
      return { ...none, fullName, email, changes };
    }
    case 'failed':
      return {
        ...none,
        problems: entry.problems.map((problem) => problemOf(entry, problem, mapping, columns)),
      };
    case 'leaving':
      return { ...none, fullName: entry.present.fullName, email: entry.present.email };
  }
}

function change(
  { key, present, values }: Extract<DryRunEntry, { kind: 'update' }>,
  field: RowChange,
): { from: string | null; to: string | null } {
  if (field === 'active') return { from: null, to: null };
  if (field === 'studentKey') return { from: present.studentKey, to: key };
  return { from: present[field], to: values[field] };
}

/** The next rows of one kind. */
export async function checkedRows(
  deps: Deps,
  member: Member,
  { kind, after, ...input }: CheckInput & { kind: CheckedKind; after: string | null },
): Promise<CheckedPage> {
  return pageOf(await dryRun(deps, member, input), { kind, after });
}

/** So many rows are written before other requests get their turn. */
const AT_ONCE = 500;

/** All that a file would do, and each cell that cannot be taken, to look through elsewhere. */
export async function exportCheck(
  deps: Deps,
  member: Member,
  input: CheckInput,
): Promise<{ fileName: string; text: string }> {
  const run = await dryRun(deps, member, input);
  const { mapping, columns } = run;
  const parts = [CSV_BEGIN, csvLines([CHECKED_HEAD])];
  let rows = 0;
  for (const kind of CHECKED_KINDS) {
    const entries = run.entries[kind];
    rows += entries.length;
    for (let at = 0; at < entries.length; at += AT_ONCE) {
      const some = entries.slice(at, at + AT_ONCE);
      const lines = some.flatMap((entry) =>
        checkedLines(entry, (field) => headingOf(field, mapping, columns)),
      );
      parts.push(csvLines(lines));
      await setImmediate();
    }
  }
  const { organizationId } = member;
  await inTenant(deps.database, { organizationId }, (tx) =>
    audit(deps, tx, member, {
      action: 'import.export',
      subjectKind: 'import',
      subjectId: input.id,
      data: { rows },
    }),
  );
  return { fileName: 'what-would-change.csv', text: parts.join('') };
}
