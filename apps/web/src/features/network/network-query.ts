import type { AppRouter } from '@acquaint/api/router';
import type { inferRouterOutputs } from '@trpc/server';
import { trpc } from '../../lib/api.ts';

export type NetworkNode = inferRouterOutputs<AppRouter>['contacts']['network'][number];

export const networkQuery = trpc.contacts.network.queryOptions();
