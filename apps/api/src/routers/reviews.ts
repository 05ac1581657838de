import { guestLanguageCodes } from '@acquaint/core/phrases/guest/languages';
import { REVIEW_GUEST_NOTE } from '@acquaint/core/review/review-guest';
import { MOST_REVIEWS_SHOWN } from '@acquaint/core/review/review-order';
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
import { askReviewGuest } from '../services/review-guests/ask.ts';
import { endReviewGuest, stopReviewGuest } from '../services/review-guests/end.ts';
import { decideOnReview } from '../services/reviews/decide.ts';
import { openReview, reviewQueue } from '../services/reviews/queue.ts';
import { takeBackReview } from '../services/reviews/take-back.ts';
import { memberProcedure, router } from '../trpc/trpc.ts';
import { draft, draftValues } from './draft-input.ts';
import { email, id, idempotencyKey, optionalText, text } from './inputs.ts';

const asker = memberProcedure('review.ask');
const decider = memberProcedure('review.decide');
const commenter = memberProcedure('review_comment.write');
const guestAsker = memberProcedure('review_guest.write');
const words = z.string().trim().min(1).max(2_000);

export const reviewsRouter = router({
  ask: asker
    .input(z.object({ interviewId: id, draft, idempotencyKey }))
    .mutation(({ ctx, input }) => askForReview(ctx.deps, ctx.member, input)),

  mine: asker
    .input(z.object({ interviewId: id }))
    .query(({ ctx, input }) => reviewsOf(ctx.deps, ctx.member, input.interviewId)),

  accept: asker
    .input(z.object({ id, draftVersion: z.number().int().min(1).nullable(), values: draftValues }))
    .mutation(({ ctx, input }) => acceptEdits(ctx.deps, ctx.member, input)),

  takeBack: asker
    .input(z.object({ id }))
    .mutation(({ ctx, input }) => takeBackReview(ctx.deps, ctx.member, input.id)),

  queue: decider
    .input(
      z.object({
        most: z.number().int().min(1).max(MOST_REVIEWS_SHOWN),
        ids: z.array(id).max(100),
        interviewId: id.nullable(),
      }),
    )
    .query(({ ctx, input }) => reviewQueue(ctx.deps, ctx.member, input)),

  open: decider
    .input(z.object({ id }))
    .query(({ ctx, input }) => openReview(ctx.deps, ctx.member, input.id)),

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

  askGuest: guestAsker
    .input(
      z.object({
        id,
        reviewId: id,
        name: text(200, 'Please write their name.'),
        email,
        language: z.enum(guestLanguageCodes, { error: 'Please choose a language of the list.' }),
        note: optionalText(REVIEW_GUEST_NOTE),
        idempotencyKey,
      }),
    )
    .mutation(({ ctx, input }) => askReviewGuest(ctx.deps, ctx.member, input)),

  endGuest: guestAsker
    .input(z.object({ id }))
    .mutation(({ ctx, input }) => endReviewGuest(ctx.deps, ctx.member, input.id)),

  stopGuest: asker
    .input(z.object({ id }))
    .mutation(({ ctx, input }) => stopReviewGuest(ctx.deps, ctx.member, input.id)),

  comments: commenter.query(({ ctx }) => reviewComments(ctx.deps, ctx.member)),

  addComment: commenter
    .input(z.object({ id, text: words }))
    .mutation(({ ctx, input }) => addReviewComment(ctx.deps, ctx.member, input)),

  archiveComment: commenter
    .input(z.object({ id }))
    .mutation(({ ctx, input }) => archiveReviewComment(ctx.deps, ctx.member, input.id)),
});
