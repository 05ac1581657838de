import type { AppRouter } from '@acquaint/api/router';
import type { inferRouterOutputs } from '@trpc/server';
import { trpc } from '../../lib/api.ts';

export type Network = inferRouterOutputs<AppRouter>['contacts']['network'];
export type NetworkNode = Network['people'][number];
export type OpenEnd = Network['openEnds'][number];

export const networkQuery = trpc.contacts.network.queryOptions();
