import { createFileRoute } from '@tanstack/react-router';
import { InterviewsPage } from '../../features/interviews/interviews-page.tsx';
import type { Show } from '../../features/interviews/interview-rows.ts';
import { interviewListQuery } from '../../features/interviews/interview-rows.ts';
import { queryClient } from '../../lib/api.ts';
import { oneOf } from '../../lib/search.ts';

export const Route = createFileRoute('/_app/interviews/')({
  validateSearch: (search) => ({
    view: oneOf(search['view'], ['board']),
    show: oneOf(search['show'], ['past', 'stopped']),
  }),
  loaderDeps: ({ search: { show } }): { show: Show } => ({ show: show ?? 'open' }),
  loader: ({ deps }) => queryClient.ensureInfiniteQueryData(interviewListQuery(deps.show)),
  component: InterviewsRoute,
});

function InterviewsRoute() {
  const { view, show } = Route.useSearch();
  return <InterviewsPage view={view ?? 'list'} show={show ?? 'open'} />;
}
