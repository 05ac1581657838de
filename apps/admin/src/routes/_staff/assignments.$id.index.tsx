import { queryClient } from '@acquaint/front/api';
import { textOf } from '@acquaint/front/search';
import { createFileRoute } from '@tanstack/react-router';
import { classQuery } from '../../features/assignments/assignment-queries.ts';
import { ClassPage } from '../../features/assignments/class-page.tsx';
import { requirePermission } from '../../lib/session.ts';

export const Route = createFileRoute('/_staff/assignments/$id/')({
  // The page knows what the values may be: the route stands on the first screen.
  validateSearch: (search) => ({ state: textOf(search['state']) }),
  beforeLoad: requirePermission('submission.grade'),
  loader: ({ params }) => queryClient.ensureQueryData(classQuery(params.id)),
  component: Page,
});

function Page() {
  const { id } = Route.useParams();
  return <ClassPage id={id} state={Route.useSearch().state} />;
}
