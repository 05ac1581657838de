import { textOf } from '@acquaint/front/search';
import { createFileRoute } from '@tanstack/react-router';
import { ReportsPage } from '../../features/reports/reports-page.tsx';
import { requirePermission } from '../../lib/session.ts';

export const Route = createFileRoute('/_staff/reports')({
  beforeLoad: requirePermission('report.read'),
  validateSearch: (search) => ({
    cohort: textOf(search['cohort']),
    from: textOf(search['from']),
    until: textOf(search['until']),
    night: textOf(search['night']),
  }),
  component: Page,
});

function Page() {
  const { me } = Route.useRouteContext();
  const search = Route.useSearch();
  const navigate = Route.useNavigate();
  return (
    <ReportsPage
      me={me}
      search={search}
      onSearch={(changes) =>
        void navigate({ search: (old) => ({ ...old, ...changes }), replace: true })
      }
    />
  );
}
