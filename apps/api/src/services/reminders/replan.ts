import type { Id } from '@acquaint/core/workflow/records';
import { asSystem, inTenant } from '@acquaint/db/tenant';
import type { Deps } from '../../deps.ts';
import type { Worker } from '../../jobs/job.ts';
import { syncStudent } from './sync.ts';

const STUDENTS = {
  name: 'students_with_interviews',
  text: `SELECT DISTINCT i."organizationId", i."studentId" FROM "Interview" i
    JOIN "Membership" m ON m."organizationId" = i."organizationId" AND m."userId" = i."studentId"
    WHERE i."status" <> 'withdrawn' AND m."endedAt" IS NULL
    ORDER BY i."organizationId", i."studentId"`,
};

/**
 * Derives the planned reminders of everybody anew, for what changed without a write of theirs: the
 * school's numbers, the staff, time itself. @returns how many students were looked at
 */
export async function replanAll(deps: Deps, worker: Worker): Promise<number> {
  const { rows } = await asSystem(deps.database, { reason: 'plan reminders anew' }, (tx) =>
    tx.query<{ organizationId: Id; studentId: Id }>(STUDENTS),
  );
  let done = 0;
  for (const { organizationId, studentId } of rows) {
    if (worker.signal.aborted) break;
    try {
      await inTenant(deps.database, { organizationId }, (tx) => syncStudent(deps, tx, studentId));
      done += 1;
    } catch (error) {
      const name = error instanceof Error ? error.name : 'unknown';
      deps.log.error({ error: name }, 'the reminders of one student could not be planned anew');
    }
  }
  return done;
}
