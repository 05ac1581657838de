import { createFileRoute } from '@tanstack/react-router';
import { AccountPage } from '../../features/settings/account-page.tsx';
import { sessionsQuery } from '../../features/settings/profile-queries.ts';
import { queryClient } from '../../lib/api.ts';

export const Route = createFileRoute('/_app/settings/account')({
  loader: () => queryClient.ensureQueryData(sessionsQuery),
  component: AccountPage,
});
