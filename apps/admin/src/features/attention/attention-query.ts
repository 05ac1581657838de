import type { AppRouter } from '@acquaint/api/router';
import { trpc } from '@acquaint/front/api';
import type { inferRouterOutputs } from '@trpc/server';
import { type Scope, scopeInput } from '../scope/scope.ts';

export const attentionQuery = (scope: Scope) =>
  trpc.attention.queue.queryOptions(scopeInput(scope));

/** Of all cohorts: what is settled in one is settled in each. */
export const anyAttention = trpc.attention.queue.pathFilter();

export type AttentionItem = inferRouterOutputs<AppRouter>['attention']['queue'][number];
