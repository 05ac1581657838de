import type { AppRouter } from '@acquaint/api/router';
import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { createTRPCClient, httpBatchLink } from '@trpc/client';
import type { TRPCClient } from '@trpc/client';
import { createTRPCOptionsProxy } from '@trpc/tanstack-react-query';
import type { TRPCOptionsProxy } from '@trpc/tanstack-react-query';
import { publicErrorOf } from './errors.ts';
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

/** Inputs travel in the body: addresses are logged, and inputs hold personal data. */
export const client: TRPCClient<AppRouter> = createTRPCClient<AppRouter>({
  links: [httpBatchLink({ url: '/trpc', methodOverride: 'POST' })],
});

export const trpc: TRPCOptionsProxy<AppRouter> = createTRPCOptionsProxy<AppRouter>({
  client,
  queryClient,
});
