import type { Id } from '@acquaint/core/workflow/records';
import { inTenant } from '@acquaint/db/tenant';
import type { Deps } from '../../deps.ts';
import { ApiError } from '../../errors.ts';
import type { Member } from '../../trpc/context.ts';
import { auditReview } from './queue.ts';
import { findReview, listReviews, type ReviewRow } from './records.ts';
import { endReaders } from './withdraw-over.ts';

const TAKE_BACK = {
  name: 'review_take_back_own',
  text: `UPDATE "DraftReview" SET "status" = 'withdrawn', "claimedBy" = NULL,
      "claimedUntil" = NULL, "version" = "version" + 1
    WHERE "organizationId" = $1 AND "id" = $2 AND "studentId" = $3 AND "status" = 'waiting'`,
};

/**
 * The student's own word: nobody needs to read this text any more. Twice is fine.
 * @throws ApiError `conflict` once it was answered
 */
export function takeBackReview(deps: Deps, member: Member, id: Id): Promise<ReviewRow[]> {
  const { organizationId, userId } = member;
  return inTenant(deps.database, { organizationId }, async (tx) => {
    const review = await findReview(tx, id);
    if (review === null || review.studentId !== userId) throw new ApiError('not_found');
    const { rowCount } = await tx.query(TAKE_BACK, [organizationId, id, userId]);
    if (rowCount === 1) {
      await endReaders(tx, [id], deps.now());
      await auditReview(deps, tx, member, 'review.take_back', id);
    } else if ((await findReview(tx, id))?.status !== 'withdrawn') throw new ApiError('conflict');
    return listReviews(tx, userId, review.interviewId);
  });
}
