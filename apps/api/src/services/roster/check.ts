import {
  mappingFaultSentence,
  rosterFieldNames,
  rowProblemSentence,
} from '@acquaint/core/phrases/roster';
import { missingFrom, mustConfirm } from '@acquaint/core/roster/deactivations';
import type { RosterField, RosterMapping } from '@acquaint/core/roster/fields';
import { mappingFaults } from '@acquaint/core/roster/mapping';
import { planRows, type RowChange, type RowOutcome } from '@acquaint/core/roster/plan';
import type { RowProblem } from '@acquaint/core/roster/read-row';
import type { Id } from '@acquaint/core/workflow/records';
import { inTenant, type TenantTx } from '@acquaint/db/tenant';
import type { Deps } from '../../deps.ts';
import { ApiError } from '../../errors.ts';
import type { Member } from '../../trpc/context.ts';
import { readStoredRows } from './read-file.ts';
import { getImportRecord, type ImportColumns } from './records.ts';
import { listAll, standingOfAll } from './standing.ts';

const FIRST = 20;
const FIRST_FAILED = 100;

export interface Problem {
  line: number;
  key: string | null;
  /** The heading in the file, and the field that it was taken for. */
  column: string | null;
  field: string | null;
  sentence: string;
}

export interface RosterCheck {
  counts: { create: number; update: number; unchanged: number; failed: number };
  create: { line: number; key: string; fullName: string; email: string }[];
  update: {
    line: number;
    key: string;
    fullName: string;
    changes: { field: RowChange; from: string | null; to: string | null }[];
  }[];
  problems: Problem[];
  /** Cells that a spreadsheet would run; they are kept as text. */
  formulas: { count: number; first: { line: number; column: string | null }[] };
  leaving: {
    count: number;
    active: number;
    mustConfirm: boolean;
    /** Rows that do not say whose they are. */
    nameless: number;
    first: { key: string; fullName: string }[];
  };
}

export interface CheckInput {
  id: Id;
  mapping: RosterMapping;
  fullList: boolean;
}

/** What the file would do, row by row, against what stands now. Nothing is written. */
export function checkRoster(deps: Deps, member: Member, input: CheckInput): Promise<RosterCheck> {
  const { organizationId } = member;
  return inTenant(deps.database, { organizationId, isolation: 'repeatable read' }, (tx) =>
    checkWith(tx, input),
  );
}

async function checkWith(
  tx: TenantTx,
  { id, mapping, fullList }: CheckInput,
): Promise<RosterCheck> {
  const { options } = await getImportRecord(tx, id);
  const { columns } = options;
  if (columns === null) throw new ApiError('not_found');
  refuseBadMapping(mapping, columns);
  const file = await readStoredRows(tx, id, mapping);
  const standing = await standingOfAll(tx);
  const outcomes = planRows(file.rows, standing);
  const of = <Kind extends RowOutcome['kind']>(kind: Kind) =>
    outcomes.filter((one): one is Extract<RowOutcome, { kind: Kind }> => one.kind === kind);
  const [create, update, failed] = [of('create'), of('update'), of('failed')];
  const unchanged = outcomes.length - create.length - update.length - failed.length;
  const active = standing.listed.filter((one) => one.active).length;
  const leaving = fullList ? missingFrom(file.keys, standing.listed) : [];
  const formulas = file.rows.flatMap((row) => row.formulas.map((field) => ({ ...row, field })));
  return {
    counts: {
      create: create.length,
      update: update.length,
      unchanged,
      failed: failed.length,
    },
    create: create.slice(0, FIRST).map(({ line, key, values }) => {
      const { fullName, email } = values;
      return { line, key, fullName, email };
    }),
    update: update.slice(0, FIRST).map((one) => ({
      line: one.line,
      key: one.key,
      fullName: one.values.fullName,
      changes: one.changes.map((field) => ({ field, ...change(one, field) })),
    })),
    problems: failed
      .flatMap((one) => one.problems.map((problem) => problemOf(one, problem, mapping, columns)))
      .slice(0, FIRST_FAILED),
    formulas: {
      count: formulas.length,
      first: formulas
        .slice(0, FIRST)
        .map(({ line, field }) => ({ line, column: headingOf(field, mapping, columns) })),
    },
    leaving: {
      count: leaving.length,
      active,
      mustConfirm: mustConfirm(leaving.length, active, file.nameless),
      nameless: file.nameless,
      first: leaving
        .slice(0, FIRST)
        .map(({ studentKey, fullName }) => ({ key: studentKey, fullName })),
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

/** @throws ApiError `bad_input` naming each field */
export function refuseBadMapping(mapping: RosterMapping, { headers }: ImportColumns): void {
  const faults = mappingFaults(mapping, headers.length);
  if (faults.length === 0) return;
  const problems = faults.map((fault) => ({
    field: `mapping.${fault.field}`,
    reason: mappingFaultSentence(fault),
  }));
  throw new ApiError('bad_input', { problems });
}

function change(
  { key, present, values }: Extract<RowOutcome, { kind: 'update' }>,
  field: RowChange,
): { from: string | null; to: string | null } {
  if (field === 'active') return { from: null, to: null };
  if (field === 'studentKey') return { from: present.studentKey, to: key };
  return { from: present[field], to: values[field] };
}

function headingOf(
  field: RosterField | null,
  mapping: RosterMapping,
  { headers }: ImportColumns,
): string | null {
  const column = field === null ? undefined : mapping[field];
  return column === undefined ? null : (headers[column] ?? null);
}

export const problemOf = (
  { line, key }: { line: number; key: string | null },
  problem: RowProblem,
  mapping: RosterMapping,
  columns: ImportColumns,
): Problem => ({
  line,
  key,
  column: headingOf(problem.field, mapping, columns),
  field: problem.field === null ? null : rosterFieldNames[problem.field],
  sentence: rowProblemSentence(problem),
});
