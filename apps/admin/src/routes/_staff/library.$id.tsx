import { can } from '@acquaint/core/access/can';
import { queryClient } from '@acquaint/front/api';
import { PagePending } from '@acquaint/front/parts/page-pending';
import { textOf } from '@acquaint/front/search';
import { createFileRoute } from '@tanstack/react-router';
import { templatesQuery } from '../../features/library/library-queries.ts';
import { TemplateRoute } from '../../features/library/template-route.tsx';
import { cohortsQuery } from '../../features/people/people-queries.ts';
import { requirePermission } from '../../lib/session.ts';

export const Route = createFileRoute('/_staff/library/$id')({
  validateSearch: (search): { kind?: string | undefined } => ({ kind: textOf(search['kind']) }),
  beforeLoad: requirePermission('library.read'),
  loader: () =>
    Promise.all([
      queryClient.ensureQueryData(templatesQuery),
      queryClient.ensureQueryData(cohortsQuery),
    ]),
  component: Page,
  pendingComponent: PagePending,
});

function Page() {
  const { id } = Route.useParams();
  const { kind } = Route.useSearch();
  const { role, organization } = Route.useRouteContext().me.membership;
  return (
    <TemplateRoute
      id={id}
      kind={kind}
      mayWrite={can(role, 'library.write')}
      timeZone={organization.timeZone}
    />
  );
}
