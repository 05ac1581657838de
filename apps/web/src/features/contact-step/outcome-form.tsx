import { CALL_OUTCOMES } from '@acquaint/core/workflow/interview';
import type { CallOutcome } from '@acquaint/core/workflow/interview';
import { Button } from '@acquaint/ui/button';
import { RadioGroup } from '@acquaint/ui/radio-group';
import { TextField } from '@acquaint/ui/text-field';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { FailureNote } from '../interview/failure-note.tsx';
import type { UseInterview } from '../interview/use-interview.ts';
import type { CommandType } from '@acquaint/core/workflow/commands';

/** Reached, voicemail, somebody else, call back, or no. */
export function OutcomeForm({
  interview,
  command,
  onLog,
}: {
  interview: UseInterview;
  command: CommandType;
  onLog: (outcome: CallOutcome, callBackAt: string | null) => Promise<boolean>;
}) {
  const { t } = useLingui();
  const [outcome, setOutcome] = useState<CallOutcome | null>(null);
  const [callBack, setCallBack] = useState('');
  const { name } = interview;
  const words: Readonly<Record<CallOutcome, { label: string; description?: string }>> = {
    reached: { label: t`I spoke with ${name}` },
    voicemail: {
      label: t`I left a voicemail`,
      description: t`Once is enough. A mail follows the same day.`,
    },
    gatekeeper: { label: t`I spoke with somebody else` },
    call_back: { label: t`I am to call back` },
    declined: { label: t`They would rather not` },
  };
  return (
    <div className="flex flex-col gap-4">
      <RadioGroup<CallOutcome>
        label={t`How it went`}
        value={outcome}
        onChange={setOutcome}
        options={CALL_OUTCOMES.map((value) => ({ value, ...words[value] }))}
      />
      {outcome === 'call_back' && (
        <TextField
          className="max-w-72"
          type="datetime-local"
          label={t`When may you call?`}
          required
          value={callBack}
          onChange={(event) => setCallBack(event.currentTarget.value)}
        />
      )}
      <div className="flex flex-col items-start gap-3">
        <Button
          variant="primary"
          isPending={interview.pending === command}
          disabledReason={
            outcome === null
              ? t`Choose how it went first.`
              : outcome === 'call_back' && callBack === ''
                ? t`Say when you may call first.`
                : undefined
          }
          onClick={() => {
            if (outcome === null) return;
            void onLog(outcome, outcome === 'call_back' ? new Date(callBack).toISOString() : null);
          }}
        >
          <Trans>Note the call</Trans>
        </Button>
        <FailureNote interview={interview} command={command} />
      </div>
    </div>
  );
}
