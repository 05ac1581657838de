import { queryClient } from '@acquaint/front/api';
import { createFileRoute } from '@tanstack/react-router';
import { nudgesQuery, rulesQuery } from '../../features/nudges/nudge-queries.ts';
import { NudgesPage } from '../../features/nudges/nudges-page.tsx';
import { requirePermission } from '../../lib/session.ts';

export const Route = createFileRoute('/_staff/nudges/')({
  beforeLoad: requirePermission('nudge.read'),
  loader: () =>
    Promise.all([
      queryClient.ensureInfiniteQueryData(nudgesQuery),
      queryClient.ensureQueryData(rulesQuery),
    ]),
  component: Page,
});

function Page() {
  const { me } = Route.useRouteContext();
  return <NudgesPage myId={me.userId} timeZone={me.membership.organization.timeZone} />;
}
