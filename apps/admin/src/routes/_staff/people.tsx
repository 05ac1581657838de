import { can } from '@acquaint/core/access/can';
import { queryClient } from '@acquaint/front/api';
import { createFileRoute } from '@tanstack/react-router';
import {
  careQuery,
  cohortsQuery,
  colleaguesQuery,
  staffQuery,
} from '../../features/people/people-queries.ts';
import { PeoplePage } from '../../features/people/people-page.tsx';
import { requirePermission } from '../../lib/session.ts';

export const Route = createFileRoute('/_staff/people')({
  beforeLoad: requirePermission('care.write'),
  loader: ({ context }) =>
    Promise.all([
      queryClient.ensureQueryData(careQuery),
      queryClient.ensureQueryData(cohortsQuery),
      queryClient.ensureQueryData(colleaguesQuery),
      can(context.me.membership.role, 'member.list') && queryClient.ensureQueryData(staffQuery),
    ]),
  component: Page,
});

function Page() {
  const { me } = Route.useRouteContext();
  const { role, organization } = me.membership;
  return (
    <PeoplePage
      isOwner={can(role, 'member.list')}
      myId={me.userId}
      timeZone={organization.timeZone}
    />
  );
}
