import { mailPhrases } from '@acquaint/core/phrases/mail';
import { fill } from '@acquaint/core/phrases/say';
import { reviewFooter } from '@acquaint/core/review/review-letter';
import { isGuestAwaited, type ReviewGuestStatus } from '@acquaint/core/review/review-guest';
import type { Id, Instant } from '@acquaint/core/workflow/records';
import type { TenantTx } from '@acquaint/db/tenant';
import type { Deps } from '../../deps.ts';
import { messageIdOf } from '../../mail/message-id.ts';
import { senderOf } from '../../mail/sender.ts';
import { loadSchool } from '../dossier/load-school.ts';
import { LINK_MARK } from '../hosts/queue-letter.ts';
import { reviewAddress } from '../review-guests/link.ts';
import type { Built } from './built.ts';
import type { OutboxMessage } from './message.ts';

const GUEST = {
  name: 'outbox_review_guest',
  text: `SELECT g."id", g."generation", g."status", g."expiresAt", r."status" AS "review",
      EXISTS (SELECT FROM "DoNotContact" d WHERE d."organizationId" = $1 AND d."liftedAt" IS NULL
        AND d."identityHash" = ANY(g."identityHashes")) AS "isOffLimits"
    FROM "ReviewGuest" g
    JOIN "DraftReview" r ON r."organizationId" = g."organizationId" AND r."id" = g."reviewId"
    WHERE g."organizationId" = $1 AND g."id" = $2`,
};

interface Row {
  id: Id;
  generation: number;
  status: ReviewGuestStatus;
  expiresAt: Instant;
  review: string;
  isOffLimits: boolean;
  [column: string]: unknown;
}

/**
 * The question to somebody outside to read a text. Looked at once more just before it goes: a text
 * that does not wait any more and a wish not to be contacted (G5) stop it.
 */
export async function buildReviewLetter(
  deps: Deps,
  tx: TenantTx,
  { payload, recipient, id }: OutboxMessage,
): Promise<Built> {
  const { settings } = deps;
  const guestId = payload.reviewGuestId ?? '';
  const { rows } = await tx.query<Row>(GUEST, [tx.organizationId, guestId]);
  const [guest] = rows;
  if (guest === undefined || guest.review !== 'waiting' || !isGuestAwaited(guest, deps.now())) {
    return { ok: false, because: 'overtaken' };
  }
  if (guest.isOffLimits) return { ok: false, because: 'not_wanted' };
  const { school } = await loadSchool(tx);
  const url = await reviewAddress(deps, tx, guest);
  const sender = payload.from?.name ?? '';
  const language = payload.language ?? null;
  const footer = reviewFooter({ language, sender, school: school.name, url });
  return {
    ok: true,
    parts: {
      from: {
        name: fill(mailPhrases.sender, { name: sender, school: school.name }),
        address: senderOf(settings).address,
      },
      to: recipient,
      replyTo: payload.replyTo ? [{ name: sender, address: payload.replyTo }] : [],
      subject: payload.subject ?? '',
      text: `${(payload.text ?? '').replaceAll(LINK_MARK, url)}\n\n-- \n${footer}\n`,
      messageId: messageIdOf(settings, id),
      date: deps.now(),
    },
  };
}
