import { createFileRoute } from '@tanstack/react-router';
import { ImportPage } from '../../features/outcomes/import-page.tsx';
import { requirePermission } from '../../lib/session.ts';

export const Route = createFileRoute('/_staff/reports_/outcomes_/import')({
  beforeLoad: requirePermission('outcome.write'),
  component: Page,
});

function Page() {
  const { me } = Route.useRouteContext();
  return <ImportPage timeZone={me.membership.organization.timeZone} />;
}
