import { queryClient } from '@acquaint/front/api';
import { createFileRoute } from '@tanstack/react-router';
import { AssignmentEdit } from '../../features/assignments/assignment-edit.tsx';
import { assignmentsQuery } from '../../features/assignments/assignment-queries.ts';
import { requirePermission } from '../../lib/session.ts';

export const Route = createFileRoute('/_staff/assignments/$id/edit')({
  beforeLoad: requirePermission('assignment.write'),
  // A form starts with what stands now, not with what stood when the list was looked at.
  loader: () => queryClient.fetchQuery(assignmentsQuery),
  component: Page,
});

function Page() {
  const { me } = Route.useRouteContext();
  const { id } = Route.useParams();
  return <AssignmentEdit id={id} timeZone={me.membership.organization.timeZone} />;
}
