import type { AppRouter } from '@acquaint/api/router';
import { trpc } from '@acquaint/front/api';
import type { inferRouterOutputs } from '@trpc/server';

export const attentionQuery = trpc.attention.queue.queryOptions({ cohortId: null });

export type AttentionItem = inferRouterOutputs<AppRouter>['attention']['queue'][number];
