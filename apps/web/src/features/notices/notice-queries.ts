import type { AppRouter } from '@acquaint/api/router';
import type { inferRouterOutputs } from '@trpc/server';
import { trpc } from '../../lib/api.ts';

export type Reminders = inferRouterOutputs<AppRouter>['reminders']['list'];
export type ReminderLine = Reminders['planned'][number];

export const remindersQuery = trpc.reminders.list.queryOptions();
