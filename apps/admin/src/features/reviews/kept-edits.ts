import { queryClient } from '@acquaint/front/api';
import { onLeave } from '@acquaint/front/leave';
import { queryOptions, skipToken, useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { ReviewWords } from './review-words.ts';

/** What a reviewer wrote about one text and has not sent yet. */
export interface ReviewEdits extends ReviewWords {
  comment: string;
  /** Whose text it is, for the day on which it waits no more. */
  studentName: string;
  /** As it was handed in. */
  asked: ReviewWords;
}

type AllEdits = Readonly<Record<string, ReviewEdits>>;

// In the cache of queries, so that signing out takes it away with the rest; it comes from nowhere.
const editsQuery = queryOptions<AllEdits>({
  queryKey: ['review-edits'],
  queryFn: skipToken,
  staleTime: Infinity,
  gcTime: Infinity,
});
const none: AllEdits = {};

const allEdits = (): AllEdits => queryClient.getQueryData(editsQuery.queryKey) ?? none;

onLeave.add({
  before: () => Promise.resolve(Object.keys(allEdits()).length),
  after: () => Promise.resolve(),
});

/** What is written and not sent, by the review that it is about. */
export const useAllEdits = (): AllEdits => useQuery(editsQuery).data ?? none;

/** Which texts something is written about, for the queue: no more than it takes. */
export const unsentIds = (): string[] => Object.keys(allEdits()).slice(0, 100);

export const editsOf = (id: string): ReviewEdits | undefined => allEdits()[id];

export const isChanged = ({ asked, subject, text }: ReviewEdits): boolean =>
  text !== asked.text || subject !== asked.subject;

/** Keeps what is written, for whenever one comes back; what says nothing new is not kept. */
export function keepEdits(id: string, edits: ReviewEdits | null): void {
  const { [id]: _before, ...others } = allEdits();
  const isWorth = edits !== null && (isChanged(edits) || edits.comment.trim() !== '');
  queryClient.setQueryData(editsQuery.queryKey, isWorth ? { ...others, [id]: edits } : others);
}

/** Asks before the page is closed or loaded anew while something is written and not sent. */
export function useAskBeforeClosing(isUnsent: boolean): void {
  useEffect(() => {
    if (!isUnsent) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [isUnsent]);
}
