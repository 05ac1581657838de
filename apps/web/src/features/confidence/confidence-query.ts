import type { AppRouter } from '@acquaint/api/router';
import type { inferRouterOutputs } from '@trpc/server';
import { trpc } from '../../lib/api.ts';

export const confidenceQuery = trpc.confidence.get.queryOptions();

export type ConfidenceView = inferRouterOutputs<AppRouter>['confidence']['get'];
