import { queryClient } from '@acquaint/front/api';
import { createFileRoute } from '@tanstack/react-router';
import { hostsQuery } from '../../features/hosts/host-queries.ts';
import { HostsPage } from '../../features/hosts/hosts-page.tsx';
import { requirePermission } from '../../lib/session.ts';

export const Route = createFileRoute('/_staff/hosts')({
  beforeLoad: requirePermission('host.write'),
  loader: () => queryClient.ensureQueryData(hostsQuery),
  component: HostsPage,
});
