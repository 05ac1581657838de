import { queryOptions } from '@tanstack/react-query';
import { client, queryClient } from './api.ts';

/** Who is signed in, and to which school they belong. */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: ({ signal }) => client.auth.session.query(undefined, { signal }),
  staleTime: 5 * 60_000,
});

/** After signing in or out nothing of the other person may stay in memory. */
export async function forgetEverything(): Promise<void> {
  await queryClient.cancelQueries();
  queryClient.clear();
}
