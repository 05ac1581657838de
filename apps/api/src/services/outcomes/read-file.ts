import {
  columnFaults,
  guessColumns,
  OUTCOME_BYTES,
  type OutcomeMapping,
} from '@acquaint/core/outcomes/columns';
import {
  columnFaultSentence,
  FILE_TOO_LARGE,
  outcomeFileSentence,
} from '@acquaint/core/phrases/outcomes';
import { samplesOf } from '@acquaint/core/roster/mapping';
import { readTable, type RosterTable } from '@acquaint/core/roster/read-table';
import { ApiError, badInput } from '../../errors.ts';

export interface OutcomeColumns {
  encoding: string;
  delimiter: string;
  headers: string[];
  samples: string[][];
  guess: OutcomeMapping;
}

/**
 * The file as a table; it is read anew for each step and never stored.
 *
 * @throws ApiError `bad_input` naming the line at which the file is no list
 */
export function readFile(base64: string): RosterTable {
  const bytes = new Uint8Array(Buffer.from(base64, 'base64'));
  if (bytes.length > OUTCOME_BYTES) throw badInput('file', FILE_TOO_LARGE);
  const read = readTable(bytes);
  if (!read.ok) throw badInput('file', outcomeFileSentence(read.fault));
  return read.table;
}

export const columnsOf = (table: RosterTable): OutcomeColumns => ({
  encoding: table.encoding,
  delimiter: table.delimiter,
  headers: [...table.headers],
  samples: samplesOf(table),
  guess: guessColumns(table.headers),
});

/** @throws ApiError `bad_input` naming each field */
export function refuseBadColumns(mapping: OutcomeMapping, { headers }: RosterTable): void {
  const problems = columnFaults(mapping, headers.length).map((fault) => ({
    field: `mapping.${fault.field}`,
    reason: columnFaultSentence(fault),
  }));
  if (problems.length > 0) throw new ApiError('bad_input', { problems });
}
