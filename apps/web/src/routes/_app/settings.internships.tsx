import { createFileRoute } from '@tanstack/react-router';
import { InternshipsPage } from '../../features/settings/internships-page.tsx';
import { internshipsQuery } from '../../features/settings/profile-queries.ts';
import { queryClient } from '../../lib/api.ts';

export const Route = createFileRoute('/_app/settings/internships')({
  loader: () => queryClient.ensureQueryData(internshipsQuery),
  component: InternshipsPage,
});
