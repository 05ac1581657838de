import type { AppRouter } from '@acquaint/api/router';
import type { inferRouterOutputs } from '@trpc/server';

export type Invitation = inferRouterOutputs<AppRouter>['organizations']['invitations'][number];
