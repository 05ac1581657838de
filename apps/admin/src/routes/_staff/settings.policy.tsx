import { queryClient } from '@acquaint/front/api';
import { textOf } from '@acquaint/front/search';
import { createFileRoute } from '@tanstack/react-router';
import { PolicyPage } from '../../features/policy/policy-page.tsx';
import { policyQuery } from '../../features/policy/policy-query.ts';
import { requirePermission } from '../../lib/session.ts';

export const Route = createFileRoute('/_staff/settings/policy')({
  validateSearch: (search): { cohort?: string | undefined } => ({
    cohort: textOf(search['cohort']),
  }),
  beforeLoad: requirePermission('policy.write'),
  loaderDeps: ({ search }) => ({ cohort: search.cohort ?? null }),
  loader: ({ deps }) => queryClient.ensureQueryData(policyQuery(deps.cohort)),
  component: Page,
});

function Page() {
  const { cohort } = Route.useLoaderDeps();
  // A layer of its own for each address: what is typed for one never lands in another.
  return <PolicyPage key={cohort ?? ''} cohortId={cohort} />;
}
