import { queryClient } from '@acquaint/front/api';
import { idOf, oneOf } from '@acquaint/front/search';
import { createFileRoute } from '@tanstack/react-router';
import { CohortsPage } from '../../features/cohorts/cohorts-page.tsx';
import { foundCohortsQuery } from '../../features/cohorts/cohorts-query.ts';
import { requirePermission } from '../../lib/session.ts';

export const Route = createFileRoute('/_staff/cohorts')({
  validateSearch: (search): { new?: 'true' | undefined; members?: string | undefined } => ({
    new: oneOf(search['new'], ['true']),
    members: idOf(search['members']),
  }),
  beforeLoad: requirePermission('cohort.write'),
  loader: () => queryClient.ensureInfiniteQueryData(foundCohortsQuery('')),
  component: Page,
});

function Page() {
  const { me } = Route.useRouteContext();
  const { role, organization } = me.membership;
  const { new: isNew, members } = Route.useSearch();
  return (
    <CohortsPage
      isOwner={role === 'owner'}
      timeZone={organization.timeZone}
      opensNew={isNew !== undefined}
      opensMembers={members}
    />
  );
}
