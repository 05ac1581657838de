import { queryClient } from '@acquaint/front/api';
import { idOf } from '@acquaint/front/search';
import { createFileRoute } from '@tanstack/react-router';
import { reviewCommentsQuery, reviewQueueQuery } from '../../features/reviews/review-queries.ts';
import { ReviewsPage } from '../../features/reviews/reviews-page.tsx';
import { requirePermission } from '../../lib/session.ts';

export const Route = createFileRoute('/_staff/reviews')({
  validateSearch: (search): { interview?: string | undefined } => ({
    interview: idOf(search['interview']),
  }),
  beforeLoad: requirePermission('review.decide'),
  loaderDeps: ({ search: { interview } }) => ({ interview }),
  loader: ({ deps: { interview } }) =>
    Promise.all([
      queryClient.ensureQueryData(reviewQueueQuery(interview ?? null)),
      queryClient.ensureQueryData(reviewCommentsQuery),
    ]),
  component: Page,
});

function Page() {
  const { me } = Route.useRouteContext();
  const { interview } = Route.useSearch();
  return (
    <ReviewsPage
      key={interview}
      myId={me.userId}
      timeZone={me.membership.organization.timeZone}
      interviewId={interview ?? null}
    />
  );
}
