import { client, trpc } from '@acquaint/front/api';
import { infiniteQueryOptions } from '@tanstack/react-query';
import { readOnce } from '../../lib/read-once.ts';
import { type Scope, scopeInput } from '../scope/scope.ts';
import type { StudentsSearch } from './students-search.ts';

export const funnelQuery = (scope: Scope) => trpc.students.funnel.queryOptions(scopeInput(scope));

export const studentQuery = (studentId: string) =>
  trpc.students.get.queryOptions({ studentId }, readOnce);

interface Place {
  name: string;
  id: string;
}
const theStart = (): Place | null => null;

export const studentsQuery = ({ cohort, term, step, at, stuck, find }: StudentsSearch) =>
  infiniteQueryOptions({
    queryKey: ['students', 'list', { cohort, term, step, at, stuck, find: find ?? '' }],
    initialPageParam: theStart(),
    queryFn: ({ pageParam }) =>
      client.students.list.query({
        cohortId: cohort ?? null,
        termId: term ?? null,
        step: step ?? null,
        at: at ?? 'here',
        stuck: stuck === 'true',
        search: find ?? '',
        after: pageParam,
      }),
    getNextPageParam: ({ next }) => next,
  });
