import type { NudgeReason } from '@acquaint/core/nudge/nudge-rule';
import type { NudgeText } from '@acquaint/core/nudge/nudge-text';
import type { Id, Instant } from '@acquaint/core/workflow/records';
import type { TenantTx } from '@acquaint/db/tenant';
import type { Assessed } from './assess.ts';

const LOCK = {
  name: 'lock_nudges',
  text: `SELECT pg_advisory_xact_lock(hashtextextended('nudges:' || $1::text, 0))`,
};

/**
 * One at a time in a school: of two senders who want the last place under a student's cap, the second
 * sees the first. Held until the transaction ends.
 */
export const lockNudges = async (tx: TenantTx): Promise<void> => {
  await tx.query(LOCK, [tx.organizationId]);
};

export interface NewNudge extends NudgeText {
  id: Id;
  senderId: Id;
  carerId: Id;
  ruleId: Id | null;
  reason: NudgeReason | null;
  reasonDays: number | null;
  lookedAt: Instant;
  createdAt: Instant;
}

const NUDGE = {
  name: 'add_nudge',
  text: `INSERT INTO "Nudge" ("organizationId", "id", "senderId", "carerId", "ruleId", "reason",
      "reasonDays", "subject", "text", "lookedAt", "createdAt")
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) ON CONFLICT DO NOTHING`,
};
const RECIPIENTS = {
  name: 'add_nudge_recipients',
  text: `INSERT INTO "NudgeRecipient" ("organizationId", "nudgeId", "studentId", "status", "because",
      "dueAt", "settledAt")
    SELECT $1, $2, r."studentId", r."status", r."because", r."dueAt",
      CASE WHEN r."status" = 'excluded' THEN $7::timestamptz END
    FROM unnest($3::uuid[], $4::text[], $5::text[], $6::timestamptz[])
      AS r("studentId", "status", "because", "dueAt")`,
};

/** Keeps a nudge with everybody it was meant for. @returns false when its id is taken */
export async function storeNudge(
  tx: TenantTx,
  nudge: NewNudge,
  assessed: readonly Assessed[],
): Promise<boolean> {
  const { id, createdAt } = nudge;
  const { rowCount } = await tx.query(NUDGE, [
    tx.organizationId,
    id,
    nudge.senderId,
    nudge.carerId,
    nudge.ruleId,
    nudge.reason,
    nudge.reasonDays,
    nudge.subject,
    nudge.text,
    nudge.lookedAt,
    createdAt,
  ]);
  if (rowCount !== 1) return false;
  await tx.query(RECIPIENTS, [
    tx.organizationId,
    id,
    assessed.map(({ student }) => student.studentId),
    assessed.map(({ verdict }) => (verdict.kind === 'excluded' ? 'excluded' : 'waiting')),
    assessed.map(({ verdict }) => (verdict.kind === 'excluded' ? verdict.because : null)),
    assessed.map(({ verdict }) => (verdict.kind === 'later' ? verdict.at : createdAt)),
    createdAt,
  ]);
  return true;
}

/** How many it goes to at once, later and not. */
export interface NudgeCounts {
  now: number;
  later: number;
  excluded: number;
}

export const countVerdicts = (assessed: readonly Assessed[]): NudgeCounts => {
  const of = (kind: Assessed['verdict']['kind']): number =>
    assessed.filter(({ verdict }) => verdict.kind === kind).length;
  return { now: of('now'), later: of('later'), excluded: of('excluded') };
};
