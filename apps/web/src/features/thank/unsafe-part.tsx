import { trapPhrases } from '@acquaint/core/phrases/rules-traps';
import { Button } from '@acquaint/ui/button';
import { ConfirmDialog } from '@acquaint/ui/confirm-dialog';
import { StateMark } from '@acquaint/ui/state-mark';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { FailureNote } from '../interview/failure-note.tsx';
import { StepPart } from '../interview/step-page.tsx';
import type { UseInterview } from '../interview/use-interview.ts';

/** A quiet way to say that something was not right (G17, B.10). */
export function UnsafePart({ interview }: { interview: UseInterview }) {
  const { t } = useLingui();
  const [isAsking, setAsking] = useState(false);
  const { feltUnsafeAt } = interview.view.dossier.interview;
  return (
    <StepPart
      id="felt-unsafe"
      title={t`Something felt wrong?`}
      description={t`A place, a question, a touch, a message: you need no proof to say so.`}
    >
      {feltUnsafeAt ? (
        <StateMark state="done">{trapPhrases.G17.says.felt_unsafe}</StateMark>
      ) : (
        <Button onClick={() => setAsking(true)}>
          <Trans>Something felt wrong</Trans>
        </Button>
      )}
      <ConfirmDialog
        title={t`Tell your advisor that something felt wrong?`}
        isOpen={isAsking}
        onOpenChange={setAsking}
        confirmLabel={t`Tell my advisor`}
        cancelLabel={t`Not now`}
        closeLabel={t`Close`}
        isPending={interview.pending === 'reportFeltUnsafe'}
        onConfirm={async () => {
          const done = await interview.act({ type: 'reportFeltUnsafe', data: {} });
          if (done) setAsking(false);
        }}
      >
        <p>
          <Trans>
            Your school’s advisors see your name, the contact’s name and that you pressed this. They
            do not see your notes. The contact learns nothing of it. You decide later what you want
            to tell.
          </Trans>
        </p>
        <p className="mt-2">
          <Trans>If you are in danger now, call the emergency number first.</Trans>
        </p>
        <FailureNote interview={interview} command="reportFeltUnsafe" />
      </ConfirmDialog>
    </StepPart>
  );
}
