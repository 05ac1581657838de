import {
  decideReview,
  isHeldByOther,
  type ReviewDecision,
} from '@acquaint/core/review/review-state';
import type { ReviewText } from '@acquaint/core/review/review-text';
import { reviewPhrases } from '@acquaint/core/phrases/review';
import type { Id } from '@acquaint/core/workflow/records';
import { inTenant } from '@acquaint/db/tenant';
import type { Deps } from '../../deps.ts';
import { ApiError, badInput } from '../../errors.ts';
import type { Member } from '../../trpc/context.ts';
import { tell } from '../notices/tell.ts';
import { once } from '../writes/once.ts';
import { auditReview, requireReview } from './queue.ts';
import { decisionNews, writeDecision } from './write-decision.ts';

interface Decided {
  id: Id;
  /** The text that was read: a decision on another one is none. */
  textHash: string;
  decision: ReviewDecision;
  suggested: ReviewText | null;
  comment: string | null;
  idempotencyKey: string;
}

/**
 * Answers a student's text. @throws ApiError `conflict` when it was answered, taken back, edited or
 * taken by somebody else meanwhile
 */
export function decideOnReview(
  deps: Deps,
  member: Member,
  input: Decided,
): Promise<{ id: Id; status: string }> {
  const { organizationId, userId } = member;
  const { id, textHash, decision, suggested, comment, idempotencyKey: key } = input;
  return inTenant(deps.database, { organizationId }, async (tx) => {
    const review = await requireReview(deps, tx, member, id);
    const now = deps.now();
    return once(tx, { member, key, procedure: 'reviews.decide', input, now }, async () => {
      const claim = { by: review.claimedBy, until: review.claimedUntil };
      if (isHeldByOther(claim, userId, now)) throw new ApiError('conflict');
      const outcome = decideReview(review, decision, { suggested, comment });
      if (!outcome.ok) {
        const field = outcome.reason === 'edits_missing' ? 'suggested' : 'comment';
        throw badInput(field, reviewPhrases[outcome.reason]);
      }
      const written = { id, textHash, by: userId, outcome, comment, now };
      if (!(await writeDecision(tx, written))) throw new ApiError('conflict');
      const { status } = outcome;
      await auditReview(deps, tx, member, `review.${status}`, id);
      const news = decisionNews(status);
      if (news !== null) {
        const { studentId, interviewId } = review;
        const code = `review_${news}` as const;
        const key = `review:${id}`;
        await tell(deps, tx, { key, userId: studentId, code, params: {}, interviewId });
      }
      return { id, status };
    });
  });
}
