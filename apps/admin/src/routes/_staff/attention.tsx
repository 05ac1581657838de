import { queryClient } from '@acquaint/front/api';
import { idOf } from '@acquaint/front/search';
import { createFileRoute } from '@tanstack/react-router';
import { AttentionPage } from '../../features/attention/attention-page.tsx';
import { attentionQuery } from '../../features/attention/attention-query.ts';
import { scopeOf, type Scope } from '../../features/scope/scope.ts';
import { ScopedPageError } from '../../features/scope/scoped-page-error.tsx';
import { requirePermission } from '../../lib/session.ts';

export const Route = createFileRoute('/_staff/attention')({
  beforeLoad: requirePermission('attention.read'),
  validateSearch: (search): Scope & { interview?: string | undefined } => ({
    ...scopeOf(search),
    interview: idOf(search['interview']),
  }),
  loaderDeps: ({ search: { cohort, term } }) => ({ cohort, term }),
  loader: ({ deps }) => queryClient.ensureQueryData(attentionQuery(deps)),
  component: Page,
  errorComponent: ScopedPageError,
});

function Page() {
  const { me } = Route.useRouteContext();
  const { interview, cohort, term } = Route.useSearch();
  return (
    <AttentionPage
      key={interview}
      scope={{ cohort, term }}
      myId={me.userId}
      timeZone={me.membership.organization.timeZone}
      interviewId={interview ?? null}
    />
  );
}
