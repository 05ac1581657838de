import { REVIEW_DECISIONS } from '@acquaint/core/review/review-state';
import { z } from 'zod';
import { acceptEdits } from '../services/reviews/accept.ts';
import { askForReview, reviewsOf } from '../services/reviews/ask.ts';
import { claimReview, releaseReview } from '../services/reviews/claim.ts';
import {
  addReviewComment,
  archiveReviewComment,
  reviewComments,
} from '../services/reviews/comments.ts';
import { decideOnReview } from '../services/reviews/decide.ts';
import { reviewQueue } from '../services/reviews/queue.ts';
import { memberProcedure, router } from '../trpc/trpc.ts';
import { draft } from './draft-input.ts';
import { id, idempotencyKey } from './inputs.ts';

const asker = memberProcedure('review.ask');
const decider = memberProcedure('review.decide');
const commenter = memberProcedure('review_comment.write');
const words = z.string().trim().min(1).max(2_000);

export const reviewsRouter = router({
  ask: asker
    .input(z.object({ interviewId: id, draft, idempotencyKey }))
    .mutation(({ ctx, input }) => askForReview(ctx.deps, ctx.member, input)),

  mine: asker
    .input(z.object({ interviewId: id }))
    .query(({ ctx, input }) => reviewsOf(ctx.deps, ctx.member, input.interviewId)),

  accept: asker
    .input(z.object({ id }))
    .mutation(({ ctx, input }) => acceptEdits(ctx.deps, ctx.member, input.id)),

  queue: decider.query(({ ctx }) => reviewQueue(ctx.deps, ctx.member)),

  claim: decider
    .input(z.object({ id }))
    .mutation(({ ctx, input }) => claimReview(ctx.deps, ctx.member, input.id)),

  release: decider
    .input(z.object({ id }))
    .mutation(({ ctx, input }) => releaseReview(ctx.deps, ctx.member, input.id)),

  decide: decider
    .input(
      z.object({
        id,
        textHash: z.string().length(43),
        decision: z.enum(REVIEW_DECISIONS),
        suggested: z
          .object({ subject: z.string().max(300).nullable(), text: z.string().max(10_000) })
          .nullable(),
        comment: words.nullable(),
        idempotencyKey,
      }),
    )
    .mutation(({ ctx, input }) => decideOnReview(ctx.deps, ctx.member, input)),

  comments: commenter.query(({ ctx }) => reviewComments(ctx.deps, ctx.member)),

  addComment: commenter
    .input(z.object({ id, text: words }))
    .mutation(({ ctx, input }) => addReviewComment(ctx.deps, ctx.member, input)),

  archiveComment: commenter
    .input(z.object({ id }))
    .mutation(({ ctx, input }) => archiveReviewComment(ctx.deps, ctx.member, input.id)),
});
