import type { AppRouter } from '@acquaint/api/router';
import type { inferRouterOutputs } from '@trpc/server';
import { daysBetween, dayOf } from '../../lib/format.ts';
import { trpc } from '../../lib/api.ts';

export type InterviewRow = inferRouterOutputs<AppRouter>['interviews']['list']['rows'][number];
export type Show = 'open' | 'past' | 'stopped';

const statuses = { open: 'active', past: 'closed', stopped: 'withdrawn' } as const;

const pageSize = 50;

export const interviewListQuery = (show: Show) =>
  trpc.interviews.list.infiniteQueryOptions(
    { status: statuses[show], limit: pageSize },
    { initialCursor: null, getNextPageParam: (page) => page.nextCursor ?? undefined },
  );

export type Group = 'today' | 'week' | 'later' | 'waiting';
export const groups = ['today', 'week', 'later', 'waiting'] as const satisfies readonly Group[];

/** Where a row belongs by what is next in it; the student's calendar decides. */
export function groupOf(row: InterviewRow, now: string, zone: string): Group {
  if (row.nextWaiting) return 'waiting';
  // Without a date there is nothing to wait for: it can be done now.
  if (row.nextDueAt === null) return 'week';
  const days = daysBetween(dayOf(now, zone), dayOf(row.nextDueAt, zone));
  if (days <= 0) return 'today';
  return days <= 7 ? 'week' : 'later';
}
