import type { AppRouter } from '@acquaint/api/router';
import { queryClient, trpc } from '@acquaint/front/api';
import type { inferRouterInputs, inferRouterOutputs } from '@trpc/server';

export const hostsQuery = trpc.hosts.list.queryOptions();
export const refreshHosts = (): Promise<void> =>
  queryClient.invalidateQueries({ queryKey: hostsQuery.queryKey });

type Hosts = inferRouterOutputs<AppRouter>['hosts'];
export type Host = Hosts['list']['hosts'][number];
export type HostPool = Hosts['list'];
export type SaveHost = inferRouterInputs<AppRouter>['hosts']['save'];
export type Offering = SaveHost['offering'];
