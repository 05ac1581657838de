import { queryClient } from '@acquaint/front/api';
import { createFileRoute } from '@tanstack/react-router';
import { InspectionsPage } from '../../features/inspections/inspections-page.tsx';
import { inspectionsQuery } from '../../features/notes/note-queries.ts';
import { requirePermission } from '../../lib/session.ts';

export const Route = createFileRoute('/_staff/note-requests')({
  beforeLoad: requirePermission('staff_note.answer'),
  loader: () => queryClient.ensureQueryData(inspectionsQuery),
  component: Page,
});

function Page() {
  const { me } = Route.useRouteContext();
  return <InspectionsPage timeZone={me.membership.organization.timeZone} />;
}
