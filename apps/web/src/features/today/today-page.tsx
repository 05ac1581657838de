import { PageHeader } from '@acquaint/ui/page-header';
import { SkeletonCards, SkeletonLines } from '@acquaint/ui/skeleton';
import { useLingui } from '@lingui/react/macro';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Suspense, lazy } from 'react';

import { capitalised, dayOf, formatDay } from '../../lib/format.ts';
import { deviceZone } from '../../lib/locale.ts';
import { useNow } from '../../lib/use-now.ts';
import { useTitle } from '../../lib/use-title.ts';
import { NextCard } from './next-card.tsx';
import { todayQuery } from './today-query.ts';

// The one next thing comes first; what stands below it, or is seldom seen, comes on its own.
const TodayLists = lazy(() => import('./today-lists.tsx'));
const FirstSteps = lazy(() => import('./first-steps.tsx'));
const AllQuiet = lazy(() => import('./all-quiet.tsx'));

/** What is due now and next, what is coming, and what waits for others. */
export function TodayPage() {
  const { t } = useLingui();
  const { data } = useSuspenseQuery(todayQuery);
  const now = useNow();
  const day = dayOf(now, deviceZone);
  useTitle(t`Today`);
  return (
    <div className="max-w-3xl">
      <PageHeader title={t`Today`} lead={capitalised(formatDay(day, day))} />
      <div className="flex flex-col gap-10">
        {data.next && <NextCard item={data.next} now={now} />}
        {!data.next && (
          <Suspense fallback={<SkeletonCards label={t`Loading what is next`} cards={1} />}>
            {data.hasContacts ? <AllQuiet isWaiting={data.waiting.length > 0} /> : <FirstSteps />}
          </Suspense>
        )}
        <Suspense fallback={<SkeletonLines label={t`Loading the rest`} />}>
          <TodayLists today={data} now={now} />
        </Suspense>
      </div>
    </div>
  );
}
