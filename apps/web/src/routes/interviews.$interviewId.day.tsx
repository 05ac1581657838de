import { createFileRoute } from '@tanstack/react-router';
import { loadDay } from '../features/day/load-day.ts';
import { DayPage } from '../features/day/day-page.tsx';
import { PageError } from '../features/frame/page-error.tsx';

export const Route = createFileRoute('/interviews/$interviewId/day')({
  // With the page: the first screen has no use for it.
  codeSplitGroupings: [['component', 'loader']],
  loader: ({ params, location }) => loadDay(params.interviewId, location),
  component: DayRoute,
  errorComponent: PageError,
});

function DayRoute() {
  const { interviewId } = Route.useParams();
  return <DayPage key={interviewId} id={interviewId} stored={Route.useLoaderData()} />;
}
