import { can } from '@acquaint/core/access/can';
import { queryClient } from '@acquaint/front/api';
import { textOf } from '@acquaint/front/search';
import { createFileRoute } from '@tanstack/react-router';
import { classYearFrom } from '../../features/outcomes/class-year-from.ts';
import { outcomeImportsQuery, ratesQuery } from '../../features/outcomes/outcomes-queries.ts';
import { OutcomesPage } from '../../features/outcomes/outcomes-page.tsx';
import { requirePermission } from '../../lib/session.ts';

export const Route = createFileRoute('/_staff/reports_/outcomes')({
  beforeLoad: requirePermission('outcome.read'),
  validateSearch: (search) => ({ class: textOf(search['class']) }),
  loaderDeps: ({ search }) => ({ classYear: classYearFrom(search.class) }),
  loader: ({ context, deps }) =>
    Promise.all([
      queryClient.ensureQueryData(ratesQuery(deps.classYear)),
      can(context.me.membership.role, 'outcome.write')
        ? queryClient.ensureQueryData(outcomeImportsQuery)
        : null,
    ]),
  component: Page,
});

function Page() {
  const { me } = Route.useRouteContext();
  const search = Route.useSearch();
  const navigate = Route.useNavigate();
  return (
    <OutcomesPage
      me={me}
      classYear={classYearFrom(search.class)}
      onClass={(year) => void navigate({ search: { class: String(year) }, replace: true })}
    />
  );
}
