import { REFUSAL_REASON_PHRASES } from '@acquaint/core/phrases/refusals';
import { plannedEnd, studentClock } from '@acquaint/core/rules/talk';
import { instantMs, msInstant } from '@acquaint/core/schedule/instant';
import { instantToWall } from '@acquaint/core/schedule/zones';
import type { Meeting } from '@acquaint/core/workflow/interview';
import { Button } from '@acquaint/ui/button';
import { Card } from '@acquaint/ui/card';
import { LinkButton } from '@acquaint/ui/link-button';
import { TimeInput } from '@acquaint/ui/time-input';
import { Trans, useLingui } from '@lingui/react/macro';
import type { FormEvent } from 'react';
import { useState } from 'react';
import { paths } from '../../lib/paths.ts';
import { FailureNote } from '../interview/failure-note.tsx';
import { StepPart } from '../interview/step-page.tsx';
import type { UseInterview } from '../interview/use-interview.ts';
import { readTime } from '../schedule/agreed-time.ts';

/** After the agreed start: did the talk take place, and when did it end? (R84) */
export function HeldPart({ interview, meeting }: { interview: UseInterview; meeting: Meeting }) {
  const { t } = useLingui();
  const { student, now } = interview.view.dossier;
  const zone = studentClock(meeting, student);
  const hasStarted = instantMs(now) >= instantMs(meeting.start);
  const guess = msInstant(Math.min(plannedEnd(meeting), instantMs(now)));
  const [day, first = ''] = instantToWall(guess, zone).split('T');
  const [clock, setClock] = useState(first);
  const [error, setError] = useState<string | undefined>();

  async function held(event: FormEvent) {
    event.preventDefault();
    const read = readTime({ day: day ?? null, clock, isSecond: false }, zone);
    if (read.state !== 'ok') return setError(t`Say when it ended, about.`);
    setError(undefined);
    await interview.act({ type: 'reportHeld', data: { endedAt: read.start } });
  }

  if (!hasStarted) {
    return (
      <Card>
        <p>{REFUSAL_REASON_PHRASES.not_started_yet}</p>
        <p className="mt-1 text-muted">
          <Trans>After the talk, this is where the thank-you, your notes and the names come.</Trans>
        </p>
      </Card>
    );
  }
  return (
    <StepPart id="held" title={t`How did it go?`}>
      <Card>
        <form noValidate onSubmit={held} className="flex flex-col gap-4">
          <TimeInput
            label={t`The talk ended at about`}
            description={t`The clock of your thank-you starts here.`}
            value={clock}
            error={error}
            onChange={setClock}
          />
          <div className="flex flex-wrap gap-3">
            <Button
              type="submit"
              variant="primary"
              isPending={interview.pending === 'reportHeld'}
              pendingLabel={t`Saving…`}
            >
              <Trans>We talked</Trans>
            </Button>
            <LinkButton variant="plain" href={`${paths.step(interview.id, 'schedule')}#meeting`}>
              <Trans>It did not take place</Trans>
            </LinkButton>
          </div>
          <FailureNote interview={interview} command="reportHeld" />
        </form>
      </Card>
    </StepPart>
  );
}
