import { trpc } from '@acquaint/front/api';
import type { AppRouter } from '@acquaint/api/router';
import type { inferRouterOutputs } from '@trpc/server';

export const reviewQueueQuery = trpc.reviews.queue.queryOptions(undefined, {
  refetchInterval: 60_000,
});
export const reviewCommentsQuery = trpc.reviews.comments.queryOptions();

export type QueuedReview = inferRouterOutputs<AppRouter>['reviews']['queue'][number];
