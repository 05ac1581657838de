import { createFileRoute } from '@tanstack/react-router';
import { NetworkPage } from '../../features/network/network-page.tsx';
import { networkQuery } from '../../features/network/network-query.ts';
import { queryClient } from '../../lib/api.ts';

export const Route = createFileRoute('/_app/network')({
  loader: () => queryClient.ensureQueryData(networkQuery),
  component: NetworkPage,
});
