import { createFileRoute } from '@tanstack/react-router';
import { DayCard } from '../features/day/day-card.tsx';
import { PageError } from '../features/frame/page-error.tsx';
import { PagePending } from '@acquaint/front/parts/page-pending';
import { queryClient, trpc } from '../lib/api.ts';
import { requireMember } from '../lib/session.ts';

export const Route = createFileRoute('/interviews/$interviewId/day')({
  beforeLoad: requireMember,
  loader: async ({ params }) => {
    await queryClient.ensureQueryData(trpc.interviews.get.queryOptions({ id: params.interviewId }));
  },
  component: DayRoute,
  errorComponent: PageError,
  pendingComponent: PagePending,
});

function DayRoute() {
  const { interviewId } = Route.useParams();
  return <DayCard key={interviewId} id={interviewId} />;
}
