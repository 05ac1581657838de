import type { AppRouter } from '@acquaint/api/router';
import { trpc } from '@acquaint/front/api';
import type { inferRouterInputs, inferRouterOutputs } from '@trpc/server';

export type Report = inferRouterOutputs<AppRouter>['reports']['get'];
export type ReportMetric = Report['metrics'][number];
export type ReportFigure = ReportMetric['figures'][number];
export type ReportAsked = inferRouterInputs<AppRouter>['reports']['get'];
export type ReportChoices = inferRouterOutputs<AppRouter>['reports']['choices'];

export const reportQuery = (asked: ReportAsked) => trpc.reports.get.queryOptions(asked);

export const funnelTotalsQuery = (cohortId: string | null) =>
  trpc.reports.funnel.queryOptions({ cohortId });

export const choicesQuery = (cohortId: string | null) =>
  trpc.reports.choices.queryOptions({ cohortId });
