import { can } from '@acquaint/core/access/can';
import { queryClient } from '@acquaint/front/api';
import { createFileRoute, redirect } from '@tanstack/react-router';
import { StudentsPage } from '../../features/students/students-page.tsx';
import { ScopedPageError } from '../../features/scope/scoped-page-error.tsx';
import { funnelQuery, studentsQuery } from '../../features/students/students-query.ts';
import { isFiltered, studentsSearch } from '../../features/students/students-search.ts';
import { requirePermission } from '../../lib/session.ts';

export const Route = createFileRoute('/_staff/students/')({
  validateSearch: studentsSearch,
  beforeLoad: async ({ context, search, cause }) => {
    requirePermission('student.read')({ context });
    // Only on the way in: whoever takes the last filter away wants to see everybody.
    if (cause !== 'enter' || isFiltered(search)) return;
    const { openingSearch } = await import('../../features/students/opening-search.ts');
    const first = await openingSearch();
    // oxlint-disable-next-line typescript/only-throw-error -- the router takes a thrown redirect
    if (first) throw redirect({ to: '/students', search: first, replace: true });
  },
  loaderDeps: ({ search }) => studentsSearch({ ...search }),
  loader: ({ deps }) =>
    Promise.all([
      queryClient.ensureQueryData(funnelQuery(deps)),
      queryClient.ensureInfiniteQueryData(studentsQuery(deps)),
    ]),
  component: Page,
  errorComponent: ScopedPageError,
});

function Page() {
  const { me } = Route.useRouteContext();
  const { role, organization } = me.membership;
  return (
    <StudentsPage
      search={Route.useSearch()}
      timeZone={organization.timeZone}
      mayNudge={can(role, 'nudge.write')}
    />
  );
}
