import { queryClient } from '@acquaint/front/api';
import { createFileRoute } from '@tanstack/react-router';
import { ImportPage } from '../../features/roster/import-page.tsx';
import { importQuery } from '../../features/roster/roster-queries.ts';
import { requirePermission } from '../../lib/session.ts';

export const Route = createFileRoute('/_staff/roster/$importId')({
  beforeLoad: requirePermission('roster.write'),
  loader: ({ params }) => queryClient.ensureQueryData(importQuery(params.importId)),
  component: Page,
});

function Page() {
  const { importId } = Route.useParams();
  const { me } = Route.useRouteContext();
  return <ImportPage id={importId} timeZone={me.membership.organization.timeZone} />;
}
