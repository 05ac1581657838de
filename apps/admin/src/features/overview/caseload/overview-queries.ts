import { trpc } from '@acquaint/front/api';

export const thisWeekQuery = trpc.overview.thisWeek.queryOptions({ cohortId: null });

export const sinceYesterdayQuery = trpc.overview.sinceYesterday.queryOptions({ cohortId: null });
