import { queryClient } from '@acquaint/front/api';
import { createFileRoute } from '@tanstack/react-router';
import { assignmentsQuery } from '../../features/assignments/assignment-queries.ts';
import { AssignmentsPage } from '../../features/assignments/assignments-page.tsx';
import { requirePermission } from '../../lib/session.ts';

export const Route = createFileRoute('/_staff/assignments/')({
  beforeLoad: requirePermission('assignment.write'),
  loader: () => queryClient.ensureQueryData(assignmentsQuery),
  component: AssignmentsPage,
});
