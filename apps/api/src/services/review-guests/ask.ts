import { contactFieldsOf } from '@acquaint/core/hosts/check-host';
import { newContact } from '@acquaint/core/people/contact-record';
import { reviewPhrases } from '@acquaint/core/phrases/review';
import { whyNoGuest } from '@acquaint/core/review/review-guest';
import { isHeldByOther } from '@acquaint/core/review/review-state';
import { DAY, shift } from '@acquaint/core/schedule/instant';
import type { Id, Instant } from '@acquaint/core/workflow/records';
import { inTenant, type TenantTx } from '@acquaint/db/tenant';
import type { Deps } from '../../deps.ts';
import { ApiError, badInput } from '../../errors.ts';
import type { Member } from '../../trpc/context.ts';
import { addressHashes } from '../courtesy/identity-hashes.ts';
import { loadSchool } from '../dossier/load-school.ts';
import { isOffLimits } from '../hosts/records.ts';
import { senderOfLetter } from '../hosts/sender.ts';
import { tell } from '../notices/tell.ts';
import { auditReview, requireReview } from '../reviews/queue.ts';
import { once } from '../writes/once.ts';
import { reviewTokenHash } from './link.ts';
import { queueReviewLetter } from './queue-letter.ts';

export interface AskGuest {
  id: Id;
  reviewId: Id;
  name: string;
  email: string;
  language: string;
  note: string | null;
  idempotencyKey: string;
}

// A link that ran out makes room for the next person; one that is open keeps it.
const END_OLD = {
  name: 'review_guest_end_old',
  text: `UPDATE "ReviewGuest" SET "status" = 'ended', "endedAt" = "expiresAt"
    WHERE "organizationId" = $1 AND "reviewId" = $2 AND "status" = 'asked'
      AND "expiresAt" <= $3::timestamptz`,
};

const INSERT = {
  name: 'review_guest_ask',
  text: `INSERT INTO "ReviewGuest" ("organizationId", "id", "reviewId", "studentId", "askedBy",
      "askedAt", "name", "email", "identityHashes", "note", "locale", "tokenHash", "expiresAt")
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13) ON CONFLICT DO NOTHING`,
};

// Whoever asks somebody else does not read it at this moment.
const RELEASE = {
  name: 'review_guest_release',
  text: `UPDATE "DraftReview" SET "claimedBy" = NULL, "claimedUntil" = NULL
    WHERE "organizationId" = $1 AND "id" = $2 AND "claimedBy" = $3`,
};

/**
 * Asks somebody outside by mail to read one text that waits. The student is told whom.
 *
 * @throws ApiError `bad_input` naming the field, `conflict` once the text does not wait any more or
 * while a colleague has it
 */
export function askReviewGuest(
  deps: Deps,
  member: Member,
  input: AskGuest,
): Promise<{ id: Id; until: Instant }> {
  const { id, reviewId, language, note, idempotencyKey: key } = input;
  const { organizationId, userId } = member;
  const now = deps.now();
  const request = { member, key, procedure: 'reviews.askGuest', input, now };
  return inTenant(deps.database, { organizationId, retries: 3 }, (tx) =>
    once(tx, request, async () => {
      const review = await requireReview(deps, tx, member, reviewId);
      const claim = { by: review.claimedBy, until: review.claimedUntil };
      if (review.status !== 'waiting' || isHeldByOther(claim, userId, now)) {
        throw new ApiError('conflict');
      }
      const { school, policy } = await loadSchool(tx, review.studentId);
      const days = policy.reviewGuestDays;
      const problem = whyNoGuest(days, review.guests, now);
      if (problem !== null) throw badInput('email', reviewPhrases[problem]);
      const person = checkPerson(input, now);
      const hashes = addressHashes(deps.settings.secret, organizationId, person.email);
      if (await isOffLimits(tx, hashes)) throw badInput('email', reviewPhrases.off_limits);
      const until = shift(now, days * DAY);
      await tx.query(END_OLD, [organizationId, reviewId, now]);
      const { rowCount } = await tx.query(INSERT, [
        organizationId,
        id,
        reviewId,
        review.studentId,
        userId,
        now,
        person.name,
        person.email,
        hashes,
        note,
        language,
        reviewTokenHash(deps, id),
        until,
      ]);
      if (rowCount !== 1) throw new ApiError('conflict');
      await tx.query(RELEASE, [organizationId, reviewId, userId]);
      const sender = await senderOfLetter(tx, userId);
      await queueReviewLetter(deps, tx, { id, to: person, sender, language, note, until, school });
      await tellStudent(deps, tx, { id, advisor: sender.name, reviewer: person.name, review });
      await auditReview(deps, tx, member, 'review.guest_ask', reviewId);
      return { id, until };
    }),
  );
}

/** Name and address as a contact's are checked. */
function checkPerson({ id, name, email }: AskGuest, now: Instant): { name: string; email: string } {
  const fields = contactFieldsOf({ fullName: name, jobTitle: '', employer: '', email });
  const made = newContact(id, fields, now);
  if (!made.ok) {
    const problems = made.problems.map(({ field, reason }) => ({
      field: field === 'channels.workEmail' ? 'email' : 'name',
      reason,
    }));
    throw new ApiError('bad_input', { problems });
  }
  const { fullName, channels } = made.contact;
  return { name: fullName.value, email: channels.workEmail ?? email };
}

/** Their text leaves the staff: they learn to whom, and that they may stop it. */
const tellStudent = (
  deps: Deps,
  tx: TenantTx,
  asked: {
    id: Id;
    advisor: string;
    reviewer: string;
    review: { studentId: Id; interviewId: Id };
  },
): Promise<void> =>
  tell(deps, tx, {
    key: `review-guest-asked:${asked.id}`,
    userId: asked.review.studentId,
    code: 'review_guest_asked',
    params: { advisor: asked.advisor, reviewer: asked.reviewer },
    interviewId: asked.review.interviewId,
  });
