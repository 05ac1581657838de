import { classDates } from '@acquaint/core/outcomes/class-year';
import {
  columnFaults,
  type OutcomeField,
  type OutcomeMapping,
} from '@acquaint/core/outcomes/columns';
import {
  noStatusCounts,
  type OutcomePlan,
  planOutcomes,
  type StatusCounts,
  sumOf,
} from '@acquaint/core/outcomes/plan';
import { readOutcomes, type ReadOutcomes } from '@acquaint/core/outcomes/read-rows';
import type { OutcomeStatus } from '@acquaint/core/outcomes/status';
import { outcomeFieldNames, outcomeProblemSentence } from '@acquaint/core/phrases/outcomes';
import { mustConfirm } from '@acquaint/core/roster/deactivations';
import type { RosterTable } from '@acquaint/core/roster/read-table';
import { dateIn } from '@acquaint/core/rules/moments';
import { inTenant, type TenantTx } from '@acquaint/db/tenant';
import type { Deps } from '../../deps.ts';
import { badInput } from '../../errors.ts';
import type { Member } from '../../trpc/context.ts';
import { loadSchool } from '../dossier/load-school.ts';
import { columnsOf, type OutcomeColumns, readFile, refuseBadColumns } from './read-file.ts';
import { type OutcomeImportCounts, standingOf } from './records.ts';

const FIRST = 20;
const FIRST_FAILED = 100;

export interface OutcomeFile {
  /** The file itself, in base64. */
  file: string;
  classYear: number;
  /** What the school's own words stand for, as `unknownWords` writes them. */
  words: Record<string, OutcomeStatus>;
}

export interface OutcomeProblemLine {
  line: number;
  /** The heading in the file, and the field that it was taken for. */
  column: string | null;
  field: string | null;
  sentence: string;
}

export interface OutcomeCheck {
  counts: OutcomeImportCounts;
  /** Graduates of the file whose rows can be taken. */
  statuses: StatusCounts;
  create: { line: number; key: string; status: OutcomeStatus }[];
  update: { line: number; key: string; from: OutcomeStatus; to: OutcomeStatus }[];
  problems: OutcomeProblemLine[];
  unknownWords: ReadOutcomes['unknownWords'];
  /** How many of the class are not in the file and would go. */
  leaving: { count: number; standing: number; mustConfirm: boolean };
}

export interface OutcomePreview {
  columns: OutcomeColumns;
  /** The columns that were read: those that were asked for, or those that the headings suggest. */
  mapping: OutcomeMapping;
  /** Null while key or status is not found among the headings. */
  check: OutcomeCheck | null;
}

/** What the file would do to the class, row by row. Nothing is written, and the file is not kept. */
export function previewOutcomes(
  deps: Deps,
  member: Member,
  input: OutcomeFile & { mapping: OutcomeMapping | null },
): Promise<OutcomePreview> {
  const table = readFile(input.file);
  const columns = columnsOf(table);
  if (input.mapping !== null) refuseBadColumns(input.mapping, table);
  const mapping = input.mapping ?? columns.guess;
  const { organizationId } = member;
  return inTenant(
    deps.database,
    { organizationId, isolation: 'repeatable read' },
    async (tx): Promise<OutcomePreview> => {
      if (columnFaults(mapping, table.headers.length).length > 0) {
        await refuseFutureClass(deps, tx, input.classYear);
        return { columns, mapping, check: null };
      }
      const { check } = await checkWith(deps, tx, { ...input, mapping, table });
      return { columns, mapping, check };
    },
  );
}

export interface CheckedFile extends Omit<OutcomeFile, 'file'> {
  mapping: OutcomeMapping;
  table: RosterTable;
}

export async function checkWith(
  deps: Deps,
  tx: TenantTx,
  { table, mapping, classYear, words }: CheckedFile,
): Promise<{ plan: OutcomePlan; check: OutcomeCheck }> {
  const today = await refuseFutureClass(deps, tx, classYear);
  const { rows, unknownWords } = readOutcomes(table, { mapping, classYear, words, today });
  const keys = rows.flatMap(({ key }) => (key === null ? [] : [key]));
  const standing = await standingOf(tx, classYear, keys);
  const plan = planOutcomes(rows, standing);
  const statuses = noStatusCounts();
  for (const { status, problems } of rows) {
    if (status !== null && problems.length === 0) statuses[status] += 1;
  }
  const check: OutcomeCheck = {
    counts: countsOf(plan),
    statuses,
    unknownWords,
    create: plan.create.slice(0, FIRST).map(({ line, key, status }) => ({ line, key, status })),
    update: plan.update
      .slice(0, FIRST)
      .map(({ line, key, before, status }) => ({ line, key, from: before.status, to: status })),
    problems: problemLines(plan, mapping, table),
    leaving: {
      count: plan.remove.length,
      standing: standing.outcomes.length,
      mustConfirm: mustConfirm(plan.remove.length, standing.outcomes.length),
    },
  };
  return { plan, check };
}

function countsOf(plan: OutcomePlan): OutcomeImportCounts {
  const { create, update, unchanged, remove, failed, unlisted } = plan;
  return {
    created: create.length,
    updated: update.length,
    unchanged,
    removed: remove.length,
    failed: failed.length,
    unlisted: sumOf(unlisted),
  };
}

function problemLines(
  { failed }: OutcomePlan,
  mapping: OutcomeMapping,
  { headers }: RosterTable,
): OutcomeProblemLine[] {
  const headingOf = (field: OutcomeField | null): string | null => {
    const column = field === null ? undefined : mapping[field];
    return column === undefined ? null : (headers[column] ?? null);
  };
  const all = failed.flatMap(({ line, problems }) =>
    problems.map((problem) => ({ line, problem })),
  );
  // One unknown word may stand in most rows: it is told apart, and must not hide the others.
  const isOfWords = (one: (typeof all)[number]): boolean => one.problem.code === 'status_not_known';
  return [...all.filter((one) => !isOfWords(one)), ...all.filter(isOfWords)]
    .slice(0, FIRST_FAILED)
    .map(({ line, problem }) => ({
      line,
      column: headingOf(problem.field),
      field: problem.field === null ? null : outcomeFieldNames[problem.field],
      sentence: outcomeProblemSentence(problem),
    }));
}

/** The day it is at the school. @throws ApiError `bad_input` for a class that nobody can be of yet */
async function refuseFutureClass(deps: Deps, tx: TenantTx, classYear: number): Promise<string> {
  const { school } = await loadSchool(tx);
  const today = dateIn(deps.now(), school.timeZone);
  if (classDates(classYear).from > today) {
    throw badInput('classYear', 'Nobody of this class has graduated yet.');
  }
  return today;
}
