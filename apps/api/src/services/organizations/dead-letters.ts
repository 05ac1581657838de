import {
  DEAD_STATUSES,
  outboxChoices,
  type OutboxChoices,
} from '@acquaint/core/notify/outbox-choices';
import type { Id, Instant } from '@acquaint/core/workflow/records';
import { inTenant } from '@acquaint/db/tenant';
import type { Deps } from '../../deps.ts';
import type { Member } from '../../trpc/context.ts';

export interface DeadLetter {
  id: Id;
  kind: string;
  audience: string;
  recipient: { name: string; address: string | null };
  subject: string | null;
  status: string;
  attempts: number;
  /** What the mail server said, or why it was stopped. */
  lastError: string | null;
  createdAt: Instant;
  choices: OutboxChoices;
}

const LIST = {
  name: 'list_dead_letters',
  text: `SELECT o."id", o."kind", o."audience", o."recipient", u."name" AS "memberName",
      u."email" AS "memberEmail", o."payload"->>'subject' AS "subject", o."status", o."attempts",
      o."lastError", o."createdAt"
    FROM "OutboxMessage" o
    LEFT JOIN "User" u ON o."audience" = 'member' AND u."id" = o."personId"
    WHERE o."organizationId" = $1 AND o."status" = ANY($2::text[])
    ORDER BY o."status" = 'stopped', o."createdAt" DESC, o."id" LIMIT 100`,
};

interface Row extends Omit<DeadLetter, 'choices' | 'recipient'> {
  [column: string]: unknown;
  recipient: { name?: string; address?: string | null };
  memberName: string | null;
  memberEmail: string | null;
}

/** Messages that did not arrive, or of which nobody knows; those that need somebody come first. */
export function listDeadLetters(deps: Deps, { organizationId }: Member): Promise<DeadLetter[]> {
  return inTenant(deps.database, { organizationId }, async (tx) => {
    const { rows } = await tx.query<Row>(LIST, [organizationId, DEAD_STATUSES]);
    return rows.map(({ recipient, memberName, memberEmail, ...row }) => ({
      id: row.id,
      kind: row.kind,
      audience: row.audience,
      recipient: {
        name: recipient.name ?? memberName ?? '',
        address: recipient.address ?? memberEmail,
      },
      subject: row.subject,
      status: row.status,
      attempts: row.attempts,
      lastError: row.lastError,
      createdAt: row.createdAt,
      choices: outboxChoices(row),
    }));
  });
}
