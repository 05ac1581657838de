import { createFileRoute } from '@tanstack/react-router';
import { StudentPage } from '../../features/students/student-page.tsx';
import { requirePermission } from '../../lib/session.ts';

// Without a loader: what is fetched ahead for a pointer on a link would be on record as an opening.
export const Route = createFileRoute('/_staff/students/$id')({
  beforeLoad: requirePermission('student.read'),
  component: Page,
});

function Page() {
  const { role, organization } = Route.useRouteContext().me.membership;
  const { id } = Route.useParams();
  return <StudentPage key={id} studentId={id} role={role} timeZone={organization.timeZone} />;
}
