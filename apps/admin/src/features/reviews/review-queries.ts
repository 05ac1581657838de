import { MOST_REVIEWS_SHOWN, REVIEWS_SHOWN } from '@acquaint/core/review/review-order';
import { client, queryClient, trpc } from '@acquaint/front/api';
import type { AppRouter } from '@acquaint/api/router';
import { queryOptions } from '@tanstack/react-query';
import type { inferRouterOutputs } from '@trpc/server';
import { unsentIds } from './kept-edits.ts';

type Outputs = inferRouterOutputs<AppRouter>['reviews'];
export type QueuedReview = Outputs['queue']['reviews'][number];

/** The beginning of what waits, and what is in hand wherever it stands. */
export interface ReviewQueue {
  reviews: QueuedReview[];
  /** How many wait in all. */
  waiting: number;
  /** How many of the first are asked for, from now on as well. */
  most: number;
}

const everyQueue = ['reviews', 'queue'];
const queueKey = (interviewId: string | null) => [...everyQueue, interviewId];
const shown = (interviewId: string | null): number =>
  queryClient.getQueryData<ReviewQueue>(queueKey(interviewId))?.most ?? REVIEWS_SHOWN;

/** What waits, with the text of the talk that one came for, if it does. */
export const reviewQueueQuery = (interviewId: string | null) =>
  queryOptions({
    queryKey: queueKey(interviewId),
    queryFn: async (): Promise<ReviewQueue> => {
      const most = shown(interviewId);
      const ids = unsentIds();
      return { ...(await client.reviews.queue.query({ most, ids, interviewId })), most };
    },
    refetchInterval: 60_000,
  });

export const reviewCommentsQuery = trpc.reviews.comments.queryOptions();

/** The words of one text. They never change, and each opening is on record: once is enough. */
export const reviewWordsQuery = (id: string) =>
  trpc.reviews.open.queryOptions({ id }, { staleTime: Infinity });

export const againQueue = () => queryClient.invalidateQueries({ queryKey: everyQueue });

/** Writes down what is known of one text before the queue is asked anew. */
export const noteInQueue = (id: string, known: Partial<QueuedReview>): void => {
  queryClient.setQueriesData<ReviewQueue>(
    { queryKey: everyQueue },
    (queue) =>
      queue && {
        ...queue,
        reviews: queue.reviews.map((each) => (each.id === id ? { ...each, ...known } : each)),
      },
  );
};

export const canShowMore = ({ most }: ReviewQueue): boolean => most < MOST_REVIEWS_SHOWN;

/** Asks for more of the queue; what is there stays on the screen meanwhile. */
export function showMore(interviewId: string | null): Promise<void> {
  const most = Math.min(shown(interviewId) + REVIEWS_SHOWN, MOST_REVIEWS_SHOWN);
  const queryKey = queueKey(interviewId);
  queryClient.setQueryData<ReviewQueue>(queryKey, (queue) => queue && { ...queue, most });
  return queryClient.invalidateQueries({ queryKey }, { throwOnError: true });
}
