import type { AppRouter } from '@acquaint/api/router';
import type { inferRouterOutputs } from '@trpc/server';

/** The words of one text. */
export type ReviewWords = inferRouterOutputs<AppRouter>['reviews']['open'];
