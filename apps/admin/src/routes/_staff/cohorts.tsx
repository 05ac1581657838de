import { queryClient } from '@acquaint/front/api';
import { createFileRoute } from '@tanstack/react-router';
import { cohortsQuery } from '../../features/people/people-queries.ts';
import { CohortsPage } from '../../features/cohorts/cohorts-page.tsx';
import { requirePermission } from '../../lib/session.ts';

export const Route = createFileRoute('/_staff/cohorts')({
  beforeLoad: requirePermission('cohort.write'),
  loader: () => queryClient.ensureQueryData(cohortsQuery),
  component: Page,
});

function Page() {
  const { me } = Route.useRouteContext();
  const { role, organization } = me.membership;
  return <CohortsPage isOwner={role === 'owner'} timeZone={organization.timeZone} />;
}
