import type { Id, Instant } from '@acquaint/core/workflow/records';
import { inTenant } from '@acquaint/db/tenant';
import type { Deps } from '../../deps.ts';
import type { Member } from '../../trpc/context.ts';
import { getInterview } from '../dossier/records.ts';

export const DELIVERY_STATES = [
  'queued',
  'on_its_way',
  'sent',
  'deferred',
  'bounced',
  'failed',
  'maybe_sent',
  'stopped',
] as const;
export type DeliveryState = (typeof DELIVERY_STATES)[number];

/** How a message that went through Acquaint fared. */
export interface Delivery {
  /** The message in the interview. */
  messageId: Id;
  state: DeliveryState;
  address: string | null;
  /** When it was sent, or when this state began. */
  at: Instant;
  /** The mail server's own words, or the closed reason why it was stopped. */
  answer: string | null;
  /** When it is tried again. */
  nextAt: Instant | null;
}

interface Row {
  messageId: Id | null;
  status: string;
  attempts: number;
  address: string | null;
  lastError: string | null;
  availableAt: Instant;
  at: Instant;
  [column: string]: unknown;
}

const LIST = {
  name: 'interview_deliveries',
  text: `SELECT o."payload"->>'messageId' AS "messageId", o."status", o."attempts",
      o."recipient"->>'address' AS "address", o."lastError", o."availableAt",
      coalesce(o."sentAt", e."at", o."createdAt") AS "at"
    FROM "OutboxMessage" o
    LEFT JOIN LATERAL (
      SELECT max(d."at") AS "at" FROM "DeliveryEvent" d
      WHERE d."organizationId" = o."organizationId" AND d."outboxId" = o."id"
    ) e ON true
    WHERE o."organizationId" = $1 AND o."interviewId" = $2 AND o."personId" = $3
      AND o."audience" <> 'member'
    ORDER BY o."createdAt" DESC, o."id" LIMIT 200`,
};

/** How the messages of one interview fared. @throws ApiError `not_found` */
export function listDeliveries(deps: Deps, member: Member, interviewId: Id): Promise<Delivery[]> {
  const { organizationId, userId } = member;
  return inTenant(deps.database, { organizationId }, async (tx) => {
    await getInterview(tx, userId, interviewId);
    const { rows } = await tx.query<Row>(LIST, [organizationId, interviewId, userId]);
    return rows.flatMap((row) => {
      const { messageId, address, lastError, availableAt, at } = row;
      if (messageId === null) return [];
      const state = stateOf(row);
      const nextAt = state === 'deferred' ? availableAt : null;
      return [{ messageId, state, address, at, answer: lastError, nextAt }];
    });
  });
}

function stateOf({ status, attempts, lastError }: Row): DeliveryState {
  if (status === 'claimed' || status === 'handing_over') return 'on_its_way';
  if (status === 'waiting') return attempts > 0 && lastError !== null ? 'deferred' : 'queued';
  return DELIVERY_STATES.find((state) => state === status) ?? 'queued';
}
