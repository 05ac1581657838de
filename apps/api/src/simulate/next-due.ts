import { readAsSystem } from '@acquaint/db/tenant';
import type { Instant } from '@acquaint/core/workflow/records';
import type { Installation } from './installation.ts';

const NEXT = {
  name: 'simulate_next_due',
  text: `SELECT least(
    (SELECT min("fireAt") FROM "PlannedReminder" WHERE "status" = 'planned'),
    (SELECT min("availableAt") FROM "OutboxMessage" WHERE "status" = 'waiting')) AS "at"`,
};

/** The next moment at which the jobs have something to do. */
export async function nextDue({ deps }: Installation): Promise<Instant | null> {
  const [row] = await readAsSystem<{ at: Instant | null }>(deps.database, NEXT, []);
  return row?.at ?? null;
}
