import { queryClient } from '@acquaint/front/api';
import { idOf } from '@acquaint/front/search';
import { createFileRoute } from '@tanstack/react-router';
import { AttentionPage } from '../../features/attention/attention-page.tsx';
import { attentionQuery } from '../../features/attention/attention-query.ts';
import { choicesQuery } from '../../features/reports/reports-query.ts';
import { requirePermission } from '../../lib/session.ts';

export const Route = createFileRoute('/_staff/attention')({
  beforeLoad: requirePermission('attention.read'),
  validateSearch: (search): { cohort?: string | undefined; interview?: string | undefined } => ({
    cohort: idOf(search['cohort']),
    interview: idOf(search['interview']),
  }),
  loaderDeps: ({ search }) => ({ cohort: search.cohort ?? null }),
  loader: ({ deps }) =>
    Promise.all([
      queryClient.ensureQueryData(attentionQuery(deps.cohort)),
      queryClient.ensureQueryData(choicesQuery(null)),
    ]),
  component: Page,
});

function Page() {
  const { me } = Route.useRouteContext();
  const { cohort } = Route.useLoaderDeps();
  const { interview } = Route.useSearch();
  return (
    <AttentionPage
      key={interview}
      cohort={cohort}
      myId={me.userId}
      timeZone={me.membership.organization.timeZone}
      interviewId={interview ?? null}
    />
  );
}
