import { rosterFieldNames, rowProblemSentence } from '@acquaint/core/phrases/roster';
import type { RosterField, RosterMapping } from '@acquaint/core/roster/fields';
import type { RowProblem } from '@acquaint/core/roster/read-row';
import type { ImportColumns } from './records.ts';

export interface Problem {
  line: number;
  key: string | null;
  /** The heading in the file, and the field that it was taken for. */
  column: string | null;
  field: string | null;
  sentence: string;
}

export function headingOf(
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
