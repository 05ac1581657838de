import { useSuspenseQuery } from '@tanstack/react-query';
import { client, queryClient, trpc } from '../../lib/api.ts';
import { useWrite } from '../../lib/use-write.ts';
import { availabilityQuery } from './profile-queries.ts';

const byStart = (a: { start: string }, b: { start: string }): number =>
  a.start < b.start ? -1 : 1;

/** Free windows and calendar items that still lie ahead; they are saved as a whole (R47, R48). */
export function useFreeTimes(now: string) {
  const { data } = useSuspenseQuery(availabilityQuery);
  const windows = data.windows.filter(({ end }) => end > now).toSorted(byStart);
  const items = data.items.filter(({ end }) => end > now).toSorted(byStart);
  const save = useWrite({
    write: (next: typeof data, idempotencyKey) =>
      client.profile.saveAvailability.mutate({ ...next, idempotencyKey }),
    onDone: async (next) => {
      queryClient.setQueryData(availabilityQuery.queryKey, next);
      await queryClient.invalidateQueries(trpc.interviews.pathFilter());
    },
  });

  /** Resolves to whether it is kept; `error` says why not. */
  async function store(next: Partial<typeof data>): Promise<boolean> {
    try {
      await save.mutateAsync({ windows, items, ...next });
      return true;
    } catch {
      return false;
    }
  }

  return { windows, items, store, isSaving: save.isPending, error: save.error };
}
