import type { AppRouter } from '@acquaint/api/router';
import { trpc } from '@acquaint/front/api';
import type { inferRouterOutputs } from '@trpc/server';

export const cohortsQuery = trpc.cohorts.list.queryOptions();
export const careQuery = trpc.care.list.queryOptions();
/** What would move with a caseload. Counted anew each time that somebody asks. */
export const handOverQuery = (fromId: string, toId: string) =>
  trpc.care.previewHandOver.queryOptions({ fromId, toId }, { staleTime: 0 });
export const membersQuery = (id: string) => trpc.cohorts.members.queryOptions({ id });
export const studentsQuery = (search: string) =>
  trpc.roster.students.queryOptions({ search, after: null });

type Outputs = inferRouterOutputs<AppRouter>;
export type Cohort = Outputs['cohorts']['list'][number];
export type Staff = Outputs['care']['list'][number];
