import { queryClient } from '@acquaint/front/api';
import { createFileRoute } from '@tanstack/react-router';
import { deadLettersQuery, workerStatusQuery } from '../../features/delivery/delivery-queries.ts';
import { DeliveryPage } from '../../features/delivery/delivery-page.tsx';
import { outboxQuery } from '../../features/outbox/outbox-query.ts';
import { requirePermission } from '../../lib/session.ts';

export const Route = createFileRoute('/_staff/delivery')({
  beforeLoad: requirePermission('worker.read'),
  loader: () =>
    Promise.all([
      queryClient.ensureQueryData(workerStatusQuery),
      queryClient.ensureQueryData(deadLettersQuery),
      queryClient.ensureQueryData(outboxQuery),
    ]),
  component: Page,
});

function Page() {
  const { me } = Route.useRouteContext();
  return <DeliveryPage timeZone={me.membership.organization.timeZone} />;
}
