import type { Params } from '@acquaint/core/rules/rule';
import type { Instant } from '@acquaint/core/workflow/records';

import type { Database } from '../open-database.ts';
import { readAsSystem, type TenantTx } from '../tenant.ts';
import type { Statement } from '../transaction.ts';

/** A due reminder that this transaction holds: nobody else gets it before the transaction ends. */
export type ClaimedReminder = {
  id: string;
  subjectId: string;
  studentId: string;
  recipientId: string;
  kind: string;
  occurrence: string;
  channel: 'app' | 'mail' | 'push';
  ruleId: string;
  params: Params;
  dueAt: Instant;
  fireAt: Instant;
  chosenAt: Instant | null;
  expiresAt: Instant | null;
};

/** What became of a claimed reminder: it is settled, or waits for a later moment. */
export type Settlement =
  | { id: string; status: 'sent' | 'skipped' | 'dropped'; outcome: string | null; late: boolean }
  | { id: string; status: 'moved'; dueAt: Instant; fireAt: Instant };

// Plan: Index Scan on PlannedReminder_status_fireAt_idx, grouped (few rows are due at a time).
const due: Statement = {
  name: 'due_reminders',
  text: `SELECT p."organizationId" FROM "PlannedReminder" p
    JOIN "Organization" g ON g."id" = p."organizationId" AND g."sendingPausedAt" IS NULL
    WHERE p."status" = 'planned' AND p."fireAt" <= $1::timestamptz
    GROUP BY p."organizationId" ORDER BY min(p."fireAt")`,
};

// Plan: the first due rows by PlannedReminder_status_fireAt_idx, then all due rows of their
// recipients by PlannedReminder_organizationId_recipientId_status_fireAt_idx, so that one person's
// notices come together. Rows that another worker holds are passed over, not waited for. They are
// held before interviews are looked up, so that no plan begins with the interviews of the school.
const claim: Statement = {
  name: 'claim_reminders',
  text: `
WITH first AS (
  SELECT "recipientId" FROM "PlannedReminder"
  WHERE "organizationId" = $1 AND "status" = 'planned' AND "fireAt" <= $2::timestamptz
    AND ($4::uuid IS NULL OR "recipientId" = $4)
  ORDER BY "fireAt" LIMIT $3 FOR UPDATE SKIP LOCKED
), held AS (
  SELECT * FROM "PlannedReminder" p
  WHERE p."organizationId" = $1 AND p."recipientId" = ANY (ARRAY(SELECT "recipientId" FROM first))
    AND p."status" = 'planned' AND p."fireAt" <= $2::timestamptz
  FOR UPDATE SKIP LOCKED
)
SELECT p."id", p."subjectId", i."studentId", p."recipientId", p."kind", p."occurrence",
  p."channel", p."ruleId", p."params", p."dueAt", p."fireAt", p."chosenAt", p."expiresAt"
FROM held p
JOIN "Interview" i ON i."organizationId" = $1 AND i."id" = p."subjectId"`,
};

const settle: Statement = {
  name: 'settle_reminders',
  text: `
UPDATE "PlannedReminder" p SET "status" = s."status", "outcome" = s."outcome", "late" = s."late",
  "settledAt" = $6::timestamptz
FROM unnest($2::uuid[], $3::text[], $4::text[], $5::boolean[])
  AS s("id", "status", "outcome", "late")
WHERE p."organizationId" = $1 AND p."id" = s."id"`,
};

const move: Statement = {
  name: 'move_claimed_reminder',
  text: `UPDATE "PlannedReminder" SET "dueAt" = $3::timestamptz, "fireAt" = $4::timestamptz
    WHERE "organizationId" = $1 AND "id" = $2`,
};

const postpone: Statement = {
  name: 'postpone_reminders',
  text: `UPDATE "PlannedReminder" SET "fireAt" = $4::timestamptz, "outcome" = 'failed'
    WHERE "organizationId" = $1 AND "recipientId" = $2 AND "status" = 'planned'
      AND "fireAt" <= $3::timestamptz`,
};

/** Organisations in which something is due, the longest waiting first. */
export async function organizationsWithDueReminders(
  database: Database,
  now: Instant,
): Promise<string[]> {
  const rows = await readAsSystem<{ organizationId: string }>(database, due, [now]);
  return rows.map(({ organizationId }) => organizationId);
}

/**
 * Holds about `limit` due reminders until the end of the transaction: all that are due for the
 * recipients of the first `limit`, as far as no other worker holds them.
 */
export async function claimReminders(
  tx: TenantTx,
  now: Instant,
  limit: number,
  recipientId: string | null = null,
): Promise<ClaimedReminder[]> {
  const values = [tx.organizationId, now, limit, recipientId];
  const { rows } = await tx.query<ClaimedReminder>(claim, values);
  return rows;
}

/** Writes what became of claimed reminders. */
export async function settleReminders(
  tx: TenantTx,
  settlements: readonly Settlement[],
  now: Instant,
): Promise<void> {
  const settled = settlements.filter((each) => each.status !== 'moved');
  if (settled.length > 0) {
    await tx.query(settle, [
      tx.organizationId,
      settled.map(({ id }) => id),
      settled.map(({ status }) => status),
      settled.map(({ outcome }) => outcome),
      settled.map(({ late }) => late),
      now,
    ]);
  }
  for (const each of settlements) {
    if (each.status !== 'moved') continue;
    await tx.query(move, [tx.organizationId, each.id, each.dueAt, each.fireAt]);
  }
}

/** Leaves the due reminders of somebody for later: something about them cannot be worked out. */
export async function postponeReminders(
  tx: TenantTx,
  recipientId: string,
  now: Instant,
  until: Instant,
): Promise<void> {
  await tx.query(postpone, [tx.organizationId, recipientId, now, until]);
}
