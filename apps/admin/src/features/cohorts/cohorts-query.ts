import { client } from '@acquaint/front/api';
import { infiniteQueryOptions, keepPreviousData } from '@tanstack/react-query';

const theFirst = (): string | null => null;

/** The cohorts that whoever asks may change, by a part of their name, page by page. */
export const foundCohortsQuery = (search: string) =>
  infiniteQueryOptions({
    queryKey: ['cohorts', 'find', search],
    initialPageParam: theFirst(),
    queryFn: ({ pageParam: after }) => client.cohorts.find.query({ search, after }),
    getNextPageParam: ({ next }) => next,
    placeholderData: keepPreviousData,
  });

export const foundCohortsKey = ['cohorts', 'find'] as const;
