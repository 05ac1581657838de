import type { Instant } from '@acquaint/core/workflow/records';
import { asSystem } from '@acquaint/db/tenant';
import type { Deps } from '../../deps.ts';
import { LAST_SENT } from './last-sent.ts';

export type Sending = 'on' | 'paused' | 'off';

/** How the background work of the whole installation fares: no word about any school. */
export interface WorkerPulse {
  /** Since a worker was last heard of, by the database's clock; null when none ever was. */
  beatAgeSeconds: number | null;
  /** How long the oldest mail or reminder that is due has been waiting. */
  lagSeconds: number;
  lastReminderAt: Instant | null;
  lastMailAt: Instant | null;
}

export interface InstallationStatus {
  worker: WorkerPulse;
  /** `paused` while no school sends, or one waits for its owner after a restored backup. */
  sending: Sending;
}

// A worker that stopped on purpose is silent too: what counts is whether one is at work. What went
// out last comes from the rows, and from the beats once the rows are purged.
const PULSE = {
  name: 'worker_pulse',
  text: `SELECT
    (SELECT extract(epoch FROM clock_timestamp() - max("beatAt"))::float8 FROM "WorkerHeartbeat")
      AS "beatAge",
    greatest((SELECT max("lastReminderAt") FROM "WorkerHeartbeat"), ${LAST_SENT.reminder})
      AS "lastReminderAt",
    greatest((SELECT max("lastMailAt") FROM "WorkerHeartbeat"), ${LAST_SENT.mail}) AS "lastMailAt",
    (SELECT min("availableAt") FROM "OutboxMessage"
      WHERE $2 AND "status" = 'waiting' AND "availableAt" <= $1) AS "mailDueAt",
    (SELECT min("fireAt") FROM "PlannedReminder"
      WHERE "status" = 'planned' AND "fireAt" <= $1) AS "reminderDueAt",
    (SELECT bool_or("sendingPausedBecause" = 'restored') OR bool_and("sendingPausedAt" IS NOT NULL)
      FROM "Organization") AS "paused"`,
};

interface PulseRow {
  [column: string]: unknown;
  beatAge: number | null;
  lastReminderAt: Instant | null;
  lastMailAt: Instant | null;
  mailDueAt: Instant | null;
  reminderDueAt: Instant | null;
  paused: boolean | null;
}

export async function installationStatus(deps: Deps): Promise<InstallationStatus> {
  const now = deps.now();
  const goesOut = deps.mailer.handOver !== null;
  const row = await asSystem(deps.database, { reason: 'see how the worker fares' }, async (tx) => {
    const { rows } = await tx.query<PulseRow>(PULSE, [now, goesOut]);
    return rows[0];
  });
  const due = [row?.mailDueAt, row?.reminderDueAt].flatMap((at) => (at ? [Date.parse(at)] : []));
  const paused = row?.paused === true;
  return {
    worker: {
      beatAgeSeconds: row?.beatAge == null ? null : Math.max(0, Math.round(row.beatAge)),
      lagSeconds: Math.round((Date.parse(now) - Math.min(Date.parse(now), ...due)) / 1000),
      lastReminderAt: row?.lastReminderAt ?? null,
      lastMailAt: row?.lastMailAt ?? null,
    },
    sending: paused ? 'paused' : goesOut ? 'on' : 'off',
  };
}
