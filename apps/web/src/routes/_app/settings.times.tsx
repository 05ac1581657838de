import { createFileRoute } from '@tanstack/react-router';
import { TimesPage } from '../../features/settings/times-page.tsx';
import { availabilityQuery, profileQuery } from '../../features/settings/profile-queries.ts';
import { queryClient } from '../../lib/api.ts';

export const Route = createFileRoute('/_app/settings/times')({
  loader: () =>
    Promise.all([
      queryClient.ensureQueryData(availabilityQuery),
      queryClient.ensureQueryData(profileQuery),
    ]),
  component: TimesPage,
});
