import type { Command } from '@acquaint/core/workflow/commands';
import { useQueryClient } from '@tanstack/react-query';
import { client, trpc } from '../../lib/api.ts';
import { useWrite } from '../../lib/use-write.ts';

interface Order {
  interviewId: string;
  version: number;
  command: Command;
}

/** Gives a command to an interview from a page that is not its own: Today, a contact, another talk. */
export function useActOn() {
  const cache = useQueryClient();
  return useWrite({
    write: (order: Order, idempotencyKey) =>
      client.interviews.act.mutate({ ...order, idempotencyKey }),
    onDone: async (view, { interviewId }) => {
      cache.setQueryData(trpc.interviews.get.queryKey({ id: interviewId }), view);
      await Promise.all([
        cache.invalidateQueries(trpc.today.pathFilter()),
        cache.invalidateQueries(trpc.contacts.pathFilter()),
        cache.invalidateQueries(trpc.interviews.pathFilter()),
      ]);
    },
    // Somebody was faster: the page shows what stands now, and the tap can be tried again.
    onFail: () => {
      void cache.invalidateQueries(trpc.today.pathFilter());
      void cache.invalidateQueries(trpc.contacts.pathFilter());
    },
  });
}
