import type { Id } from '@acquaint/core/workflow/records';
import { mayDeactivate, UNDO_DAYS } from '@acquaint/core/roster/deactivations';
import { inTenant } from '@acquaint/db/tenant';
import type { Deps } from '../../deps.ts';
import { ApiError, badInput } from '../../errors.ts';
import type { Member } from '../../trpc/context.ts';
import { audit } from '../writes/audit.ts';
import { once } from '../writes/once.ts';
import { countLeaving } from './check.ts';
import type { CheckInput } from './dry-run.ts';
import { getImportRecord } from './records.ts';

const START = {
  name: 'start_import',
  text: `UPDATE "ImportBatch" SET "status" = 'running', "options" = "options" || $3::jsonb,
      "startedBy" = $4, "startedAt" = $5
    WHERE "organizationId" = $1 AND "id" = $2 AND "status" = 'uploaded'`,
};

interface StartInput extends CheckInput {
  /** The number of deactivations that the owner saw and typed. */
  confirmedDeactivations: number | null;
  idempotencyKey: string;
}

/**
 * Lets the worker take the file. More deactivations than are usual need their exact number.
 *
 * @throws ApiError `bad_input` on `confirmedDeactivations`; `conflict` when it is not waiting, or
 * when another import of the school is under way
 */
export function startImport(
  deps: Deps,
  member: Member,
  input: StartInput,
): Promise<{ status: 'running' }> {
  const { idempotencyKey: key, id, mapping, fullList, confirmedDeactivations } = input;
  const request = { member, key, procedure: 'roster.start', input, now: deps.now() };
  return inTenant(deps.database, { organizationId: member.organizationId }, (tx) =>
    once(tx, request, async () => {
      const batch = await getImportRecord(tx, id, 'lock');
      if (batch.status !== 'uploaded') throw new ApiError('conflict');
      const leaving = await countLeaving(tx, input);
      const { count, active, nameless } = leaving;
      if (!mayDeactivate(count, active, confirmedDeactivations, nameless)) {
        throw badInput(
          'confirmedDeactivations',
          `${count} of ${active} students would be deactivated. Please confirm this number, or choose the right file.`,
        );
      }
      const options = { mapping, fullList, confirmedDeactivations };
      const { rowCount } = await tx.query(START, [
        tx.organizationId,
        id,
        JSON.stringify(options),
        member.userId,
        deps.now(),
      ]);
      if (rowCount !== 1) throw new ApiError('conflict');
      await audit(deps, tx, member, {
        action: 'import.start',
        subjectKind: 'import',
        subjectId: id,
        data: { fullList, leaving: count },
      });
      return { status: 'running' as const };
    }),
  );
}

const UNDO = {
  name: 'undo_import',
  text: `UPDATE "ImportBatch" SET "status" = 'undoing'
    WHERE "organizationId" = $1 AND "id" = $2 AND "status" = 'done'`,
};

export const undoEndsAt = (finishedAt: string): string =>
  new Date(Date.parse(finishedAt) + UNDO_DAYS * 86_400_000).toISOString();

/**
 * Puts back what stood before the import, as far as nobody changed it since.
 *
 * @throws ApiError `conflict` when it has not ended or is undone; `bad_input` after seven days
 */
export function undoImport(
  deps: Deps,
  member: Member,
  input: { id: Id; idempotencyKey: string },
): Promise<{ status: 'undoing' }> {
  const { idempotencyKey: key, id } = input;
  const request = { member, key, procedure: 'roster.undo', input, now: deps.now() };
  return inTenant(deps.database, { organizationId: member.organizationId }, (tx) =>
    once(tx, request, async () => {
      const { status, finishedAt } = await getImportRecord(tx, id, 'lock');
      if (status !== 'done' || finishedAt === null) throw new ApiError('conflict');
      if (undoEndsAt(finishedAt) <= deps.now()) {
        throw badInput('id', `An import can be undone for ${UNDO_DAYS} days. This one is older.`);
      }
      await tx.query(UNDO, [tx.organizationId, id]);
      const subject = { subjectKind: 'import', subjectId: id };
      await audit(deps, tx, member, { action: 'import.undo', ...subject });
      return { status: 'undoing' as const };
    }),
  );
}
