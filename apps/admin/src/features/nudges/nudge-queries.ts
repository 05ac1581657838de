import type { AppRouter } from '@acquaint/api/router';
import { client, trpc } from '@acquaint/front/api';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { inferRouterOutputs } from '@trpc/server';
import type { NewNudgeSearch } from './new-nudge-search.ts';

type Outputs = inferRouterOutputs<AppRouter>['nudges'];
export type Preview = Outputs['preview'];
export type PreviewedRecipient = Preview['recipients'][number];
export type NudgeLine = Outputs['list']['rows'][number];
export type NudgePage = Outputs['get'];
export type Rules = Outputs['rules'];
export type Rule = Rules['rules'][number];

/** Everything of nudges begins with this key. */
const all = ['nudges'] as const;

export const previewQuery = ({
  students,
  cohort,
  term,
  step,
  at,
  stuck,
  find,
  reason,
}: NewNudgeSearch) =>
  queryOptions({
    queryKey: [...all, 'preview', { students, cohort, term, step, at, stuck, find, reason }],
    queryFn: () =>
      client.nudges.preview.mutate({
        who:
          students === undefined
            ? {
                kind: 'filter',
                cohortId: cohort ?? null,
                termId: term ?? null,
                step: step ?? null,
                at: at ?? 'here',
                stuck: stuck === 'true',
                search: find ?? '',
              }
            : { kind: 'students', studentIds: students.split(',') },
        reason: reason ?? null,
      }),
    // Brakes change by the minute: each visit looks anew.
    staleTime: 0,
    gcTime: 0,
  });

interface Place {
  createdAt: string;
  id: string;
}
const theNewest = (): Place | null => null;

export const nudgesQuery = infiniteQueryOptions({
  queryKey: [...all, 'list'],
  initialPageParam: theNewest(),
  queryFn: ({ pageParam }) => client.nudges.list.query({ before: pageParam }),
  getNextPageParam: ({ next }) => next,
});

export const nudgeQuery = (id: string) => trpc.nudges.get.queryOptions({ id });

export const rulesQuery = trpc.nudges.rules.queryOptions();
