import type { AppRouter } from '@acquaint/api/router';
import { queryClient, trpc } from '@acquaint/front/api';
import type { inferRouterOutputs } from '@trpc/server';

type Outputs = inferRouterOutputs<AppRouter>['courtesy'];
export type CourtesyOverview = Outputs['overview'];
export type PersonLoad = CourtesyOverview['people'][number];
export type CourtesyException = CourtesyOverview['exceptions'][number];
export type DoNotContactEntry = Outputs['doNotContact'][number];

export const courtesyQuery = trpc.courtesy.overview.queryOptions();
export const doNotContactQuery = trpc.courtesy.doNotContact.queryOptions();

export const refreshCourtesy = (): Promise<void> =>
  queryClient.invalidateQueries(trpc.courtesy.pathFilter());
