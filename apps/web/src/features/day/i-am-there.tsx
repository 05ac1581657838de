import { arrivalNumbers } from '@acquaint/core/rules/arrive';
import { studentClock } from '@acquaint/core/rules/talk';
import { arrivalWindow, classifyArrival } from '@acquaint/core/schedule/arrival';
import { formatClock } from '@acquaint/core/schedule/format';
import { arrivedAt, mayNoteArrival, mayTakeArrivalBack } from '@acquaint/core/workflow/arrived';
import type { Meeting } from '@acquaint/core/workflow/interview';
import { Button } from '@acquaint/ui/button';
import { StateMark } from '@acquaint/ui/state-mark';
import { Trans, useLingui } from '@lingui/react/macro';
import { MapPin } from 'lucide-react';
import type { Waiting } from '../device/queue.ts';
import type { Day } from './use-day.ts';

interface IAmThereProps {
  day: Day;
  meeting: Meeting;
  now: string;
  /** The instant of the tap; `now` may be some seconds old. */
  moment: () => string;
}

/** One tap at the door, with the moment of the tap; it can be taken back while the day lasts. */
export function IAmThere({ day, meeting, now, moment }: IAmThereProps) {
  const { id, sequence } = meeting;
  const tell = (there: boolean) =>
    day.give({ type: 'noteArrival', data: { at: moment(), there } }, { id, sequence });
  const takeBack = async () => {
    const unsent = day.waiting.find(isTap);
    // What has not left this device goes without a trace.
    if (!unsent || !(await day.takeBack(unsent))) await tell(false);
  };
  const at = arrivedAt(meeting);
  if (at !== null) {
    return (
      <Arrived
        day={day}
        meeting={meeting}
        at={at}
        onUndo={mayTakeArrivalBack(meeting, now) ? takeBack : null}
      />
    );
  }
  if (!mayNoteArrival(meeting, now)) return null;
  return (
    <div className="flex flex-col gap-1">
      <Button
        className="min-h-12 w-full text-lg"
        icon={<MapPin aria-hidden="true" className="size-5" />}
        onClick={() => void tell(true)}
      >
        <Trans>I am there</Trans>
      </Button>
      <p className="text-sm text-muted">
        <Trans>This is for you. Your school sees shares of at least five students.</Trans>
      </p>
    </div>
  );
}

const isTap = ({ command, refused, tries }: Waiting): boolean =>
  command?.type === 'noteArrival' && command.data.there && refused === null && tries === 0;

interface ArrivedProps {
  day: Day;
  meeting: Meeting;
  at: string;
  onUndo: (() => Promise<void>) | null;
}

function Arrived({ day: { dossier }, meeting, at, onUndo }: ArrivedProps) {
  const { t } = useLingui();
  const zone = studentClock(meeting, dossier.student);
  const numbers = arrivalNumbers(dossier.policy);
  const isEarly = classifyArrival(at, meeting.start, numbers) === 'early';
  const announce = formatClock(arrivalWindow(meeting.start, numbers).announceAt, zone);
  return (
    <div role="status" className="flex flex-wrap items-center gap-x-4 gap-y-1">
      <StateMark state="done">{t`There at ${formatClock(at, zone)}.`}</StateMark>
      {isEarly && meeting.status !== 'held' && (
        <span>{t`You are early: wait outside, and announce yourself at ${announce}.`}</span>
      )}
      {onUndo && (
        <Button variant="plain" onClick={() => void onUndo()}>
          <Trans>Undo</Trans>
        </Button>
      )}
    </div>
  );
}
