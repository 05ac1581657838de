import { outboxChoices } from '@acquaint/core/notify/outbox-choices';
import type { Id } from '@acquaint/core/workflow/records';
import { inTenant, type TenantTx } from '@acquaint/db/tenant';
import type { Deps } from '../../deps.ts';
import { ApiError, badInput } from '../../errors.ts';
import type { Member } from '../../trpc/context.ts';
import { tell } from '../notices/tell.ts';
import { audit } from '../writes/audit.ts';
import { once } from '../writes/once.ts';

interface Message {
  [column: string]: unknown;
  status: string;
  audience: string;
  personId: Id | null;
  interviewId: Id | null;
  name: string | null;
}

const GET = {
  name: 'outbox_for_staff',
  text: `SELECT "status", "audience", "personId", "interviewId", "recipient"->>'name' AS "name"
    FROM "OutboxMessage" WHERE "organizationId" = $1 AND "id" = $2 FOR UPDATE`,
};

const AGAIN = {
  name: 'outbox_again',
  text: `UPDATE "OutboxMessage" SET "status" = 'waiting', "attempts" = 0, "availableAt" = $3,
      "claimedBy" = NULL, "claimedAt" = NULL, "handedOverAt" = NULL
    WHERE "organizationId" = $1 AND "id" = $2`,
};

const DROP = {
  name: 'outbox_drop',
  text: `UPDATE "OutboxMessage" SET "status" = 'stopped'
    WHERE "organizationId" = $1 AND "id" = $2`,
};

const LOG = {
  name: 'delivery_event',
  text: `INSERT INTO "DeliveryEvent" ("organizationId", "id", "outboxId", "at", "kind", "answer")
    VALUES ($1, $2, $3, $4, $5, $6)`,
};

export interface Retry {
  id: Id;
  /** They know that it may arrive a second time. */
  confirmed: boolean;
  idempotencyKey: string;
}

/** Puts a notice of ours back into the queue. @throws ApiError `conflict` when it is not there to retry */
export function retryMessage(
  deps: Deps,
  member: Member,
  retry: Retry,
): Promise<{ status: 'waiting' }> {
  return settle(deps, member, { ...retry, procedure: 'retryMessage' }, async (tx, message) => {
    const choice = outboxChoices(message).retry;
    if (choice === 'no') throw refusedFor(message);
    if (choice === 'confirmed' && !retry.confirmed) {
      throw badInput(
        'confirmed',
        'It may have arrived. Please say that it may come a second time.',
      );
    }
    await tx.query(AGAIN, [tx.organizationId, retry.id, deps.now()]);
    return { status: 'waiting', event: 'retried', answer: 'An owner let it go again.' };
  });
}

export interface Drop {
  id: Id;
  idempotencyKey: string;
}

/** Ends a message. Whoever wanted to send it is told and decides what comes next (G9). */
export function dropMessage(
  deps: Deps,
  member: Member,
  drop: Drop,
): Promise<{ status: 'stopped' }> {
  return settle(deps, member, { ...drop, procedure: 'dropMessage' }, async (tx, message) => {
    if (!outboxChoices(message).drop) throw refusedFor(message);
    await tx.query(DROP, [tx.organizationId, drop.id]);
    const { audience, personId: userId, interviewId, name } = message;
    if (audience !== 'member' && userId !== null) {
      const key = `delivery:${drop.id}:dropped`;
      const params = { name: name ?? '' };
      await tell(deps, tx, { key, userId, code: 'message_dropped', params, interviewId });
    }
    return { status: 'stopped', event: 'stopped', answer: 'An owner dropped it.' };
  });
}

interface Settling<Status> {
  status: Status;
  event: 'retried' | 'stopped';
  answer: string;
}

function settle<Status extends string>(
  deps: Deps,
  member: Member,
  request: (Retry | Drop) & { procedure: string },
  decide: (tx: TenantTx, message: Message) => Promise<Settling<Status>>,
): Promise<{ status: Status }> {
  const { organizationId } = member;
  const { id, idempotencyKey: key, procedure } = request;
  const confirmed = 'confirmed' in request && request.confirmed;
  const now = deps.now();
  return inTenant(deps.database, { organizationId }, (tx) =>
    once(tx, { member, key, procedure, input: { id, confirmed }, now }, async () => {
      const [message] = (await tx.query<Message>(GET, [organizationId, id])).rows;
      if (message === undefined) throw new ApiError('not_found');
      const { status, event, answer } = await decide(tx, message);
      await tx.query(LOG, [organizationId, deps.newId(), id, now, event, answer]);
      const subject = { subjectKind: 'outbox_message', subjectId: id };
      await audit(deps, tx, member, {
        action: procedure,
        ...subject,
        data: { from: message.status },
      });
      return { status };
    }),
  );
}

/** Messages to people outside go when a student sends them; the rest is not in that state any more. */
const refusedFor = ({ audience, status }: Message): ApiError =>
  audience === 'member' || status === 'waiting' || status === 'sent'
    ? new ApiError('conflict', { present: { status } })
    : new ApiError('not_allowed');
