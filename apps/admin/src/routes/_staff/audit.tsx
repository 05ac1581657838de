import { textOf } from '@acquaint/front/search';
import { createFileRoute } from '@tanstack/react-router';
import { AuditPage } from '../../features/audit/audit-page.tsx';
import { requirePermission } from '../../lib/session.ts';

export const Route = createFileRoute('/_staff/audit')({
  beforeLoad: requirePermission('audit.read'),
  validateSearch: (search) => ({
    person: textOf(search['person']),
    kind: textOf(search['kind']),
    subject: textOf(search['subject']),
    from: textOf(search['from']),
    until: textOf(search['until']),
  }),
  component: Page,
});

function Page() {
  const { me } = Route.useRouteContext();
  const search = Route.useSearch();
  const navigate = Route.useNavigate();
  return (
    <AuditPage
      timeZone={me.membership.organization.timeZone}
      search={search}
      onSearch={(changes) =>
        void navigate({ search: (old) => ({ ...old, ...changes }), replace: true })
      }
    />
  );
}
