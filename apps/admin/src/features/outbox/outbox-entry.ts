import type { AppRouter } from '@acquaint/api/router';
import type { inferRouterOutputs } from '@trpc/server';

export type OutboxEntry = inferRouterOutputs<AppRouter>['organizations']['outbox'][number];
