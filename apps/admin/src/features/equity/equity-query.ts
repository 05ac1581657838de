import type { AppRouter } from '@acquaint/api/router';
import { trpc } from '@acquaint/front/api';
import type { inferRouterInputs, inferRouterOutputs } from '@trpc/server';
import { readOnce } from '../../lib/read-once.ts';

export type EquityAsked = inferRouterInputs<AppRouter>['reports']['equity'];
export type EquityReport = NonNullable<
  inferRouterOutputs<AppRouter>['reports']['equity']['report']
>;
export type EquityGroup = EquityReport['groups'][number];
export type EquityRow = EquityGroup['rows'][number];

export const equityQuery = (asked: EquityAsked) =>
  trpc.reports.equity.queryOptions(asked, readOnce);
