import { plannedEnd, studentClock } from '@acquaint/core/rules/talk';
import { instantMs, msInstant } from '@acquaint/core/schedule/instant';
import { instantToWall } from '@acquaint/core/schedule/zones';
import type { Meeting } from '@acquaint/core/workflow/interview';
import { Button } from '@acquaint/ui/button';
import { TimeInput } from '@acquaint/ui/time-input';
import { Trans, useLingui } from '@lingui/react/macro';
import type { FormEvent } from 'react';
import { useState } from 'react';
import type { UseInterview } from '../interview/use-interview.ts';
import { readTime } from '../schedule/agreed-time.ts';

/** When the talk ended, about: the clock of the thanks starts there (R84). */
export function HeldForm({
  interview,
  meeting,
  isPending,
  onHeld,
}: {
  interview: UseInterview;
  meeting: Meeting;
  isPending: boolean;
  onHeld: (endedAt: string) => unknown;
}) {
  const { t } = useLingui();
  const { student, now } = interview.view.dossier;
  const zone = studentClock(meeting, student);
  const guess = msInstant(Math.min(plannedEnd(meeting), instantMs(now)));
  const [day, first = ''] = instantToWall(guess, zone).split('T');
  const [clock, setClock] = useState(first);
  const [error, setError] = useState<string | undefined>();

  function held(event: FormEvent) {
    event.preventDefault();
    const read = readTime({ day: day ?? null, clock, isSecond: false }, zone);
    if (read.state !== 'ok') return setError(t`Say when it ended, about.`);
    setError(undefined);
    onHeld(read.start);
  }

  return (
    <form noValidate onSubmit={held} className="flex flex-col items-start gap-4">
      <TimeInput
        label={t`The talk ended at about`}
        description={t`The clock of your thank-you starts here.`}
        value={clock}
        error={error}
        onChange={setClock}
      />
      <Button type="submit" variant="primary" isPending={isPending} pendingLabel={t`Saving…`}>
        <Trans>We talked</Trans>
      </Button>
    </form>
  );
}
