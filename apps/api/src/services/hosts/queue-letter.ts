import { hostLetter, type HostLetterFrom } from '@acquaint/core/hosts/host-letter';
import type { Id } from '@acquaint/core/workflow/records';
import type { TenantTx } from '@acquaint/db/tenant';
import type { Deps } from '../../deps.ts';

/** Stands for the address in a stored letter: the token itself is nowhere stored. */
export const LINK_MARK = '[link]';

export interface QueuedLetter {
  hostId: Id;
  /** Names this very letter: a repetition is dropped. */
  key: string;
  from: HostLetterFrom;
  sender: { userId: Id; name: string; email: string };
  to: { name: string; address: string };
  addressee: string;
  language: string | null;
  school: string;
}

const INSERT = {
  name: 'queue_host_letter',
  text: `WITH outbox AS (
    INSERT INTO "OutboxMessage" ("organizationId", "id", "sendKey", "kind", "audience",
      "personId", "interviewId", "recipient", "payload", "availableAt", "createdAt")
    VALUES ($1, $2, $3, 'host_question', 'host', $4, NULL, $5, $6, $7, $7)
    ON CONFLICT ("organizationId", "sendKey") DO NOTHING
    RETURNING "organizationId", "id"
  )
  INSERT INTO "DeliveryEvent" ("organizationId", "id", "outboxId", "at", "kind")
  SELECT "organizationId", "id", "id", $7, 'queued' FROM outbox`,
};

/** Puts the letter that somebody sends to a host into the outbox, in the words that they saw. */
export async function queueHostLetter(
  deps: Deps,
  tx: TenantTx,
  letter: QueuedLetter,
): Promise<void> {
  const { hostId, key, from, sender, to, addressee, language, school } = letter;
  const { subject, text } = hostLetter({
    language,
    from,
    addressee,
    sender: sender.name,
    school,
    url: LINK_MARK,
  });
  const payload = {
    hostId,
    language,
    subject,
    text,
    from: { studentId: sender.userId, name: sender.name },
    replyTo: sender.email,
  };
  await tx.query(INSERT, [
    tx.organizationId,
    deps.newId(),
    `host:${hostId}:${key}`,
    sender.userId,
    JSON.stringify(to),
    JSON.stringify(payload),
    deps.now(),
  ]);
}
