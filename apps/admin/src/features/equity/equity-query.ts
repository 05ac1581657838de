import type { AppRouter } from '@acquaint/api/router';
import { trpc } from '@acquaint/front/api';
import type { inferRouterInputs, inferRouterOutputs } from '@trpc/server';

export type EquityAsked = inferRouterInputs<AppRouter>['reports']['equity'];
export type EquityReport = NonNullable<
  inferRouterOutputs<AppRouter>['reports']['equity']['report']
>;
export type EquityGroup = EquityReport['groups'][number];
export type EquityRow = EquityGroup['rows'][number];

/** Each look is on record, so that nothing asks anew by itself, and nothing stays for later. */
export const equityQuery = (asked: EquityAsked) =>
  trpc.reports.equity.queryOptions(asked, {
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });
