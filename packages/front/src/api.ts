import type { AppRouter } from '@acquaint/api/router';
import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import type { TRPCClient } from '@trpc/client';
import type { TRPCOptionsProxy } from '@trpc/tanstack-react-query';
import { publicErrorOf } from './errors.ts';
import { queryOptionsOf } from './query-options.ts';
import { call, pathProxy } from './rpc.ts';
import { setSessionLost } from './session-lost.ts';

/** A failed read is tried again only when the server was busy or away. */
const worthRetrying = (count: number, error: Error): boolean => {
  const code = publicErrorOf(error)?.code;
  return count < 2 && (code === undefined || code === 'unavailable');
};

const noticeSignedOut = (error: Error): void => {
  if (publicErrorOf(error)?.code === 'not_signed_in') setSessionLost(true);
};
const noticeSignedIn = (): void => setSessionLost(false);

export const queryClient = new QueryClient({
  queryCache: new QueryCache({ onError: noticeSignedOut }),
  mutationCache: new MutationCache({ onError: noticeSignedOut, onSuccess: noticeSignedIn }),
  defaultOptions: {
    queries: { staleTime: 30_000, retry: worthRetrying },
    mutations: { retry: false },
  },
});

interface CallOptions {
  signal?: AbortSignal;
}

// The proxies below know no procedure; the router's type does, and says so from here on.
export const client = pathProxy((path, _verb, [input, options]) =>
  call(path.join('.'), input, (options as CallOptions | undefined)?.signal),
) as TRPCClient<AppRouter>;

export const trpc = pathProxy(queryOptionsOf) as TRPCOptionsProxy<AppRouter>;
