import type { AppRouter } from '@acquaint/api/router';
import { queryClient, trpc } from '@acquaint/front/api';
import type { inferRouterOutputs } from '@trpc/server';

export const sourcesQuery = trpc.sources.list.queryOptions();

export type Source = inferRouterOutputs<AppRouter>['sources']['list'][number];

export const refreshSources = (): Promise<void> =>
  queryClient.invalidateQueries({ queryKey: sourcesQuery.queryKey });
