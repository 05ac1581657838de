import { queryClient } from '@acquaint/front/api';
import { createFileRoute } from '@tanstack/react-router';
import { careQuery, cohortsQuery } from '../../features/people/people-queries.ts';
import { PeoplePage } from '../../features/people/people-page.tsx';
import { requirePermission } from '../../lib/session.ts';

export const Route = createFileRoute('/_staff/people')({
  beforeLoad: requirePermission('care.write'),
  loader: () =>
    Promise.all([
      queryClient.ensureQueryData(careQuery),
      queryClient.ensureQueryData(cohortsQuery),
    ]),
  component: Page,
});

function Page() {
  const { me } = Route.useRouteContext();
  return <PeoplePage isOwner={me.membership.role === 'owner'} />;
}
