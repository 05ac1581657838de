import type { Id, Instant } from '@acquaint/core/workflow/records';

import type { Database } from '../open-database.ts';
import { asSystem } from '../tenant.ts';
import type { Statement } from '../transaction.ts';

/** A message that one worker has in hand. */
export type ClaimedMessage = {
  organizationId: Id;
  id: Id;
  kind: string;
  audience: 'contact' | 'supervisor' | 'host' | 'reviewer' | 'member';
  personId: Id | null;
  interviewId: Id | null;
  recipient: unknown;
  payload: unknown;
  attempts: number;
  lastError: string | null;
  createdAt: Instant;
};

// Plan: Index Scan on OutboxMessage_status_availableAt_idx, the first row that nobody holds,
// of a school whose sending is not paused.
// `claimedAt` runs by the clock of the database: a rehearsal's clock may stand still.
const claim: Statement = {
  name: 'outbox_claim',
  text: `
UPDATE "OutboxMessage" o SET "status" = 'claimed', "claimedBy" = $1, "claimedAt" = clock_timestamp(),
  "attempts" = o."attempts" + 1
FROM (
  SELECT w."organizationId", w."id" FROM "OutboxMessage" w
  JOIN "Organization" g ON g."id" = w."organizationId" AND g."sendingPausedAt" IS NULL
  WHERE w."status" = 'waiting' AND w."availableAt" <= $2::timestamptz
  ORDER BY w."availableAt", w."id" LIMIT 1 FOR UPDATE OF w SKIP LOCKED
) due
WHERE o."organizationId" = due."organizationId" AND o."id" = due."id"
RETURNING o."organizationId", o."id", o."kind", o."audience", o."personId", o."interviewId",
  o."recipient", o."payload", o."attempts", o."lastError", o."createdAt"`,
};

/** The message that waits longest and is due, for this worker alone; null when none is. */
export function claimMessage(
  database: Database,
  workerId: string,
  now: Instant,
): Promise<ClaimedMessage | null> {
  return asSystem(database, { reason: 'claim a mail' }, async (tx) => {
    const { rows } = await tx.query<ClaimedMessage>(claim, [workerId, now]);
    return rows[0] ?? null;
  });
}

export type LeftBehind = ClaimedMessage & { claimedBy: Id; status: 'claimed' | 'handing_over' };

// A worker that has stopped to beat is dead. One that lives is done within two minutes, or it could not
// store how a message fared: its own row from before is taken up here too. Whoever is slower than that
// finds the row in other hands before the dot.
const leftBehind: Statement = {
  name: 'outbox_left_behind',
  text: `
SELECT o."organizationId", o."id", o."kind", o."audience", o."personId", o."interviewId",
  o."recipient", o."payload", o."attempts", o."lastError", o."createdAt", o."claimedBy", o."status"
FROM "OutboxMessage" o
LEFT JOIN "WorkerHeartbeat" w ON w."id" = o."claimedBy"
WHERE o."status" IN ('claimed', 'handing_over')
  AND (
    coalesce(o."handedOverAt", o."claimedAt") < clock_timestamp() - interval '2 minutes'
    OR w."stoppedAt" IS NOT NULL OR w."beatAt" < clock_timestamp() - interval '60 seconds'
  )
ORDER BY o."claimedAt" LIMIT 100`,
};

/** Messages that a worker had in hand when it died. */
export function messagesLeftBehind(database: Database): Promise<LeftBehind[]> {
  return asSystem(database, { reason: 'find mail of dead workers' }, async (tx) => {
    const { rows } = await tx.query<LeftBehind>(leftBehind, []);
    return rows;
  });
}
