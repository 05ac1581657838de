import { reviewLetter } from '@acquaint/core/review/review-letter';
import { dateIn } from '@acquaint/core/rules/moments';
import type { Id, Instant } from '@acquaint/core/workflow/records';
import type { TenantTx } from '@acquaint/db/tenant';
import type { Deps } from '../../deps.ts';
import { LINK_MARK } from '../hosts/queue-letter.ts';

interface QueuedQuestion {
  id: Id;
  to: { name: string; email: string };
  sender: { userId: Id; name: string; email: string };
  language: string;
  note: string | null;
  until: Instant;
  school: { name: string; timeZone: string };
}

const INSERT = {
  name: 'queue_review_letter',
  text: `WITH outbox AS (
    INSERT INTO "OutboxMessage" ("organizationId", "id", "sendKey", "kind", "audience",
      "personId", "interviewId", "recipient", "payload", "availableAt", "createdAt")
    VALUES ($1, $2, $3, 'review_question', 'reviewer', $4, NULL, $5, $6, $7, $7)
    ON CONFLICT ("organizationId", "sendKey") DO NOTHING
    RETURNING "organizationId", "id"
  )
  INSERT INTO "DeliveryEvent" ("organizationId", "id", "outboxId", "at", "kind")
  SELECT "organizationId", "id", "id", $7, 'queued' FROM outbox`,
};

/** Puts the question to a reader from outside into the outbox; the address comes in as it goes. */
export async function queueReviewLetter(
  deps: Deps,
  tx: TenantTx,
  question: QueuedQuestion,
): Promise<void> {
  const { id, to, sender, language, note, until, school } = question;
  const { subject, text } = reviewLetter({
    language,
    addressee: to.name,
    sender: sender.name,
    school: school.name,
    note,
    until: dateIn(until, school.timeZone),
    url: LINK_MARK,
  });
  const payload = {
    reviewGuestId: id,
    language,
    subject,
    text,
    from: { studentId: sender.userId, name: sender.name },
    replyTo: sender.email,
  };
  await tx.query(INSERT, [
    tx.organizationId,
    deps.newId(),
    `review-guest:${id}`,
    sender.userId,
    JSON.stringify({ name: to.name, address: to.email }),
    JSON.stringify(payload),
    deps.now(),
  ]);
}
