import { SkeletonCards } from '@acquaint/ui/skeleton';
import { useLingui } from '@lingui/react/macro';
import { createFileRoute } from '@tanstack/react-router';
import { TodayPage } from '../../features/today/today-page.tsx';
import { todayQuery } from '../../features/today/today-query.ts';
import { queryClient } from '../../lib/api.ts';

export const Route = createFileRoute('/_app/')({
  loader: () => queryClient.ensureQueryData(todayQuery),
  component: TodayPage,
  pendingComponent: Pending,
});

function Pending() {
  const { t } = useLingui();
  return <SkeletonCards label={t`Loading what is next`} />;
}
