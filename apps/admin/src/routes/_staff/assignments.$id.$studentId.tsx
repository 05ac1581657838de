import { queryClient } from '@acquaint/front/api';
import { createFileRoute } from '@tanstack/react-router';
import { classQuery } from '../../features/assignments/assignment-queries.ts';
import { WorkPage } from '../../features/assignments/work-page.tsx';
import { requirePermission } from '../../lib/session.ts';

export const Route = createFileRoute('/_staff/assignments/$id/$studentId')({
  beforeLoad: requirePermission('submission.grade'),
  // Not the work itself: what is fetched ahead for a pointer on a link would be on record as a look.
  loader: ({ params }) => queryClient.ensureQueryData(classQuery(params.id)),
  component: Page,
});

function Page() {
  const { id, studentId } = Route.useParams();
  // Another student is another form.
  return <WorkPage key={studentId} id={id} studentId={studentId} />;
}
