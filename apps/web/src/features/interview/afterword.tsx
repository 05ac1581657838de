import { Button } from '@acquaint/ui/button';
import { ConfirmDialog } from '@acquaint/ui/confirm-dialog';
import { Section } from '@acquaint/ui/section';
import { TextArea } from '@acquaint/ui/text-area';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { ActionButton } from './action-button.tsx';
import { FailureNote } from './failure-note.tsx';
import { History } from './history.tsx';
import { Lifted } from './lifted.tsx';
import type { UseInterview } from './use-interview.ts';

/** Below every step: what was lifted or ticked, what happened, and how to stop or go on. */
export function Afterword({ interview }: { interview: UseInterview }) {
  return (
    <div className="mt-6 flex min-w-0 flex-col gap-8 border-t border-line pt-6">
      <Lifted interview={interview} />
      <History interview={interview} />
      <StopOrGoOn interview={interview} />
    </div>
  );
}

function StopOrGoOn({ interview }: { interview: UseInterview }) {
  const { t } = useLingui();
  const [isAsking, setAsking] = useState(false);
  const [reason, setReason] = useState('');
  const { status } = interview.view.dossier.interview;
  const { name } = interview;

  if (status !== 'active') {
    return (
      <Section title={t`Take it up again`}>
        <div className="flex flex-col items-start gap-3">
          <Button
            isPending={interview.pending === 'reopenInterview'}
            onClick={() => void interview.act({ type: 'reopenInterview', data: {} })}
          >
            <Trans>Open this interview again</Trans>
          </Button>
          <FailureNote interview={interview} command="reopenInterview" />
        </div>
      </Section>
    );
  }

  async function withdraw() {
    const done = await interview.act({
      type: 'withdrawInterview',
      data: { reason: reason.trim() || null },
    });
    if (done) setAsking(false);
  }

  const isHeld = interview.view.dossier.interview.meeting?.status === 'held';
  return (
    <Section title={t`Close or stop`}>
      <div className="flex flex-wrap items-start gap-3">
        {isHeld && (
          <ActionButton
            interview={interview}
            action="close"
            command="closeInterview"
            onClick={() => void interview.act({ type: 'closeInterview', data: {} })}
          >
            <Trans>Close this interview</Trans>
          </ActionButton>
        )}
        <Button variant="plain" onClick={() => setAsking(true)}>
          <Trans>Stop pursuing this interview</Trans>
        </Button>
      </div>
      <ConfirmDialog
        title={t`Stop pursuing the talk with ${name}?`}
        isOpen={isAsking}
        onOpenChange={setAsking}
        confirmLabel={t`Stop here`}
        cancelLabel={t`Go on with it`}
        closeLabel={t`Close`}
        isPending={interview.pending === 'withdrawInterview'}
        onConfirm={() => void withdraw()}
      >
        <div className="flex flex-col gap-4">
          <p>
            <Trans>
              Everything you wrote is kept, and you can open it again. {name} is told nothing by us.
            </Trans>
          </p>
          <TextArea
            label={t`Why?`}
            optionalLabel={t`optional, for yourself`}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          <FailureNote interview={interview} command="withdrawInterview" />
        </div>
      </ConfirmDialog>
    </Section>
  );
}
