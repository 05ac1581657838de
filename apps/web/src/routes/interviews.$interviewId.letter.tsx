import { createFileRoute } from '@tanstack/react-router';
import { PageError } from '../features/frame/page-error.tsx';
import { PagePending } from '@acquaint/front/parts/page-pending';
import { LetterPage } from '../features/contact-step/letter-page.tsx';
import { queryClient, trpc } from '../lib/api.ts';
import { requireMember } from '../lib/session.ts';

export const Route = createFileRoute('/interviews/$interviewId/letter')({
  beforeLoad: requireMember,
  loader: async ({ params }) => {
    await queryClient.ensureQueryData(trpc.interviews.get.queryOptions({ id: params.interviewId }));
  },
  component: LetterRoute,
  errorComponent: PageError,
  pendingComponent: PagePending,
});

function LetterRoute() {
  const { interviewId } = Route.useParams();
  return <LetterPage key={interviewId} id={interviewId} />;
}
