import { createFileRoute } from '@tanstack/react-router';
import { CourtesyPage } from '../../features/courtesy/courtesy-page.tsx';
import { requirePermission } from '../../lib/session.ts';

export const Route = createFileRoute('/_staff/contacts')({
  beforeLoad: requirePermission('courtesy.read'),
  component: Page,
});

function Page() {
  const { me } = Route.useRouteContext();
  return <CourtesyPage me={me} />;
}
