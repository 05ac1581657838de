import { PagePending } from '@acquaint/front/parts/page-pending';
import { Outlet, createFileRoute } from '@tanstack/react-router';
import { NotFound } from '../features/frame/not-found-page.tsx';
import { PageError } from '../features/frame/page-error.tsx';
import { StaffFrame } from '../features/frame/staff-frame.tsx';
import { requireStaff } from '../lib/session.ts';

export const Route = createFileRoute('/_staff')({
  beforeLoad: requireStaff,
  component: StaffLayout,
  errorComponent: PageError,
  notFoundComponent: NotFound,
  pendingComponent: PagePending,
});

function StaffLayout() {
  const { me } = Route.useRouteContext();
  return (
    <StaffFrame me={me}>
      <Outlet />
    </StaffFrame>
  );
}
