import type { MessageKind } from '@acquaint/core/workflow/interview';
import type { Id } from '@acquaint/core/workflow/records';
import type { ClaimedMessage } from '@acquaint/db/queries/claim-outbox';
import { z } from 'zod';

const recipient = z.object({ name: z.string(), address: z.string().nullable() });

const item = z.object({
  code: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
  interviewId: z.string().nullable(),
  dueAt: z.string().nullable(),
  late: z.boolean(),
  // Mails that an earlier version queued say nothing of it.
  expiresAt: z.string().nullable().default(null),
  letter: z
    .object({
      subject: z.string(),
      replyTo: z.object({ name: z.string(), address: z.string() }),
    })
    .optional(),
});

const payload = z.object({
  messageId: z.string().optional(),
  subject: z.string().nullish(),
  text: z.string().optional(),
  from: z.object({ studentId: z.string(), name: z.string() }).optional(),
  replyTo: z.string().optional(),
  hostId: z.string().optional(),
  reviewGuestId: z.string().optional(),
  language: z.string().nullish(),
  items: z.array(item).optional(),
});

/** A message of the outbox as it is delivered. */
export interface OutboxMessage extends Omit<ClaimedMessage, 'recipient' | 'payload'> {
  recipient: { name: string; address: string };
  payload: z.output<typeof payload>;
}

export type { MessageKind };

/** The stored content, read again: it may have been written by an earlier version. */
export function readMessage(row: ClaimedMessage): OutboxMessage {
  const to = recipient.parse(row.recipient);
  // Without an address nothing can be handed over, and the envelope says so.
  return {
    ...row,
    recipient: { name: to.name, address: to.address ?? '' },
    payload: payload.parse(row.payload),
  };
}

/** What a stored mail to a member tells. */
export const readItems = (stored: unknown): readonly z.output<typeof item>[] =>
  payload.parse(stored).items ?? [];

/** Whose message it is, for log lines: ids only. */
export const markOf = ({
  organizationId,
  id,
  kind,
}: {
  organizationId: Id;
  id: Id;
  kind: string;
}) => ({
  organizationId,
  outboxId: id,
  kind,
});
