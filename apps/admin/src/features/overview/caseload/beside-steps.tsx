import { SkeletonLines } from '@acquaint/ui/skeleton';
import { useLingui } from '@lingui/react/macro';
import { Suspense } from 'react';
import { SinceYesterday } from './since-yesterday.tsx';
import { ThisWeek } from './this-week.tsx';

/** What is on, and what is new. Each comes by itself. */
export function BesideSteps({ timeZone }: { timeZone: string }) {
  const { t } = useLingui();
  return (
    <>
      <Suspense fallback={<SkeletonLines label={t`Loading the meetings`} />}>
        <ThisWeek timeZone={timeZone} />
      </Suspense>
      <Suspense fallback={<SkeletonLines label={t`Loading what is new`} />}>
        <SinceYesterday />
      </Suspense>
    </>
  );
}
