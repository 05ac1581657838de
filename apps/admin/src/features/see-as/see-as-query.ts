import type { AppRouter } from '@acquaint/api/router';
import { trpc } from '@acquaint/front/api';
import type { inferRouterOutputs } from '@trpc/server';

export type SharedInterview =
  inferRouterOutputs<AppRouter>['students']['seeAs']['interviews'][number];

// Each opening is one entry on record: it is read once, and not again by itself.
export const seeAsQuery = (studentId: string) =>
  trpc.students.seeAs.queryOptions({ studentId }, { staleTime: Infinity, gcTime: 0 });
