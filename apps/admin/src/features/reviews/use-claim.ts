import { shouldGoOn } from '@acquaint/core/review/review-state';
import { client } from '@acquaint/front/api';
import { useMutation } from '@tanstack/react-query';
import { useRef } from 'react';
import { againQueue, noteInQueue, type QueuedReview } from './review-queries.ts';

/** After an attempt that failed, such as without a network, the next letter does not try again. */
const PAUSE_MS = 20_000;

/** Taking a review, keeping it for longer, and putting it back. */
export function useClaim(review: QueuedReview, myId: string) {
  const { id, claimedUntil, claimMinutes } = review;
  const tried = useRef(0);
  const take = useMutation({
    mutationFn: () => client.reviews.claim.mutate({ id }),
    onSuccess: ({ until }) => {
      noteInQueue(id, { claimedBy: myId, claimedUntil: until, heldBy: null });
    },
    onError: againQueue,
  });
  const release = useMutation({
    mutationFn: () => client.reviews.release.mutate({ id }),
    onSettled: againQueue,
  });

  /** Somebody works on it: it stays theirs. */
  function goOn() {
    const now = Date.now();
    const isDue = shouldGoOn(claimedUntil, claimMinutes, new Date(now).toISOString());
    if (!isDue || take.isPending || now - tried.current < PAUSE_MS) return;
    tried.current = now;
    take.mutate();
  }
  return { take, release, goOn };
}
