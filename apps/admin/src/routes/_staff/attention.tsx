import { queryClient } from '@acquaint/front/api';
import { createFileRoute } from '@tanstack/react-router';
import { AttentionPage } from '../../features/attention/attention-page.tsx';
import { attentionQuery } from '../../features/attention/attention-query.ts';
import { requirePermission } from '../../lib/session.ts';

export const Route = createFileRoute('/_staff/attention')({
  beforeLoad: requirePermission('attention.read'),
  loader: () => queryClient.ensureQueryData(attentionQuery),
  component: Page,
});

function Page() {
  const { me } = Route.useRouteContext();
  return <AttentionPage myId={me.userId} timeZone={me.membership.organization.timeZone} />;
}
