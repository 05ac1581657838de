import type { AppRouter } from '@acquaint/api/router';
import type { inferRouterOutputs } from '@trpc/server';

export type Today = inferRouterOutputs<AppRouter>['today']['get'];
export type TodayItem = Today['due'][number];
export type TodayMeeting = Today['meetings'][number];
