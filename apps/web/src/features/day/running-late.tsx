import { lateText } from '@acquaint/core/draft/day-texts';
import { schedulePhrases } from '@acquaint/core/phrases/schedule';
import { studentClock, travelOf } from '@acquaint/core/rules/talk';
import { arrivalAdvice, canBeLate, likelyDelay } from '@acquaint/core/schedule/arrival';
import { formatClock } from '@acquaint/core/schedule/format';
import { MINUTE, shift } from '@acquaint/core/schedule/instant';
import type { Meeting } from '@acquaint/core/workflow/interview';
import { Disclosure } from '@acquaint/ui/disclosure';
import { NumberField } from '@acquaint/ui/number-field';
import { StateMark } from '@acquaint/ui/state-mark';
import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { OneTap } from './one-tap.tsx';
import { SayIt } from './say-it.tsx';
import type { Day } from './use-day.ts';
import { reachOf, waysToTell } from './ways.ts';

/** On the way and not on time (T20, R79). */
export function RunningLate({ day, meeting, now }: { day: Day; meeting: Meeting; now: string }) {
  const { t } = useLingui();
  const { dossier } = day;
  const [minutes, setMinutes] = useState<number | null | undefined>();
  const needed =
    minutes === undefined ? likelyDelay(now, meeting.start, travelOf(dossier)) : minutes;
  const zone = studentClock(meeting, dossier.student);
  const arrival = shift(now, (needed ?? 0) * MINUTE);
  const advice = arrivalAdvice(arrival, meeting.start);
  const told = meeting.late?.start === meeting.start ? meeting.late : null;
  const { id, sequence } = meeting;
  const tell = () =>
    void day.give({ type: 'tellRunningLate', data: { arrival } }, { id, sequence });

  const text = lateText(dossier, meeting, arrival);
  const ways = waysToTell(reachOf(dossier, meeting), text);
  const at = formatClock(arrival, zone);
  const isNear = canBeLate(now, meeting.start);

  return (
    <div className="flex flex-col gap-1">
      {isNear && <OneTap label={t`Late, there at ${at}`} ways={ways} text={text} onTold={tell} />}
      {told && (
        <StateMark state="done">{t`You told that you come at ${formatClock(told.arrival, zone)}.`}</StateMark>
      )}
      <Disclosure summary={isNear ? t`Another time or way` : t`Running late?`}>
        <div className="flex flex-col gap-4">
          <NumberField
            label={t`From now I need`}
            value={needed}
            min={0}
            max={600}
            step={5}
            unit={t`minutes`}
            decreaseLabel={t`Five minutes less`}
            increaseLabel={t`Five minutes more`}
            onChange={setMinutes}
          />
          <p role="status">
            <span className="font-medium tabular">{t`There at ${at}.`}</span>{' '}
            {schedulePhrases[advice.code]}
          </p>
          <SayIt ways={ways} text={text} onTold={tell} />
        </div>
      </Disclosure>
    </div>
  );
}
