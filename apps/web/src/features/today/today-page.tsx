import { PageHeader } from '@acquaint/ui/page-header';
import { useLingui } from '@lingui/react/macro';
import { useSuspenseQuery } from '@tanstack/react-query';

import { capitalised, dayOf, formatDay } from '../../lib/format.ts';
import { deviceZone } from '../../lib/locale.ts';
import { useNow } from '../../lib/use-now.ts';
import { useTitle } from '../../lib/use-title.ts';
import { AllQuiet } from './all-quiet.tsx';
import { ComingUp } from './coming-up.tsx';
import { DueList } from './due-list.tsx';
import { FirstSteps } from './first-steps.tsx';
import { KeepInTouch } from './keep-in-touch.tsx';
import { NextCard } from './next-card.tsx';
import { todayQuery } from './today-query.ts';
import { WaitingList } from './waiting-list.tsx';

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
        {!data.next && !data.hasContacts && <FirstSteps />}
        {!data.next && data.hasContacts && <AllQuiet isWaiting={data.waiting.length > 0} />}
        <ComingUp meetings={data.meetings} now={now} />
        <DueList items={data.due} now={now} />
        <WaitingList items={data.waiting} now={now} />
        <KeepInTouch people={data.keepInTouch} now={now} />
      </div>
    </div>
  );
}
