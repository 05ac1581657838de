import { can } from '@acquaint/core/access/can';
import { queryClient } from '@acquaint/front/api';
import { createFileRoute } from '@tanstack/react-router';
import { StudentPage } from '../../features/students/student-page.tsx';
import { studentQuery } from '../../features/students/students-query.ts';
import { requirePermission } from '../../lib/session.ts';

export const Route = createFileRoute('/_staff/students/$id')({
  beforeLoad: requirePermission('student.read'),
  loader: ({ params, context }) =>
    Promise.all([
      queryClient.ensureQueryData(studentQuery(params.id)),
      can(context.me.membership.role, 'staff_note.read') && fetchNotes(params.id),
    ]),
  component: Page,
});

async function fetchNotes(studentId: string): Promise<void> {
  const { notesQuery } = await import('../../features/notes/note-queries.ts');
  await queryClient.ensureQueryData(notesQuery(studentId));
}

function Page() {
  const { role, organization } = Route.useRouteContext().me.membership;
  const { id } = Route.useParams();
  return <StudentPage studentId={id} role={role} timeZone={organization.timeZone} />;
}
