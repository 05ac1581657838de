import { asSystem } from '@acquaint/db/tenant';
import type { Deps } from '../deps.ts';
import { LAST_SENT } from '../services/worker/last-sent.ts';
import type { Job } from './job.ts';

const EVERY_MS = 15_000;

// By the clock of the database: a beat tells others that this process lives, whatever the rehearsal's
// clock says. What went out last is kept longer than its rows.
const BEAT = {
  name: 'worker_beat',
  text: `INSERT INTO "WorkerHeartbeat" AS w ("id", "startedAt", "beatAt", "lastMailAt", "lastReminderAt")
    VALUES ($1, clock_timestamp(), clock_timestamp(), $2, $3)
    ON CONFLICT ("id") DO UPDATE SET "beatAt" = excluded."beatAt", "stoppedAt" = NULL,
      "lastMailAt" = greatest(w."lastMailAt", excluded."lastMailAt"),
      "lastReminderAt" = greatest(w."lastReminderAt", excluded."lastReminderAt")`,
};

const LAST = {
  name: 'worker_last_sent',
  text: `SELECT ${LAST_SENT.mail} AS "mail", ${LAST_SENT.reminder} AS "reminder"`,
};

const STOPPED = {
  name: 'worker_stopped',
  text: `UPDATE "WorkerHeartbeat" SET "beatAt" = clock_timestamp(), "stoppedAt" = clock_timestamp()
    WHERE "id" = $1`,
};

/** Tells others, every quarter of a minute, that this process lives. */
export const heartbeat: Job & { every: number } = {
  name: 'heartbeat',
  every: EVERY_MS,
  run: async (deps, worker) => {
    await beat(deps, worker.id);
    return 0;
  },
};

export async function beat(deps: Deps, workerId: string): Promise<void> {
  await asSystem(deps.database, { reason: 'tell that the worker lives' }, async (tx) => {
    const { rows } = await tx.query<{ mail: string | null; reminder: string | null }>(LAST);
    await tx.query(BEAT, [workerId, rows[0]?.mail ?? null, rows[0]?.reminder ?? null]);
  });
}

/** What this process had in hand may be taken up by others at once. */
export async function lastBeat(deps: Deps, workerId: string): Promise<void> {
  await deps.database.pool.query({ ...STOPPED, values: [workerId] });
}

const OTHERS_ENDED = {
  name: 'workers_before_ended',
  text: `UPDATE "WorkerHeartbeat" SET "stoppedAt" = "beatAt" WHERE "stoppedAt" IS NULL`,
};

/**
 * One process alone may open an embedded database, so every other that beat on it has ended: what
 * they had in hand is taken up at once.
 */
export async function othersEnded(deps: Deps): Promise<void> {
  if (deps.database.embedded) await deps.database.pool.query(OTHERS_ENDED);
}
