import { cannotMakeItText } from '@acquaint/core/draft/day-texts';
import { isAgreed } from '@acquaint/core/rules/talk';
import type { Meeting } from '@acquaint/core/workflow/interview';
import { Button } from '@acquaint/ui/button';
import { Callout } from '@acquaint/ui/callout';
import { Disclosure } from '@acquaint/ui/disclosure';
import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import type { Waiting } from '../device/queue.ts';
import { OneTap } from './one-tap.tsx';
import { SayIt } from './say-it.tsx';
import type { Day } from './use-day.ts';
import { reachOf, waysToTell } from './ways.ts';

/** Not today after all (T21): one tap says so to them and here, and can be taken back for a while. */
export function CannotMakeIt({ day, meeting }: { day: Day; meeting: Meeting }) {
  const { t } = useLingui();
  const { id, sequence } = meeting;
  const text = cannotMakeItText(day.dossier);
  const ways = waysToTell(reachOf(day.dossier, meeting), text);
  const tell = () =>
    void day.giveHeld(
      { type: 'cancelMeeting', data: { by: 'student', reason: null } },
      { id, sequence },
    );
  if (!isAgreed(meeting)) return <CalledOff day={day} sayIt={<SayIt ways={ways} text={text} />} />;
  return (
    <div className="flex flex-col gap-1">
      <OneTap label={t`Cannot make it`} ways={ways} text={text} onTold={tell} />
      <Disclosure summary={t`Other ways to say that you cannot make it`}>
        <div className="flex flex-col items-start gap-4">
          <SayIt ways={ways} text={text} onTold={tell} />
        </div>
      </Disclosure>
    </div>
  );
}

/** Whether it was the student who took the meeting off, on this device just now or before. */
export function didICallOff({ waiting, dossier }: Day): boolean {
  const { meeting, pastMeetings } = dossier.interview;
  const past = pastMeetings.find(({ id, ended }) => id === meeting?.id && ended === 'cancelled');
  return past?.by === 'student' || waiting.some(isCalling);
}

const isCalling = ({ command, refused }: Waiting): boolean =>
  command?.type === 'cancelMeeting' && refused === null;

/** What the tap has done, the way back, and the words in case nobody answered the call. */
function CalledOff({ day, sayIt }: { day: Day; sayIt: ReactNode }) {
  const { t } = useLingui();
  const [isGone, setIsGone] = useState(false);
  const held = day.waiting.find((op) => isCalling(op) && op.heldUntil !== null && op.tries === 0);
  const undo = async () => {
    if (held) setIsGone(!(await day.takeBack(held)));
  };
  return (
    <Callout tone="warning" isLive title={t`You cannot make it: this meeting is off.`}>
      <div className="flex flex-col items-start gap-4">
        <p>
          {isGone ? (
            <Trans>It has gone already. Agree on a time again if you can make it after all.</Trans>
          ) : (
            <Trans>Its reminders stop. When you know more, agree on another time.</Trans>
          )}
        </p>
        {held && (
          <Button onClick={() => void undo()}>
            <Trans>Undo</Trans>
          </Button>
        )}
        <Disclosure look="quiet" summary={t`Nobody answered? Other ways`}>
          <div className="flex flex-col items-start gap-4 text-base text-ink">{sayIt}</div>
        </Disclosure>
      </div>
    </Callout>
  );
}
