import { setTimeout as sleep } from 'node:timers/promises';
import type { NewsCode } from '@acquaint/core/phrases/notices';
import { LIMITS } from '@acquaint/core/workflow/limits';
import type { Id, Instant } from '@acquaint/core/workflow/records';
import { inTenant, type TenantTx } from '@acquaint/db/tenant';
import type { Deps } from '../../deps.ts';
import { ApiError } from '../../errors.ts';
import { cut } from '../../mail/outcome.ts';
import { getInterview } from '../dossier/records.ts';
import { carryOut } from '../interviews/carry-out.ts';
import { tell } from '../notices/tell.ts';
import type { OutboxMessage } from './message.ts';

export type Settled =
  | { status: 'sent' | 'maybe_sent' | 'bounced' | 'failed'; answer: string }
  | { status: 'stopped'; because: StopReason }
  | { status: 'waiting'; answer: string; availableAt: Instant; event: 'deferred' | 'retried' };

/** `expired`: a reminder whose moment passed while the mail server did not take it. */
export type StopReason = 'too_old' | 'not_wanted' | 'overtaken' | 'expired';

const NEWS = {
  bounced: 'message_bounced',
  failed: 'message_failed',
  maybe_sent: 'message_maybe_sent',
  too_old: 'message_too_old',
  not_wanted: 'message_not_wanted',
  overtaken: 'message_overtaken',
  // Told of mail to members alone, and those get no word about it.
  expired: 'message_overtaken',
} as const satisfies Record<string, NewsCode>;

// Whoever has the message in hand may write about it; so may they when it was taken for lost already.
const WRITE = {
  name: 'outbox_settle',
  text: `UPDATE "OutboxMessage" SET "status" = $3, "lastError" = $4, "availableAt" = coalesce($5, "availableAt"),
      "sentAt" = CASE WHEN $3 = 'sent' THEN $6::timestamptz ELSE "sentAt" END,
      "claimedBy" = CASE WHEN $3 = 'waiting' THEN NULL ELSE "claimedBy" END,
      "handedOverAt" = CASE WHEN $3 = 'waiting' THEN NULL ELSE "handedOverAt" END
    WHERE "organizationId" = $1 AND "id" = $2 AND "claimedBy" = $7
      AND "status" IN ('claimed', 'handing_over', 'maybe_sent')`,
};

const LOG = {
  name: 'delivery_event',
  text: `INSERT INTO "DeliveryEvent" ("organizationId", "id", "outboxId", "at", "kind", "answer")
    VALUES ($1, $2, $3, $4, $5, $6)`,
};

/** Tries to store how it ended, when others write to the same interview or the database stutters. */
const TRIES = 5;
const PAUSE_MS = 500;

/**
 * Stores how a message fared: its row, a line of the delivery log, what it means for the interview,
 * and word to the student, all or nothing. @returns false when the message is in other hands
 */
export async function settle(
  deps: Deps,
  message: OutboxMessage,
  workerId: Id,
  settled: Settled,
): Promise<boolean> {
  for (let left = TRIES; ; left -= 1) {
    try {
      const { organizationId } = message;
      return await inTenant(deps.database, { organizationId }, (tx) =>
        write(deps, tx, { message, workerId, settled }),
      );
    } catch (error) {
      if (left <= 1) throw error;
      // The server has its mail whatever the database does: a stutter of it must not make the
      // message one of which nobody knows.
      const lostRace = error instanceof ApiError && error.code === 'conflict';
      if (!lostRace) await sleep(PAUSE_MS);
    }
  }
}

interface Writing {
  message: OutboxMessage;
  workerId: Id;
  settled: Settled;
}

async function write(
  deps: Deps,
  tx: TenantTx,
  { message, workerId, settled }: Writing,
): Promise<boolean> {
  const now = deps.now();
  const { status } = settled;
  const answer = cut('answer' in settled ? settled.answer : settled.because);
  const trouble = status === 'sent' ? null : answer;
  const later = status === 'waiting' ? settled.availableAt : null;
  const place = [tx.organizationId, message.id];
  const { rowCount } = await tx.query(WRITE, [...place, status, trouble, later, now, workerId]);
  if (rowCount !== 1) return false;
  const kind = status === 'waiting' ? settled.event : status;
  await tx.query(LOG, [tx.organizationId, deps.newId(), message.id, now, kind, answer]);
  if (status === 'bounced') await noteBounce(deps, tx, message, answer);
  await tellStudent(deps, tx, message, settled);
  return true;
}

/** What came back changes the interview: nobody was asked, and nobody stayed silent (G36). */
async function noteBounce(
  deps: Deps,
  tx: TenantTx,
  { personId, interviewId, payload, recipient }: OutboxMessage,
  answer: string,
): Promise<void> {
  if (personId === null || interviewId === null || payload.messageId === undefined) return;
  const before = await getInterview(tx, personId, interviewId);
  const { messageId } = payload;
  const { address } = recipient;
  const words = answer.replace(/\s+/g, ' ').slice(0, LIMITS.short);
  await carryOut(deps, tx, {
    actor: { kind: 'system', job: 'deliver-mail' },
    before,
    command: { type: 'recordBounce', data: { messageId, address, answer: words } },
  });
}

async function tellStudent(
  deps: Deps,
  tx: TenantTx,
  { id, audience, personId: userId, interviewId, recipient }: OutboxMessage,
  settled: Settled,
): Promise<void> {
  // About mail to themselves another mail would fare no better.
  if (audience === 'member' || userId === null) return;
  const { status } = settled;
  if (status === 'sent' || status === 'waiting') return;
  const code = NEWS[status === 'stopped' ? settled.because : status];
  const answer = 'answer' in settled ? settled.answer : '';
  const params = { name: recipient.name, ...(code === 'message_failed' && { answer }) };
  await tell(deps, tx, { key: `delivery:${id}:${code}`, userId, code, params, interviewId });
}
