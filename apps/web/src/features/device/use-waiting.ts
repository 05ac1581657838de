import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { trpc } from '../../lib/api.ts';
import type { Waiting } from './queue.ts';
import { onQueueChange, waiting } from './queue.ts';

/** What of one interview has not arrived yet, oldest first; null until the device has told. */
export function useWaiting(interviewId: string): Waiting[] | null {
  const cache = useQueryClient();
  const [ops, setOps] = useState<Waiting[] | null>(null);
  useEffect(() => {
    let latest = 0;
    let count = 0;
    const read = async () => {
      const turn = (latest += 1);
      const all = await waiting().catch(() => []);
      if (turn !== latest) return;
      const mine = all.filter((op) => op.interviewId === interviewId);
      // The worker or another window sent something: the page here has not seen the answer.
      if (mine.length < count) {
        void cache.invalidateQueries({
          queryKey: trpc.interviews.get.queryKey({ id: interviewId }),
        });
      }
      count = mine.length;
      setOps(mine);
    };
    void read();
    const stop = onQueueChange(read);
    return () => {
      latest = -1;
      stop();
    };
  }, [cache, interviewId]);
  return ops;
}
