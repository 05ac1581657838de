import type { AppRouter } from '@acquaint/api/router';
import { trpc } from '@acquaint/front/api';
import type { inferRouterOutputs } from '@trpc/server';
import { readOnce } from '../../lib/read-once.ts';

type Outputs = inferRouterOutputs<AppRouter>['assignments'];
export type AssignmentLine = Outputs['list']['assignments'][number];
export type ClassTable = Outputs['get'];
export type StudentWork = Outputs['work'];
export type SeenSubmission = StudentWork['submissions'][number];

export const assignmentsQuery = trpc.assignments.list.queryOptions();
export const classQuery = (id: string) => trpc.assignments.get.queryOptions({ id });
export const workQuery = (id: string, studentId: string) =>
  trpc.assignments.work.queryOptions({ id, studentId }, readOnce);
