import { queryClient } from '@acquaint/front/api';
import { createFileRoute } from '@tanstack/react-router';
import { InvitationsPage } from '../../features/invitations/invitations-page.tsx';
import { invitationsQuery } from '../../features/invitations/invitations-query.ts';
import { requirePermission } from '../../lib/session.ts';

export const Route = createFileRoute('/_staff/invitations')({
  beforeLoad: requirePermission('invitation.list'),
  loader: () => queryClient.ensureQueryData(invitationsQuery),
  component: Page,
});

function Page() {
  const { me } = Route.useRouteContext();
  return <InvitationsPage timeZone={me.membership.organization.timeZone} />;
}
