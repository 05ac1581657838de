import type { AppRouter } from '@acquaint/api/router';
import type { inferRouterOutputs } from '@trpc/server';
import { trpc } from '../../lib/api.ts';

export const myGroupsQuery = trpc.groups.mine.queryOptions();

export type MyGroups = inferRouterOutputs<AppRouter>['groups']['mine'];
