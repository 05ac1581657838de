import { SkeletonLines } from '@acquaint/ui/skeleton';
import { useLingui } from '@lingui/react/macro';
import { Suspense } from 'react';
import type { Scope } from '../../scope/scope.ts';
import { SinceYesterday } from './since-yesterday.tsx';
import { ThisWeek } from './this-week.tsx';

/** What is on, and what is new. Each comes by itself. */
export function BesideSteps({ scope, timeZone }: { scope: Scope; timeZone: string }) {
  const { t } = useLingui();
  return (
    <>
      <Suspense fallback={<SkeletonLines label={t`Loading the meetings`} />}>
        <ThisWeek scope={scope} timeZone={timeZone} />
      </Suspense>
      <Suspense fallback={<SkeletonLines label={t`Loading what is new`} />}>
        <SinceYesterday scope={scope} />
      </Suspense>
    </>
  );
}
