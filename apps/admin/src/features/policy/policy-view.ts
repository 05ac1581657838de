import type { AppRouter } from '@acquaint/api/router';
import type { inferRouterOutputs } from '@trpc/server';

export type PolicyView = inferRouterOutputs<AppRouter>['policy']['get'];
