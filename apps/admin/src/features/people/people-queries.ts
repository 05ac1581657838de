import type { AppRouter } from '@acquaint/api/router';
import { trpc } from '@acquaint/front/api';
import type { inferRouterOutputs } from '@trpc/server';

export const cohortsQuery = trpc.cohorts.list.queryOptions();
export const careQuery = trpc.care.list.queryOptions();
/** Whom a caseload can go to, by name and role. */
export const colleaguesQuery = trpc.care.colleagues.queryOptions();
/** The staff with what only owners see: since when, last sign-in, and who left. */
export const staffQuery = trpc.members.list.queryOptions();
/** What would move with a caseload. Counted anew each time that somebody asks. */
export const handOverQuery = (fromId: string, toId: string) =>
  trpc.care.previewHandOver.queryOptions({ fromId, toId }, { staleTime: 0 });
/** What somebody holds now. Counted anew each time that somebody asks. */
export const holdsQuery = (userId: string) =>
  trpc.members.holds.queryOptions({ userId }, { staleTime: 0 });
export const membersQuery = (id: string) => trpc.cohorts.members.queryOptions({ id });
export const studentsQuery = (search: string) =>
  trpc.roster.students.queryOptions({ search, after: null });

type Outputs = inferRouterOutputs<AppRouter>;
export type Cohort = Outputs['cohorts']['list'][number];
export type Staff = Outputs['care']['list'][number];
export type Care = Staff['care'][number];
export type Colleague = Outputs['care']['colleagues'][number];
export type StaffMember = Outputs['members']['list'][number];
export type Holdings = Outputs['members']['holds']['holds'];
