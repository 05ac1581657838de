import type { AppRouter } from '@acquaint/api/router';
import { client, trpc } from '@acquaint/front/api';
import { queryOptions } from '@tanstack/react-query';
import type { inferRouterInputs, inferRouterOutputs } from '@trpc/server';
import { answerOrProblems } from '../../lib/answer-or-problems.ts';

export type Report = inferRouterOutputs<AppRouter>['reports']['get'];
export type ReportMetric = Report['metrics'][number];
export type ReportFigure = ReportMetric['figures'][number];
export type ReportAsked = inferRouterInputs<AppRouter>['reports']['get'];
export type ReportChoices = inferRouterOutputs<AppRouter>['reports']['choices'];

export const reportQuery = (asked: ReportAsked) =>
  queryOptions({
    queryKey: ['reports', 'get', asked],
    queryFn: () => answerOrProblems(client.reports.get.query(asked), ['from', 'until']),
  });

export const funnelTotalsQuery = (cohortId: string | null) =>
  trpc.reports.funnel.queryOptions({ cohortId });

export const choicesQuery = (cohortId: string | null) =>
  trpc.reports.choices.queryOptions({ cohortId });
