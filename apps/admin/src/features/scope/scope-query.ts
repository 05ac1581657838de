import type { AppRouter } from '@acquaint/api/router';
import { trpc } from '@acquaint/front/api';
import type { inferRouterOutputs } from '@trpc/server';

export const scopeChoicesQuery = trpc.cohorts.choices.queryOptions();

export type ScopeChoices = inferRouterOutputs<AppRouter>['cohorts']['choices'];
