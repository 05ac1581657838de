import { textOf } from '@acquaint/front/search';
import { useSuspenseQuery } from '@tanstack/react-query';
import { createFileRoute } from '@tanstack/react-router';
import { ReportsPage } from '../../features/reports/reports-page.tsx';
import { reportCohort } from '../../features/scope/options.ts';
import { scopeChoicesQuery } from '../../features/scope/scope-query.ts';
import { scopeOf } from '../../features/scope/scope.ts';
import { ScopedPageError } from '../../features/scope/scoped-page-error.tsx';
import { requirePermission } from '../../lib/session.ts';

export const Route = createFileRoute('/_staff/reports')({
  beforeLoad: requirePermission('report.read'),
  validateSearch: (search) => ({
    ...scopeOf(search),
    from: textOf(search['from']),
    until: textOf(search['until']),
    night: textOf(search['night']),
  }),
  component: Page,
  errorComponent: ScopedPageError,
});

function Page() {
  const { me } = Route.useRouteContext();
  const search = Route.useSearch();
  const navigate = Route.useNavigate();
  const { data: choices } = useSuspenseQuery(scopeChoicesQuery);
  return (
    <ReportsPage
      me={me}
      search={{ ...search, cohort: reportCohort(choices, search) }}
      onSearch={(changes) =>
        void navigate({ search: (old) => ({ ...old, ...changes }), replace: true })
      }
    />
  );
}
