import type { AppRouter } from '@acquaint/api/router';
import { queryClient, trpc } from '@acquaint/front/api';
import type { inferRouterOutputs } from '@trpc/server';

type Organizations = inferRouterOutputs<AppRouter>['organizations'];
export type WorkerStatus = Organizations['workerStatus'];
export type DeadLetter = Organizations['deadLetters'][number];

const MINUTE = 60_000;

/** Asked again each minute, on every page of an owner: silence must not go unseen. */
export const workerStatusQuery = {
  ...trpc.organizations.workerStatus.queryOptions(),
  refetchInterval: MINUTE,
};

export const deadLettersQuery = trpc.organizations.deadLetters.queryOptions();

/** After a change of what waits, everything on the page is looked at anew. */
export const refreshDelivery = (): Promise<void> =>
  queryClient.invalidateQueries(trpc.organizations.pathFilter());
