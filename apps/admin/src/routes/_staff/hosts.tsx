import { HOST_STANDINGS } from '@acquaint/core/hosts/standing';
import { queryClient } from '@acquaint/front/api';
import { createFileRoute } from '@tanstack/react-router';
import { hostsQuery } from '../../features/hosts/host-queries.ts';
import { HostsPage } from '../../features/hosts/hosts-page.tsx';
import { requirePermission } from '../../lib/session.ts';

export const Route = createFileRoute('/_staff/hosts')({
  validateSearch: ({ show }) => ({ show: HOST_STANDINGS.find((one) => one === show) }),
  beforeLoad: requirePermission('host.write'),
  loader: () => queryClient.ensureQueryData(hostsQuery),
  component: Page,
});

function Page() {
  const { show } = Route.useSearch();
  const navigate = Route.useNavigate();
  return (
    <HostsPage
      show={show}
      onShow={(next) => void navigate({ search: { show: next }, replace: true })}
    />
  );
}
