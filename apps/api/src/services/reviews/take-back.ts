import type { Id } from '@acquaint/core/workflow/records';
import { inTenant } from '@acquaint/db/tenant';
import type { Deps } from '../../deps.ts';
import { ApiError } from '../../errors.ts';
import type { Member } from '../../trpc/context.ts';
import { auditReview } from './queue.ts';
import { findReview, listReviews, type ReviewRow } from './records.ts';
import { withdrawOne } from './withdraw-over.ts';

/**
 * The student's own word: nobody needs to read this text any more. Twice is fine.
 * @throws ApiError `conflict` once it was answered
 */
export function takeBackReview(deps: Deps, member: Member, id: Id): Promise<ReviewRow[]> {
  const { organizationId, userId } = member;
  return inTenant(deps.database, { organizationId }, async (tx) => {
    const review = await findReview(tx, id);
    if (review === null || review.studentId !== userId) throw new ApiError('not_found');
    if (await withdrawOne(tx, id, deps.now())) {
      await auditReview(deps, tx, member, 'review.take_back', id);
    } else if ((await findReview(tx, id))?.status !== 'withdrawn') throw new ApiError('conflict');
    return listReviews(tx, userId, review.interviewId);
  });
}
