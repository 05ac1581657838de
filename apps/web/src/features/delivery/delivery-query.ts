import type { AppRouter } from '@acquaint/api/router';
import type { inferRouterOutputs } from '@trpc/server';
import { trpc } from '../../lib/api.ts';

export type Delivery = inferRouterOutputs<AppRouter>['interviews']['deliveries'][number];

/** A message that is still under way moves by itself, so the page looks again. */
const LOOK_AGAIN_MS = 15_000;

export const deliveriesQuery = (interviewId: string) => ({
  ...trpc.interviews.deliveries.queryOptions({ interviewId }),
  refetchInterval: ({ state }: { state: { data?: Delivery[] | undefined } }) =>
    (state.data ?? []).some(isUnderWay) ? LOOK_AGAIN_MS : (false as const),
});

const isUnderWay = ({ state }: Delivery): boolean =>
  state === 'queued' || state === 'on_its_way' || state === 'deferred';
