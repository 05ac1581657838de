import { queryClient } from '@acquaint/front/api';
import { createFileRoute } from '@tanstack/react-router';
import { NudgePage } from '../../features/nudges/nudge-page.tsx';
import { nudgeQuery } from '../../features/nudges/nudge-queries.ts';
import { requirePermission } from '../../lib/session.ts';

export const Route = createFileRoute('/_staff/nudges/$id')({
  beforeLoad: requirePermission('nudge.read'),
  loader: ({ params }) => queryClient.ensureQueryData(nudgeQuery(params.id)),
  component: Page,
});

function Page() {
  const { me } = Route.useRouteContext();
  const { id } = Route.useParams();
  return <NudgePage id={id} timeZone={me.membership.organization.timeZone} />;
}
