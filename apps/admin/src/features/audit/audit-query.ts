import type { AppRouter } from '@acquaint/api/router';
import { trpc } from '@acquaint/front/api';
import type { inferRouterInputs, inferRouterOutputs } from '@trpc/server';

export type AuditItem = inferRouterOutputs<AppRouter>['audit']['list']['items'][number];
export type AuditAsked = inferRouterInputs<AppRouter>['audit']['export'];

export const auditQuery = (asked: AuditAsked) =>
  trpc.audit.list.infiniteQueryOptions(asked, { getNextPageParam: ({ next }) => next });
