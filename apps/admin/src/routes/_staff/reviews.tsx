import { queryClient } from '@acquaint/front/api';
import { createFileRoute } from '@tanstack/react-router';
import { reviewCommentsQuery, reviewQueueQuery } from '../../features/reviews/review-queries.ts';
import { ReviewsPage } from '../../features/reviews/reviews-page.tsx';
import { requirePermission } from '../../lib/session.ts';

export const Route = createFileRoute('/_staff/reviews')({
  validateSearch: ({ interview }: Record<string, unknown>): { interview?: string } =>
    typeof interview === 'string' ? { interview } : {},
  beforeLoad: requirePermission('review.decide'),
  loader: () =>
    Promise.all([
      queryClient.ensureQueryData(reviewQueueQuery),
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
