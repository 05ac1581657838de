import type { Params } from '@acquaint/core/rules/rule';
import type { Id, Instant } from '@acquaint/core/workflow/records';
import type { TenantTx } from '@acquaint/db/tenant';
import type { Deps } from '../../deps.ts';

/** One sentence of a mail to a member: news, or a reminder as `reminder.<kind>` (phrases/notices). */
export interface MailItem {
  code: string;
  params: Params;
  interviewId: Id | null;
  dueAt: Instant | null;
  /** Its moment passed while nothing could be sent. */
  late: boolean;
  /** From this moment on it helps nobody; absent where it always does. */
  expiresAt?: Instant | null;
  /** What somebody of the school wrote themselves. */
  letter?: MailLetter;
}

/** Around the words of a person: their subject, and where an answer goes. */
export interface MailLetter {
  subject: string;
  replyTo: { name: string; address: string };
}

export interface MemberMail {
  sendKey: string;
  userId: Id;
  /** news: something happened; reminder and digest: planned ones; nudge: may be unsubscribed by one click. */
  kind: 'news' | 'reminder' | 'digest' | 'nudge';
  items: readonly MailItem[];
  availableAt?: Instant;
}

// A student by the name that this school knows: the account may have another one from elsewhere.
const INSERT = {
  name: 'queue_member_mail',
  text: `WITH outbox AS (
    INSERT INTO "OutboxMessage" ("organizationId", "id", "sendKey", "kind", "audience",
      "personId", "interviewId", "recipient", "payload", "availableAt", "createdAt")
    SELECT $1, $2, $3, $4, 'member', u."id", $6,
      jsonb_build_object('name', coalesce(p."fullName", u."name"), 'address', u."email"), $7, $8,
      $9
    FROM "User" u LEFT JOIN "StudentProfile" p
      ON p."organizationId" = $1 AND p."studentId" = u."id"
    WHERE u."id" = $5
    ON CONFLICT ("organizationId", "sendKey") DO NOTHING
    RETURNING "organizationId", "id"
  )
  INSERT INTO "DeliveryEvent" ("organizationId", "id", "outboxId", "at", "kind")
  SELECT "organizationId", "id", "id", $9, 'queued' FROM outbox`,
};

/**
 * Puts a mail to one of our own people into the outbox. It is written in their language and zone
 * when it is delivered. @returns false when that mail was queued before
 */
export async function queueMemberMail(
  deps: Deps,
  tx: TenantTx,
  mail: MemberMail,
): Promise<boolean> {
  const { sendKey, userId, kind, items } = mail;
  const now = deps.now();
  const { rowCount } = await tx.query(INSERT, [
    tx.organizationId,
    deps.newId(),
    sendKey,
    kind,
    userId,
    items.length === 1 ? (items[0]?.interviewId ?? null) : null,
    JSON.stringify({ items }),
    mail.availableAt ?? now,
    now,
  ]);
  return rowCount === 1;
}
