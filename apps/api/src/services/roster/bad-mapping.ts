import { mappingFaultSentence } from '@acquaint/core/phrases/roster';
import type { RosterMapping } from '@acquaint/core/roster/fields';
import { mappingFaults } from '@acquaint/core/roster/mapping';
import { ApiError } from '../../errors.ts';
import type { ImportColumns } from './records.ts';

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
