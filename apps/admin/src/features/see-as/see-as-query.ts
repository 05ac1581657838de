import type { AppRouter } from '@acquaint/api/router';
import { trpc } from '@acquaint/front/api';
import type { inferRouterOutputs } from '@trpc/server';
import { readOnce } from '../../lib/read-once.ts';

export type SharedInterview =
  inferRouterOutputs<AppRouter>['students']['seeAs']['interviews'][number];

export const seeAsQuery = (studentId: string) =>
  trpc.students.seeAs.queryOptions({ studentId }, readOnce);
