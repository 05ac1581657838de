import type { AppRouter } from '@acquaint/api/router';
import { trpc } from '@acquaint/front/api';
import type { inferRouterInputs, inferRouterOutputs } from '@trpc/server';
import { readOnce } from '../../lib/read-once.ts';

export type WorkloadAsked = inferRouterInputs<AppRouter>['reports']['workload'];
export type Workload = inferRouterOutputs<AppRouter>['reports']['workload'];

export const workloadQuery = (asked: WorkloadAsked) =>
  trpc.reports.workload.queryOptions(asked, readOnce);
