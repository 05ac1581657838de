import { Button } from '@acquaint/ui/button';
import { DatePicker } from '@acquaint/ui/date-picker';
import { TimeInput } from '@acquaint/ui/time-input';
import { Trans, useLingui } from '@lingui/react/macro';
import type { FormEvent } from 'react';
import { useState } from 'react';
import { dayOf, formatClock } from '../../lib/format.ts';
import { useNow } from '../../lib/use-now.ts';
import { readTime } from '../schedule/agreed-time.ts';
import type { ReminderLine } from './notice-queries.ts';

interface MoveFormProps {
  line: ReminderLine;
  zone: string;
  isPending: boolean;
  onMove: (to: string) => void;
  onCancel: () => void;
}

/** Another day and time for one reminder, on the student's own clock. */
export function MoveForm({ line, zone, isPending, onMove, onCancel }: MoveFormProps) {
  const { t } = useLingui();
  const now = useNow();
  const [day, setDay] = useState<string | null>(dayOf(line.fireAt, zone));
  const [clock, setClock] = useState(formatClock(line.fireAt, zone));
  const [error, setError] = useState<string | undefined>();

  function submit(event: FormEvent) {
    event.preventDefault();
    const read = readTime({ day, clock, isSecond: false }, zone);
    if (read.state === 'gap' || read.state === 'wrong') return setError(read.sentence);
    if (read.state === 'open') return setError(t`Choose a day and a time.`);
    setError(undefined);
    onMove(new Date(read.start).toISOString());
  }

  return (
    <form noValidate onSubmit={submit} className="relative mt-3 flex flex-wrap items-end gap-3">
      <DatePicker label={t`Day`} value={day} min={dayOf(now, zone)} onChange={setDay} />
      <TimeInput label={t`Time`} value={clock} error={error} onChange={setClock} />
      <Button type="submit" variant="primary" isPending={isPending}>
        <Trans>Move</Trans>
      </Button>
      <Button variant="plain" onClick={onCancel}>
        <Trans>Leave it</Trans>
      </Button>
    </form>
  );
}
