import { can } from '@acquaint/core/access/can';
import { queryClient } from '@acquaint/front/api';
import { PagePending } from '@acquaint/front/parts/page-pending';
import { textOf } from '@acquaint/front/search';
import { createFileRoute } from '@tanstack/react-router';
import {
  LIBRARY_FILTERS,
  LIBRARY_PARTS,
  LibraryPage,
} from '../../features/library/library-page.tsx';
import { templatesQuery } from '../../features/library/library-queries.ts';
import { requirePermission } from '../../lib/session.ts';

export const Route = createFileRoute('/_staff/library/')({
  validateSearch: (search): { show?: string | undefined; part?: string | undefined } => ({
    show: textOf(search['show']),
    part: textOf(search['part']),
  }),
  beforeLoad: requirePermission('library.read'),
  loader: () => queryClient.ensureQueryData(templatesQuery),
  component: Page,
  pendingComponent: PagePending,
});

function Page() {
  const { me } = Route.useRouteContext();
  const { show, part } = Route.useSearch();
  const filter = LIBRARY_FILTERS.find((one) => one === show) ?? 'all';
  return (
    <LibraryPage
      part={LIBRARY_PARTS.find((one) => one === part) ?? 'messages'}
      filter={filter}
      mayWrite={can(me.membership.role, 'library.write')}
      timeZone={me.membership.organization.timeZone}
    />
  );
}
