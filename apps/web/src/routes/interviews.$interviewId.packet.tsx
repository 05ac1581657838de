import { createFileRoute } from '@tanstack/react-router';
import { PageError } from '../features/frame/page-error.tsx';
import { PagePending } from '@acquaint/front/parts/page-pending';
import { Packet } from '../features/packet/packet.tsx';
import { queryClient, trpc } from '../lib/api.ts';
import { requireMember } from '../lib/session.ts';

export const Route = createFileRoute('/interviews/$interviewId/packet')({
  beforeLoad: requireMember,
  loader: async ({ params }) => {
    await queryClient.ensureQueryData(trpc.interviews.get.queryOptions({ id: params.interviewId }));
  },
  component: PacketRoute,
  errorComponent: PageError,
  pendingComponent: PagePending,
});

function PacketRoute() {
  const { interviewId } = Route.useParams();
  return <Packet key={interviewId} id={interviewId} />;
}
