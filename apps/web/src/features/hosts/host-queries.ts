import type { AppRouter } from '@acquaint/api/router';
import type { inferRouterOutputs } from '@trpc/server';
import { trpc } from '../../lib/api.ts';

export const offeredHostsQuery = trpc.hosts.offered.queryOptions();
export const hostQuestionQuery = (contactId: string) =>
  trpc.hosts.question.queryOptions({ contactId });

export type OfferedHost = inferRouterOutputs<AppRouter>['hosts']['offered'][number];
