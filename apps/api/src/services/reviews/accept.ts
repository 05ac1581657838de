import type { Id } from '@acquaint/core/workflow/records';
import { inTenant } from '@acquaint/db/tenant';
import type { Deps } from '../../deps.ts';
import { ApiError } from '../../errors.ts';
import type { Member } from '../../trpc/context.ts';
import { audit } from '../writes/audit.ts';
import { findReview, listReviews, type ReviewRow } from './records.ts';

const ACCEPT = {
  name: 'review_accept',
  text: `UPDATE "DraftReview" SET "status" = 'approved', "acceptedAt" = $3, "version" = "version" + 1
    WHERE "organizationId" = $1 AND "id" = $2 AND "status" = 'edits_offered'`,
};

const TAKE = {
  name: 'review_take_text',
  text: `INSERT INTO "Draft" ("organizationId", "id", "interviewId", "kind", "channel",
      "templateId", "values", "subject", "text", "version", "createdAt", "updatedAt")
    VALUES ($1, $2, $3, $4, $5, $6, '{}', $7, $8, 1, $9, $9)
    ON CONFLICT ("organizationId", "interviewId", "kind") DO UPDATE SET "subject" = $7,
      "text" = $8, "version" = "Draft"."version" + 1, "updatedAt" = $9`,
};

/** Takes the advisor's wording: the draft is that text now, and that text is approved. */
export function acceptEdits(deps: Deps, member: Member, id: Id): Promise<ReviewRow[]> {
  const { organizationId, userId } = member;
  return inTenant(deps.database, { organizationId }, async (tx) => {
    const review = await findReview(tx, id);
    if (review === null || review.studentId !== userId) throw new ApiError('not_found');
    const now = deps.now();
    const { rowCount } = await tx.query(ACCEPT, [organizationId, id, now]);
    if (rowCount === 1) {
      const { interviewId, kind, channel, templateId, suggestedSubject, suggestedText } = review;
      await tx.query(TAKE, [
        organizationId,
        deps.newId(),
        interviewId,
        kind,
        channel,
        templateId,
        suggestedSubject,
        suggestedText,
        now,
      ]);
      const subject = { subjectKind: 'draft_review', subjectId: id };
      await audit(deps, tx, member, { action: 'review.accept', ...subject });
    } else if (review.status !== 'approved') throw new ApiError('conflict');
    return listReviews(tx, userId, review.interviewId);
  });
}
