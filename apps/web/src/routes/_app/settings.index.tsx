import { createFileRoute } from '@tanstack/react-router';
import { ProfilePage } from '../../features/settings/profile-page.tsx';
import { profileQuery } from '../../features/settings/profile-queries.ts';
import { queryClient } from '../../lib/api.ts';

export const Route = createFileRoute('/_app/settings/')({
  loader: () => queryClient.ensureQueryData(profileQuery),
  component: ProfilePage,
});
