import { trpc } from '../../lib/api.ts';

// Apart from the page: a route's loader loads with the app, its page only when it is opened.
export const todayQuery = trpc.today.get.queryOptions();
