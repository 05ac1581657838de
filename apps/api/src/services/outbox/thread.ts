import type { Id, Instant } from '@acquaint/core/workflow/records';
import type { TenantTx } from '@acquaint/db/tenant';

const EARLIER = {
  name: 'outbox_thread',
  text: `SELECT "id", "kind", "payload"->>'subject' AS "subject" FROM "OutboxMessage"
    WHERE "organizationId" = $1 AND "interviewId" = $2 AND "audience" = $3 AND "createdAt" < $4
      AND "status" IN ('sent', 'maybe_sent', 'handing_over')
      AND lower("recipient"->>'address') = lower($5)
    ORDER BY "createdAt", "id" LIMIT 50`,
};

export type Earlier = { id: Id; kind: string; subject: string | null };

export interface InThread {
  interviewId: Id;
  audience: string;
  createdAt: Instant;
  address: string;
}

/**
 * What went out before to the same person about the same interview, the first one first: later
 * messages stand below it in their mailbox.
 */
export async function earlierInThread(
  tx: TenantTx,
  { interviewId, audience, createdAt, address }: InThread,
): Promise<Earlier[]> {
  const place = [tx.organizationId, interviewId, audience, createdAt, address];
  const { rows } = await tx.query<Earlier>(EARLIER, place);
  return rows;
}

/** The subject of a reply is the first one's, marked once. */
export const replySubject = (subject: string): string =>
  /^re:/i.test(subject) ? subject : `Re: ${subject}`;
