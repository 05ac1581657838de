import type { AppRouter } from '@acquaint/api/router';
import type { inferRouterOutputs } from '@trpc/server';
import { queryClient, trpc } from '../../lib/api.ts';

export const feedsQuery = trpc.calendar.feeds.queryOptions();
export const busyFeedsQuery = trpc.calendar.busyFeeds.queryOptions();

export type BusyFeed = inferRouterOutputs<AppRouter>['calendar']['busyFeeds'][number];

/** Shows the list as it came back; interviews may meet other times now. */
export async function keepBusyFeeds(feeds: BusyFeed[]): Promise<void> {
  queryClient.setQueryData(busyFeedsQuery.queryKey, feeds);
  await queryClient.invalidateQueries(trpc.interviews.pathFilter());
}
