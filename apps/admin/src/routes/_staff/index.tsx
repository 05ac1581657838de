import { queryClient } from '@acquaint/front/api';
import { SkeletonCards } from '@acquaint/ui/skeleton';
import { useLingui } from '@lingui/react/macro';
import { createFileRoute } from '@tanstack/react-router';
import { scopeOf } from '../../features/scope/scope.ts';
import { ScopedPageError } from '../../features/scope/scoped-page-error.tsx';
import { OverviewPage } from '../../features/overview/overview-page.tsx';
import { organizationQuery } from '../../features/overview/organization-query.ts';

export const Route = createFileRoute('/_staff/')({
  loader: () => queryClient.ensureQueryData(organizationQuery),
  validateSearch: scopeOf,
  component: Page,
  errorComponent: ScopedPageError,
  pendingComponent: Pending,
});

function Page() {
  const { me } = Route.useRouteContext();
  return <OverviewPage me={me} />;
}

function Pending() {
  const { t } = useLingui();
  return <SkeletonCards label={t`Loading your school`} />;
}
