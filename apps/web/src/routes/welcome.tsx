import { createFileRoute } from '@tanstack/react-router';
import { profileQuery } from '../features/settings/profile-queries.ts';
import { WelcomePage } from '../features/sign-in/welcome-page.tsx';
import { queryClient } from '../lib/api.ts';
import { requireMember } from '../lib/session.ts';

export const Route = createFileRoute('/welcome')({
  beforeLoad: requireMember,
  loader: () => queryClient.ensureQueryData(profileQuery),
  component: WelcomePage,
});
