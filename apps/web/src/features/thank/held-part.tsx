import { REFUSAL_REASON_PHRASES } from '@acquaint/core/phrases/refusals';
import { instantMs } from '@acquaint/core/schedule/instant';
import type { Meeting } from '@acquaint/core/workflow/interview';
import { Card } from '@acquaint/ui/card';
import { Trans, useLingui } from '@lingui/react/macro';
import { FailureNote } from '../interview/failure-note.tsx';
import { StepPart } from '../interview/step-page.tsx';
import type { UseInterview } from '../interview/use-interview.ts';
import { HeldForm } from '../outcome/held-form.tsx';
import { OtherAnswers } from '../outcome/other-answers.tsx';
import { answerCommand } from '../outcome/outcome-command.ts';

/** After the agreed start: did the talk take place, and when did it end? Four answers (C9, R84). */
export function HeldPart({ interview, meeting }: { interview: UseInterview; meeting: Meeting }) {
  const { t } = useLingui();
  const { now } = interview.view.dossier;

  if (instantMs(now) < instantMs(meeting.start)) {
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
    <StepPart id="held" title={t`Did it happen?`}>
      <Card>
        <div className="flex flex-col gap-5">
          <HeldForm
            interview={interview}
            meeting={meeting}
            isPending={interview.pending === 'reportHeld'}
            onHeld={(endedAt) => interview.act({ type: 'reportHeld', data: { endedAt } })}
          />
          <div className="flex flex-col gap-2 border-t border-line pt-4">
            <p className="text-sm text-muted">
              <Trans>If not, one tap says it. You can still put it right for some days.</Trans>
            </p>
            <OtherAnswers
              name={interview.name}
              isPending={interview.pending !== null && interview.pending !== 'reportHeld'}
              onAnswer={(answer) => void interview.act(answerCommand(answer))}
            />
          </div>
          <FailureNote interview={interview} command="reportHeld" />
          <FailureNote interview={interview} command="reportMissed" />
          <FailureNote interview={interview} command="cancelMeeting" />
        </div>
      </Card>
    </StepPart>
  );
}
