import type { Id, Instant } from '@acquaint/core/workflow/records';
import { readAsSystem } from '@acquaint/db/tenant';
import type { Deps } from '../deps.ts';
import { hashToken } from '../services/links/token.ts';
import { tokenHashIn } from './reply-address.ts';

/** The message that a mail answers. Whose it is follows from the token alone, never from a sender. */
export interface Addressee {
  organizationId: Id;
  outboxId: Id;
  studentId: Id;
  interviewId: Id;
  audience: 'contact' | 'supervisor';
  recipient: { name: string; address: string | null };
  messageId: Id;
}

/** An address of ours takes answers for this long after its message. */
const DAYS = 400;

const FIND = {
  name: 'find_addressee',
  text: `SELECT o."organizationId", o."id" AS "outboxId", i."studentId", i."id" AS "interviewId",
      o."audience", o."recipient", o."payload"->>'messageId' AS "messageId"
    FROM "OutboxMessage" o JOIN "Interview" i
      ON i."organizationId" = o."organizationId" AND i."id" = o."interviewId"
        AND i."studentId" = o."personId"
    WHERE o."replyTokenHash" = $1 AND o."createdAt" > $2
      AND o."audience" IN ('contact', 'supervisor')
      -- Whoever was erased has no address left, and writes to nobody any more.
      AND o."recipient"->>'address' IS NOT NULL`,
};

/**
 * Whose message this address belongs to; `null` for any other address. One look-up either way, so
 * that the time it takes tells nothing. @throws while the database is away
 */
export async function findAddressee(deps: Deps, address: string): Promise<Addressee | null> {
  const domain = deps.settings.mailIn?.domain ?? '';
  const tokenHash = tokenHashIn(address, domain) ?? hashToken(`no address of ours: ${address}`);
  const [row] = await readAsSystem<Addressee & Record<string, unknown>>(deps.database, FIND, [
    tokenHash,
    since(deps.now()),
  ]);
  return row ?? null;
}

const since = (now: Instant): Instant =>
  new Date(new Date(now).getTime() - DAYS * 86_400_000).toISOString();
