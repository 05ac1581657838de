import { trpc } from '@acquaint/front/api';

export const thisWeekQuery = trpc.overview.thisWeek.queryOptions({ cohortId: null });
