import { createHash } from 'node:crypto';
import { parsePreferences } from '@acquaint/core/notify/preferences';
import { type PushPayload, pushPayload } from '@acquaint/core/notify/push-payload';
import type { Params } from '@acquaint/core/rules/rule';
import { instantMs, MINUTE, shift } from '@acquaint/core/schedule/instant';
import type { Id, Instant } from '@acquaint/core/workflow/records';
import { asSystem } from '@acquaint/db/tenant';
import type { Deps } from '../../deps.ts';
import type { Worker } from '../../jobs/job.ts';
import { senderOf } from '../../mail/sender.ts';
import { theInternet } from '../../outside/guarded-get.ts';
import { mayItSend } from '../worker/sending.ts';
import { type Device, type PushOutcome, sendPush } from './send.ts';

const BATCH = 50;
/** A worker that took a message and said nothing for so long has died. */
const LEASE = 2 * MINUTE;
const TRIES = 6;
/** A push service keeps a message no longer than this for a browser that is off. */
const LONGEST_TTL = 24 * 60 * 60;

interface Claimed extends Device {
  organizationId: Id;
  id: Id;
  subscriptionId: Id;
  sendKey: string;
  code: string;
  params: Params;
  interviewId: Id | null;
  urgency: 'normal' | 'high';
  expiresAt: Instant;
  attempts: number;
  role: string;
  preferences: unknown;
  [column: string]: unknown;
}

const CLAIM = {
  name: 'claim_push',
  text: `
WITH one AS (
  SELECT w."organizationId", w."id" FROM "PushMessage" w
  JOIN "Organization" g ON g."id" = w."organizationId" AND g."sendingPausedAt" IS NULL
  WHERE w."status" IN ('waiting', 'claimed') AND w."availableAt" <= $1::timestamptz
  ORDER BY w."availableAt" LIMIT 1 FOR UPDATE OF w SKIP LOCKED
), taken AS (
  UPDATE "PushMessage" m SET "status" = 'claimed', "attempts" = m."attempts" + 1,
    "availableAt" = $2::timestamptz
  FROM one WHERE m."organizationId" = one."organizationId" AND m."id" = one."id"
  RETURNING m.*
)
SELECT t."organizationId", t."id", t."subscriptionId", t."sendKey", t."code", t."params",
  t."interviewId", t."urgency", t."expiresAt", t."attempts", s."endpoint", s."p256dh", s."auth",
  u."role", n."data" AS "preferences"
FROM taken t
JOIN "PushSubscription" s ON s."organizationId" = t."organizationId" AND s."id" = t."subscriptionId"
JOIN "Membership" u ON u."organizationId" = s."organizationId" AND u."userId" = s."userId"
LEFT JOIN "NoticePreference" n
  ON n."organizationId" = s."organizationId" AND n."userId" = s."userId"`,
};

const SETTLE = {
  name: 'settle_push',
  text: `UPDATE "PushMessage" SET "status" = $3, "availableAt" = $4, "lastError" = $5, "sentAt" = $6
    WHERE "organizationId" = $1 AND "id" = $2`,
};

const END = {
  name: 'end_push_subscription',
  text: `WITH ended AS (
      UPDATE "PushSubscription" SET "endedAt" = $3
      WHERE "organizationId" = $1 AND "id" = $2 AND "endedAt" IS NULL
    )
    UPDATE "PushMessage" SET "status" = 'failed', "lastError" = 'gone'
    WHERE "organizationId" = $1 AND "subscriptionId" = $2 AND "status" IN ('waiting', 'claimed')`,
};

/**
 * Delivers push messages that are due. A worker that dies after the push service took a message sends
 * it once more; topic and tag are the same, so that the browser shows it once.
 */
export async function deliverPushes(deps: Deps, worker: Worker): Promise<number> {
  if (!(await mayItSend(deps))) return 0;
  for (let done = 0; done < BATCH; done += 1) {
    if (worker.signal.aborted) return done;
    const message = await claim(deps);
    if (message === null) return done;
    await settle(deps, message, await deliver(deps, message));
  }
  return BATCH;
}

async function claim(deps: Deps): Promise<Claimed | null> {
  const now = deps.now();
  const { rows } = await asSystem(deps.database, { reason: 'deliver push messages' }, (tx) =>
    tx.query<Claimed>(CLAIM, [now, shift(now, LEASE)]),
  );
  return rows[0] ?? null;
}

type Settled = PushOutcome | { kind: 'expired' };

async function deliver(deps: Deps, message: Claimed): Promise<Settled> {
  const { settings } = deps;
  const left = Math.floor((instantMs(message.expiresAt) - instantMs(deps.now())) / 1000);
  if (left <= 0) return { kind: 'expired' };
  return sendPush(
    message,
    JSON.stringify(payloadOf(message)),
    {
      keys: settings.vapid,
      contact: `mailto:${senderOf(settings).address}`,
      ttlSeconds: Math.min(left, LONGEST_TTL),
      urgency: message.urgency,
      topic: topicOf(message.sendKey),
    },
    deps.outside ?? theInternet(false),
  );
}

const topicOf = (sendKey: string): string =>
  createHash('sha256').update(sendKey).digest('base64url').slice(0, 32);

const payloadOf = ({ role, preferences, sendKey, ...message }: Claimed): PushPayload =>
  pushPayload({
    ...message,
    isStudent: role === 'student',
    isDiscreet: parsePreferences(preferences).discreet,
    tag: topicOf(sendKey),
  });

async function settle(deps: Deps, message: Claimed, outcome: Settled): Promise<void> {
  const { organizationId, id, subscriptionId, attempts } = message;
  const now = deps.now();
  const goesOn = outcome.kind === 'again' && attempts < TRIES;
  const status = outcome.kind === 'again' ? (goesOn ? 'waiting' : 'failed') : outcome.kind;
  const next = goesOn ? shift(now, 2 ** (attempts - 1) * MINUTE) : now;
  const answer = 'answer' in outcome ? outcome.answer : null;
  const sentAt = outcome.kind === 'sent' ? now : null;
  await asSystem(deps.database, { reason: 'settle a push message' }, async (tx) => {
    if (outcome.kind === 'gone') await tx.query(END, [organizationId, subscriptionId, now]);
    const stored = status === 'gone' ? 'failed' : status;
    await tx.query(SETTLE, [organizationId, id, stored, next, answer, sentAt]);
  });
  deps.log.info({ push: id, outcome: status }, 'push');
}
