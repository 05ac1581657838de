import { DAY, shift } from '@acquaint/core/schedule/instant';
import type { Params } from '@acquaint/core/rules/rule';
import type { Id, Instant } from '@acquaint/core/workflow/records';
import type { TenantTx } from '@acquaint/db/tenant';
import type { Deps } from '../../deps.ts';

export interface Push {
  /** Names what is told, once; also the topic under which a repetition replaces the first. */
  sendKey: string;
  userId: Id;
  code: string;
  params: Params;
  interviewId: Id | null;
  urgency: 'normal' | 'high';
  availableAt: Instant;
  expiresAt: Instant | null;
}

const INSERT = {
  name: 'enqueue_push',
  text: `INSERT INTO "PushMessage" ("organizationId", "id", "subscriptionId", "sendKey", "code",
      "params", "interviewId", "urgency", "expiresAt", "availableAt", "createdAt")
    SELECT $1, gen_random_uuid(), s."id", $3, $4, $5, $6, $7, $8, $9, $10
    FROM "PushSubscription" s
    WHERE s."organizationId" = $1 AND s."userId" = $2 AND s."endedAt" IS NULL
    ON CONFLICT ("organizationId", "sendKey", "subscriptionId") DO NOTHING`,
};

/** Queues a push message to each browser of a member, in the transaction that decided on it. */
export async function enqueuePush(deps: Deps, tx: TenantTx, push: Push): Promise<void> {
  const { sendKey, userId, code, params, interviewId, urgency, availableAt, expiresAt } = push;
  await tx.query(INSERT, [
    tx.organizationId,
    userId,
    sendKey,
    code,
    JSON.stringify(params),
    interviewId,
    urgency,
    expiresAt ?? shift(availableAt, DAY),
    availableAt,
    deps.now(),
  ]);
}
