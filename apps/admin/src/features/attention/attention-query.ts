import type { AppRouter } from '@acquaint/api/router';
import { trpc } from '@acquaint/front/api';
import type { inferRouterOutputs } from '@trpc/server';

export const attentionQuery = (cohortId: string | null, termId: string | null = null) =>
  trpc.attention.queue.queryOptions({ cohortId, termId });

/** Of all cohorts: what is settled in one is settled in each. */
export const anyAttention = trpc.attention.queue.pathFilter();

export type AttentionItem = inferRouterOutputs<AppRouter>['attention']['queue'][number];
