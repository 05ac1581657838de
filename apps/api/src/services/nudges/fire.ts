import type { NudgeReason } from '@acquaint/core/nudge/nudge-rule';
import { MINUTE, shift } from '@acquaint/core/schedule/instant';
import type { Id, Instant } from '@acquaint/core/workflow/records';
import { asSystem, inTenant, type TenantTx } from '@acquaint/db/tenant';
import type { Deps } from '../../deps.ts';
import type { Worker } from '../../jobs/job.ts';
import { findRecipients } from '../notices/recipients.ts';
import { mayItSend } from '../worker/sending.ts';
import { assessAll, type Assessed } from './assess.ts';
import { openReasons } from './open-reasons.ts';
import { lockNudges } from './store.ts';
import { tellNudge, type ToldNudge } from './tell-nudge.ts';

/** Students in one transaction. */
const BATCH = 50;
/** What cannot be worked out is tried again after this. */
const AGAIN = 10 * MINUTE;

const DUE = {
  name: 'due_nudges',
  text: `SELECT t."organizationId", t."nudgeId" FROM "NudgeRecipient" t
    JOIN "Organization" o ON o."id" = t."organizationId" AND o."sendingPausedAt" IS NULL
    WHERE t."status" = 'waiting' AND t."dueAt" <= $1::timestamptz
    GROUP BY t."organizationId", t."nudgeId" ORDER BY min(t."dueAt"), t."nudgeId" LIMIT 200`,
};

/**
 * Hands over the nudges that are due, each student assessed once more. Claim, verdict, notice, mail
 * and mark are one transaction: a worker that dies leaves nothing behind, and of two workers one sends.
 *
 * @returns how many students were dealt with
 */
export async function fireNudges(deps: Deps, worker: Worker): Promise<number> {
  if (!(await mayItSend(deps))) return 0;
  const due = await asSystem(deps.database, { reason: 'find due nudges' }, async (tx) => {
    const found = await tx.query<{ organizationId: Id; nudgeId: Id }>(DUE, [deps.now()]);
    return found.rows;
  });
  let done = 0;
  for (const { organizationId, nudgeId } of due) {
    if (worker.signal.aborted) return done;
    try {
      done += await inTenant(deps.database, { organizationId }, (tx) => fireOne(deps, tx, nudgeId));
    } catch (error) {
      const name = error instanceof Error ? error.name : 'unknown';
      deps.log.error({ error: name, nudgeId }, 'a nudge could not be handed over');
      await inTenant(deps.database, { organizationId }, (tx) => postpone(deps, tx, nudgeId));
    }
  }
  return done;
}

const CLAIM = {
  name: 'claim_nudge_recipients',
  text: `SELECT "studentId" FROM "NudgeRecipient"
    WHERE "organizationId" = $1 AND "nudgeId" = $2 AND "status" = 'waiting'
      AND "dueAt" <= $3::timestamptz
    ORDER BY "studentId" LIMIT $4 FOR UPDATE SKIP LOCKED`,
};
const NUDGE = {
  name: 'nudge_to_fire',
  text: `SELECT n."id", n."subject", n."text", n."carerId", n."reason", n."reasonDays", n."ruleId",
      n."lookedAt", u."name" AS "senderName", u."email" AS "senderAddress"
    FROM "Nudge" n JOIN "User" u ON u."id" = n."senderId"
    WHERE n."organizationId" = $1 AND n."id" = $2`,
};
const SETTLE = {
  name: 'settle_nudge_recipient',
  text: `UPDATE "NudgeRecipient" SET "status" = $4, "because" = $5,
      "dueAt" = coalesce($6::timestamptz, "dueAt"), "settledAt" = $7
    WHERE "organizationId" = $1 AND "nudgeId" = $2 AND "studentId" = $3 AND "status" = 'waiting'`,
};

interface FiredNudge extends ToldNudge {
  carerId: Id;
  reason: NudgeReason | null;
  reasonDays: number | null;
  ruleId: Id | null;
  lookedAt: Instant;
  [column: string]: unknown;
}

async function fireOne(deps: Deps, tx: TenantTx, nudgeId: Id): Promise<number> {
  const now = deps.now();
  // First the lock, then the rows: what another sender just settled is seen.
  await lockNudges(tx);
  const place = [tx.organizationId, nudgeId];
  const claimed = await tx.query<{ studentId: Id }>(CLAIM, [...place, now, BATCH]);
  const [nudge] = (await tx.query<FiredNudge>(NUDGE, place)).rows;
  if (claimed.rows.length === 0 || nudge === undefined) return 0;
  const studentIds = claimed.rows.map(({ studentId }) => studentId);
  const { carerId, reason, reasonDays: days, ruleId, lookedAt } = nudge;
  const asked = { days, carerId, cohortId: null, now, unclaimedOnly: ruleId !== null };
  const assessed = await assessAll(tx, {
    studentIds,
    carerId,
    now,
    lookedAt,
    stillOpen: reason === null ? null : await openReasons(tx, { ...asked, reason }),
    repeat: null,
    stage: 'hand_over',
  });
  const people = await findRecipients(tx, studentIds);
  for (const one of assessed) {
    const { studentId } = one.student;
    const hasPush = people.some((each) => each.userId === studentId && each.hasPush);
    await tx.query(SETTLE, [...place, studentId, ...settlement(one, now)]);
    if (one.verdict.kind === 'now') {
      await tellNudge(deps, tx, nudge, { ...one.student, hasPush });
    }
  }
  return claimed.rows.length;
}

/** Status, why not, when instead, and when it ended. */
function settlement({ verdict }: Assessed, now: Instant): unknown[] {
  switch (verdict.kind) {
    case 'now':
      return ['sent', null, null, now];
    case 'later':
      return ['waiting', null, verdict.at, null];
    case 'excluded':
      return ['excluded', verdict.because, null, now];
  }
}

const POSTPONE = {
  name: 'postpone_nudge',
  text: `UPDATE "NudgeRecipient" SET "dueAt" = $4
    WHERE "organizationId" = $1 AND "nudgeId" = $2 AND "status" = 'waiting'
      AND "dueAt" <= $3::timestamptz`,
};

async function postpone(deps: Deps, tx: TenantTx, nudgeId: Id): Promise<void> {
  const now = deps.now();
  await tx.query(POSTPONE, [tx.organizationId, nudgeId, now, shift(now, AGAIN)]);
}
