import { queryClient } from '@acquaint/front/api';
import { helpQuery } from '@acquaint/front/help-query';
import { createFileRoute } from '@tanstack/react-router';
import { NewNudgePage } from '../../features/nudges/new-nudge-page.tsx';
import { newNudgeSearch } from '../../features/nudges/new-nudge-search.ts';
import { requirePermission } from '../../lib/session.ts';

export const Route = createFileRoute('/_staff/nudges/new')({
  validateSearch: newNudgeSearch,
  beforeLoad: requirePermission('nudge.write'),
  loader: () => queryClient.ensureQueryData(helpQuery),
  component: Page,
});

function Page() {
  const { me } = Route.useRouteContext();
  return <NewNudgePage search={Route.useSearch()} timeZone={me.membership.organization.timeZone} />;
}
