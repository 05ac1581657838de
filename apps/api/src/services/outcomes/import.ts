import type { OutcomeMapping } from '@acquaint/core/outcomes/columns';
import { removalSentence } from '@acquaint/core/phrases/outcomes';
import { mayDeactivate } from '@acquaint/core/roster/deactivations';
import type { Id } from '@acquaint/core/workflow/records';
import { inTenant } from '@acquaint/db/tenant';
import type { Deps } from '../../deps.ts';
import { ApiError, badInput } from '../../errors.ts';
import type { Member } from '../../trpc/context.ts';
import { oneAtATime } from '../writes/one-at-a-time.ts';
import { audit } from '../writes/audit.ts';
import { once } from '../writes/once.ts';
import { checkWith, type OutcomeFile, type OutcomeProblemLine } from './check.ts';
import { readFile, refuseBadColumns } from './read-file.ts';
import {
  addImport,
  allImports,
  changeClass,
  type OutcomeImportCounts,
  type OutcomeImportRecord,
} from './records.ts';

interface ImportInput extends OutcomeFile {
  id: Id;
  fileName: string;
  mapping: OutcomeMapping;
  /** How many outcomes of the class the owner saw would be removed. */
  confirmedRemovals: number | null;
  idempotencyKey: string;
}

export interface OutcomeImportResult {
  id: Id;
  counts: OutcomeImportCounts;
  problems: OutcomeProblemLine[];
}

const TIME_LIMIT_MS = 30_000;

/**
 * Makes the class what the file says, in one transaction; rows that cannot be taken change nothing.
 *
 * @throws ApiError `bad_input` on `file`, `mapping`, `classYear` or `confirmedRemovals`; `conflict`
 * when the id is taken
 */
export function importOutcomes(
  deps: Deps,
  member: Member,
  input: ImportInput,
): Promise<OutcomeImportResult> {
  const { id, file, fileName, mapping, classYear, words, confirmedRemovals } = input;
  const table = readFile(file);
  refuseBadColumns(mapping, table);
  const { idempotencyKey: key } = input;
  const at = deps.now();
  const request = { member, key, procedure: 'outcomes.import', input, now: at };
  const { organizationId } = member;
  return inTenant(deps.database, { organizationId, timeLimitMs: TIME_LIMIT_MS }, (tx) =>
    once(tx, request, async () => {
      await oneAtATime(tx, 'outcomes');
      const { plan, check } = await checkWith(deps, tx, { table, mapping, classYear, words });
      const { counts, leaving, problems } = check;
      if (counts.failed === table.rows.length) {
        throw badInput('file', 'No row of the file can be taken. Please look at the problems.');
      }
      if (!mayDeactivate(leaving.count, leaving.standing, confirmedRemovals)) {
        throw badInput('confirmedRemovals', removalSentence(leaving.count, leaving.standing));
      }
      const { unlisted } = plan;
      const added = { id, classYear, fileName, counts, unlisted, createdAt: at };
      if (!(await addImport(tx, { ...added, createdBy: member.userId }))) {
        throw new ApiError('conflict');
      }
      const save = [...plan.create, ...plan.update];
      await changeClass(tx, { classYear, importId: id, save, remove: plan.remove, at });
      await audit(deps, tx, member, {
        action: 'outcome.import',
        subjectKind: 'outcome_import',
        subjectId: id,
        data: { classYear, ...counts },
      });
      return { id, counts, problems };
    }),
  );
}

export function listOutcomeImports(deps: Deps, member: Member): Promise<OutcomeImportRecord[]> {
  return inTenant(deps.database, { organizationId: member.organizationId }, allImports);
}
