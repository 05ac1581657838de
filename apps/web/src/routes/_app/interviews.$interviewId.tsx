import { createFileRoute } from '@tanstack/react-router';
import { InterviewPage } from '../../features/interview/interview-page.tsx';
import { queryClient, trpc } from '../../lib/api.ts';

export const Route = createFileRoute('/_app/interviews/$interviewId')({
  loader: ({ params }) =>
    queryClient.ensureQueryData(trpc.interviews.get.queryOptions({ id: params.interviewId })),
  component: InterviewRoute,
});

function InterviewRoute() {
  const { interviewId } = Route.useParams();
  return <InterviewPage key={interviewId} id={interviewId} />;
}
