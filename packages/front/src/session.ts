import { queryOptions } from '@tanstack/react-query';
import { client, queryClient } from './api.ts';
import { setSessionLost } from './session-lost.ts';

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

/** What follows a proof of identity: a clean memory, and who it is. */
export async function startSession() {
  await forgetEverything();
  setSessionLost(false);
  const { signedIn } = await queryClient.fetchQuery(sessionQuery);
  return signedIn;
}
