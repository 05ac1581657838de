import { queryClient } from '@acquaint/front/api';
import { createFileRoute } from '@tanstack/react-router';
import { classQuery, workQuery } from '../../features/assignments/assignment-queries.ts';
import { WorkPage } from '../../features/assignments/work-page.tsx';
import { requirePermission } from '../../lib/session.ts';

export const Route = createFileRoute('/_staff/assignments/$id/$studentId')({
  beforeLoad: requirePermission('submission.grade'),
  loader: ({ params }) =>
    Promise.all([
      queryClient.ensureQueryData(workQuery(params.id, params.studentId)),
      queryClient.ensureQueryData(classQuery(params.id)),
    ]),
  component: Page,
});

function Page() {
  const { id, studentId } = Route.useParams();
  // Another student is another form.
  return <WorkPage key={studentId} id={id} studentId={studentId} />;
}
