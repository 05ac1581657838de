import type { AppRouter } from '@acquaint/api/router';
import type { inferRouterOutputs } from '@trpc/server';
import { trpc } from '../../lib/api.ts';

type Outputs = inferRouterOutputs<AppRouter>['assignments'];
export type MyAssignment = Outputs['mine'][number];
export type MyWork = Outputs['myWork'];

export const myAssignmentsQuery = trpc.assignments.mine.queryOptions();
export const myWorkQuery = (id: string) => trpc.assignments.myWork.queryOptions({ id });
