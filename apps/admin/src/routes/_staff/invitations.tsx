import { queryClient } from '@acquaint/front/api';
import { SkeletonCards } from '@acquaint/ui/skeleton';
import { useLingui } from '@lingui/react/macro';
import { createFileRoute } from '@tanstack/react-router';
import { InvitationsPage } from '../../features/invitations/invitations-page.tsx';
import { invitationsQuery } from '../../features/invitations/invitations-query.ts';
import { requireOwner } from '../../lib/session.ts';

export const Route = createFileRoute('/_staff/invitations')({
  beforeLoad: requireOwner,
  loader: () => queryClient.ensureQueryData(invitationsQuery),
  component: Page,
  pendingComponent: Pending,
});

function Page() {
  const { me } = Route.useRouteContext();
  return <InvitationsPage timeZone={me.membership.organization.timeZone} />;
}

function Pending() {
  const { t } = useLingui();
  return <SkeletonCards label={t`Loading invitations`} />;
}
