import { thankPhrases } from '@acquaint/core/phrases/rules-thank';
import { fill } from '@acquaint/core/phrases/say';
import { Button } from '@acquaint/ui/button';
import { ConfirmDialog } from '@acquaint/ui/confirm-dialog';
import { StateMark } from '@acquaint/ui/state-mark';
import { TextField } from '@acquaint/ui/text-field';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { ActionButton } from '../interview/action-button.tsx';
import { FailureNote } from '../interview/failure-note.tsx';
import { InterviewFindings, isOpenFinding } from '../interview/finding-items.tsx';
import { StepPart } from '../interview/step-page.tsx';
import type { UseInterview } from '../interview/use-interview.ts';

/** Closing, stopping, opening again; the contact stays whatever happens (R88). */
export function ClosePart({ interview }: { interview: UseInterview }) {
  const { t } = useLingui();
  const { interview: state, contact } = interview.view.dossier;
  const [isStopping, setStopping] = useState(false);
  const [reason, setReason] = useState('');
  const { blockedBy } = interview.view.assessment.actions.close;
  const open = blockedBy.filter(isOpenFinding);

  if (state.status !== 'active') {
    return (
      <StepPart
        id="close"
        title={state.status === 'closed' ? t`This interview is closed` : t`You stopped this one`}
      >
        <div className="flex flex-col items-start gap-3">
          <StateMark state={state.status === 'closed' ? 'done' : 'stopped'}>
            {fill(thankPhrases.R88.says[contact.state], { name: interview.name })}
          </StateMark>
          <Button
            isPending={interview.pending === 'reopenInterview'}
            onClick={() => void interview.act({ type: 'reopenInterview', data: {} })}
          >
            <Trans>Open it again</Trans>
          </Button>
          <FailureNote interview={interview} command="reopenInterview" />
        </div>
      </StepPart>
    );
  }

  const isHeld = state.meeting?.status === 'held';
  return (
    <StepPart
      id="close"
      title={isHeld ? t`Close this interview` : t`Stop here`}
      description={
        isHeld
          ? thankPhrases.R88.why
          : t`You can stop at any time. Cancel an agreed meeting first, so that nobody waits.`
      }
    >
      <div className="flex flex-col items-start gap-4">
        {isHeld && open.length > 0 && (
          <div className="w-full">
            <InterviewFindings
              interview={interview}
              findings={open}
              label={t`Still missing before it can be closed`}
            />
          </div>
        )}
        {isHeld && (
          <ActionButton
            interview={interview}
            action="close"
            command="closeInterview"
            onClick={() => void interview.act({ type: 'closeInterview', data: {} })}
          >
            <Trans>Close it</Trans>
          </ActionButton>
        )}
        {!isHeld && (
          <Button variant="plain" onClick={() => setStopping(true)}>
            <Trans>Stop pursuing this one</Trans>
          </Button>
        )}
      </div>
      <ConfirmDialog
        title={t`Stop pursuing this interview?`}
        isOpen={isStopping}
        onOpenChange={setStopping}
        confirmLabel={t`Stop here`}
        cancelLabel={t`Go on with it`}
        closeLabel={t`Close`}
        isDangerous
        isPending={interview.pending === 'withdrawInterview'}
        onConfirm={async () => {
          const done = await interview.act({
            type: 'withdrawInterview',
            data: { reason: reason.trim() || null },
          });
          if (done) setStopping(false);
        }}
      >
        <div className="flex flex-col gap-4">
          <p>
            <Trans>
              Nothing is deleted, and you can open it again. If they have said yes already, tell
              them kindly.
            </Trans>
          </p>
          <TextField
            label={t`Reason`}
            optionalLabel={t`optional`}
            value={reason}
            maxLength={500}
            onChange={(event) => setReason(event.target.value)}
          />
          <FailureNote interview={interview} command="withdrawInterview" />
        </div>
      </ConfirmDialog>
    </StepPart>
  );
}
