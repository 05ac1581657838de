import type { Instant } from '@acquaint/core/workflow/records';
import { inTenant } from '@acquaint/db/tenant';
import type { Deps } from '../../deps.ts';
import type { Member } from '../../trpc/context.ts';
import { failedRuns, type FailedRun } from '../worker/failed-runs.ts';
import type { PauseReason } from '../worker/sending.ts';
import { installationStatus, type Sending } from '../worker/status.ts';

export interface WorkerStatus {
  /** Since a worker of this installation was last heard of; null when none ever was. */
  beatAgeSeconds: number | null;
  /** How long the oldest mail or reminder of this school has been due. */
  lagSeconds: number;
  lastReminderAt: Instant | null;
  lastMailAt: Instant | null;
  sending: Sending;
  pausedBecause: PauseReason | null;
  /** Messages of this school by status. */
  messages: Record<string, number>;
  /** Runs by the clock that failed each time. */
  failedRuns: FailedRun[];
}

const SCHOOL = {
  name: 'worker_school',
  text: `SELECT "sendingPausedBecause" AS "pausedBecause",
    (SELECT jsonb_object_agg("status", "n") FROM (
      SELECT "status", count(*)::int AS "n" FROM "OutboxMessage" WHERE "organizationId" = $1 GROUP BY 1
    ) AS counted) AS "messages",
    (SELECT min("availableAt") FROM "OutboxMessage"
      WHERE "organizationId" = $1 AND "status" = 'waiting' AND "availableAt" <= $2) AS "mailDueAt",
    (SELECT max("sentAt") FROM "OutboxMessage" WHERE "organizationId" = $1 AND "status" = 'sent')
      AS "lastMailAt",
    (SELECT min("fireAt") FROM "PlannedReminder"
      WHERE "organizationId" = $1 AND "status" = 'planned' AND "fireAt" <= $2) AS "reminderDueAt",
    (SELECT max("settledAt") FROM "PlannedReminder" WHERE "organizationId" = $1 AND "status" = 'sent')
      AS "lastReminderAt"
    FROM "Organization" WHERE "id" = $1`,
};

interface Row {
  [column: string]: unknown;
  pausedBecause: PauseReason | null;
  messages: Record<string, number> | null;
  mailDueAt: Instant | null;
  lastMailAt: Instant | null;
  reminderDueAt: Instant | null;
  lastReminderAt: Instant | null;
}

/** How the work in the background fares, for the owner: beats of the installation, figures of the school. */
export async function workerStatus(deps: Deps, member: Member): Promise<WorkerStatus> {
  const { organizationId } = member;
  const now = deps.now();
  const { worker } = await installationStatus(deps);
  const row = await inTenant(deps.database, { organizationId }, async (tx) => {
    const { rows } = await tx.query<Row>(SCHOOL, [organizationId, now]);
    return rows[0];
  });
  const goesOut = deps.mailer.handOver !== null;
  const waiting = [goesOut ? row?.mailDueAt : null, row?.reminderDueAt];
  const due = waiting.flatMap((at) => (at ? [Date.parse(at)] : []));
  const pausedBecause = row?.pausedBecause ?? null;
  return {
    beatAgeSeconds: worker.beatAgeSeconds,
    lagSeconds: Math.round((Date.parse(now) - Math.min(Date.parse(now), ...due)) / 1000),
    lastReminderAt: row?.lastReminderAt ?? null,
    lastMailAt: row?.lastMailAt ?? null,
    sending: pausedBecause !== null ? 'paused' : goesOut ? 'on' : 'off',
    pausedBecause,
    messages: row?.messages ?? {},
    failedRuns: await failedRuns(deps),
  };
}
