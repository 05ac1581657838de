import { queryClient } from '@acquaint/front/api';
import { SkeletonCards } from '@acquaint/ui/skeleton';
import { useLingui } from '@lingui/react/macro';
import { createFileRoute } from '@tanstack/react-router';
import { OutboxPage } from '../../features/outbox/outbox-page.tsx';
import { outboxQuery } from '../../features/outbox/outbox-query.ts';
import { requireOwner } from '../../lib/session.ts';

export const Route = createFileRoute('/_staff/outbox')({
  beforeLoad: requireOwner,
  loader: () => queryClient.ensureQueryData(outboxQuery),
  component: Page,
  pendingComponent: Pending,
});

function Page() {
  const { me } = Route.useRouteContext();
  return <OutboxPage timeZone={me.membership.organization.timeZone} />;
}

function Pending() {
  const { t } = useLingui();
  return <SkeletonCards label={t`Loading what waits`} />;
}
