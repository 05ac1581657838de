import { createFileRoute } from '@tanstack/react-router';
import { SeeAsPage } from '../../features/see-as/see-as-page.tsx';
import { requirePermission } from '../../lib/session.ts';

// Without a loader: what is fetched ahead for a pointer on a link would be on record as an opening.
export const Route = createFileRoute('/_staff/students/$id_/shared')({
  beforeLoad: requirePermission('student.see_as'),
  component: Page,
});

function Page() {
  const { me } = Route.useRouteContext();
  const { id } = Route.useParams();
  return <SeeAsPage studentId={id} timeZone={me.membership.organization.timeZone} />;
}
