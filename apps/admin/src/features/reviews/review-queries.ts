import { queryClient, trpc } from '@acquaint/front/api';
import type { AppRouter } from '@acquaint/api/router';
import type { inferRouterOutputs } from '@trpc/server';

export const reviewQueueQuery = trpc.reviews.queue.queryOptions(undefined, {
  refetchInterval: 60_000,
});
export const reviewCommentsQuery = trpc.reviews.comments.queryOptions();

/** The words of one text. They never change, and each opening is on record: once is enough. */
export const reviewWordsQuery = (id: string) =>
  trpc.reviews.open.queryOptions({ id }, { staleTime: Infinity });

export const againQueue = () =>
  queryClient.invalidateQueries({ queryKey: reviewQueueQuery.queryKey });

type Outputs = inferRouterOutputs<AppRouter>['reviews'];
export type QueuedReview = Outputs['queue'][number];
export type ReviewWords = Outputs['open'];
