import type { AppRouter } from '@acquaint/api/router';
import { client } from '@acquaint/front/api';
import { infiniteQueryOptions } from '@tanstack/react-query';
import type { inferRouterInputs, inferRouterOutputs } from '@trpc/server';
import { answerOrProblems } from '../../lib/answer-or-problems.ts';

export type AuditItem = inferRouterOutputs<AppRouter>['audit']['list']['items'][number];
export type AuditAsked = inferRouterInputs<AppRouter>['audit']['export'];

interface Place {
  at: string;
  id: string;
}
const theNewest = (): Place | null => null;

export const auditQuery = (asked: AuditAsked) =>
  infiniteQueryOptions({
    queryKey: ['audit', 'list', asked],
    initialPageParam: theNewest(),
    queryFn: async ({ pageParam: cursor }) => {
      const reading = client.audit.list.query({ ...asked, cursor });
      const { answer, problems } = await answerOrProblems(reading, ['from', 'until']);
      return { ...(answer ?? { items: [], next: null }), problems };
    },
    getNextPageParam: ({ next }) => next,
  });
