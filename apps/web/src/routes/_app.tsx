import { Outlet, createFileRoute } from '@tanstack/react-router';
import { AppFrame } from '../features/frame/app-frame.tsx';
import { NotFound } from '../features/frame/not-found-page.tsx';
import { PageError } from '../features/frame/page-error.tsx';
import { requireMember } from '../lib/session.ts';

export const Route = createFileRoute('/_app')({
  beforeLoad: requireMember,
  component: AppLayout,
  errorComponent: PageError,
  notFoundComponent: NotFound,
});

function AppLayout() {
  const { me } = Route.useRouteContext();
  return (
    <AppFrame me={me}>
      <Outlet />
    </AppFrame>
  );
}
