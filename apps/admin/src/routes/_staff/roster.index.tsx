import { queryClient } from '@acquaint/front/api';
import { createFileRoute } from '@tanstack/react-router';
import { importsQuery } from '../../features/roster/roster-queries.ts';
import { RosterPage } from '../../features/roster/roster-page.tsx';
import { requirePermission } from '../../lib/session.ts';

export const Route = createFileRoute('/_staff/roster/')({
  beforeLoad: requirePermission('roster.write'),
  loader: () => queryClient.ensureQueryData(importsQuery),
  component: Page,
});

function Page() {
  const { me } = Route.useRouteContext();
  return <RosterPage timeZone={me.membership.organization.timeZone} />;
}
