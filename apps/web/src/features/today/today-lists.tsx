import { lazy, Suspense } from 'react';
import { AssignmentsDue } from '../assignments/assignments-due.tsx';
import { ComingUp } from './coming-up.tsx';
import { DueList } from './due-list.tsx';
import { KeepInTouch } from './keep-in-touch.tsx';
import { UntoldTalks } from './untold-talks.tsx';
import type { Today } from './types.ts';
import { WaitingList } from './waiting-list.tsx';

// On their own, so that the first screen need not know their names.
const ConfidenceCard = lazy(async () => ({
  default: (await import('../confidence/confidence-card.tsx')).ConfidenceCard,
}));

/** All that stands under the next thing. */
// oxlint-disable-next-line import/no-default-export -- React.lazy takes the default export
export default function TodayLists({ today, now }: { today: Today; now: string }) {
  return (
    <>
      <UntoldTalks talks={today.untold} now={now} />
      <ComingUp meetings={today.meetings} now={now} />
      <DueList items={today.due} now={now} />
      <AssignmentsDue now={now} />
      <WaitingList items={today.waiting} now={now} />
      <KeepInTouch people={today.keepInTouch} now={now} />
      <Suspense fallback={null}>
        <ConfidenceCard />
      </Suspense>
    </>
  );
}
