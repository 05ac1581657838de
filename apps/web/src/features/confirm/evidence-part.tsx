import type { Meeting } from '@acquaint/core/workflow/interview';
import { Button } from '@acquaint/ui/button';
import { Card } from '@acquaint/ui/card';
import { OwnText } from '@acquaint/ui/person-name';
import { StateMark } from '@acquaint/ui/state-mark';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { formatMoment } from '../../lib/format.ts';
import { FailureNote } from '../interview/failure-note.tsx';
import { StepPart } from '../interview/step-page.tsx';
import type { UseInterview } from '../interview/use-interview.ts';
import type { Proof } from '../schedule/meeting-draft.ts';
import { evidenceOf } from '../schedule/meeting-draft.ts';
import { ProofFields } from '../schedule/proof-fields.tsx';

/** Where the contact said yes to this date and place; a proposal is not an agreement (R55). */
export function EvidencePart({
  interview,
  meeting,
}: {
  interview: UseInterview;
  meeting: Meeting;
}) {
  const { t } = useLingui();
  const { dossier } = interview.view;
  const { student, now } = dossier;
  const [proof, setProof] = useState<Proof | null>(null);
  const [proofNote, setProofNote] = useState('');
  const { evidence } = meeting;

  if (evidence) {
    const when = formatMoment(evidence.at, student.timeZone, now);
    const words = {
      message: t`In their message, ${when}`,
      call: t`On the phone, ${when}`,
      in_person: t`Face to face, ${when}`,
      guest_page: t`On their own page, ${when}`,
    };
    return (
      <StepPart id="evidence" title={t`They agreed`}>
        <StateMark state="done">{words[evidence.kind]}</StateMark>
        {evidence.note && (
          <p className="ms-6 text-sm text-muted">
            <OwnText text={evidence.note} />
          </p>
        )}
      </StepPart>
    );
  }

  return (
    <StepPart
      id="evidence"
      title={t`Did they agree?`}
      description={t`Their own yes to this date and place settles it; a proposal of yours does not.`}
    >
      <Card>
        <form
          noValidate
          className="flex flex-col gap-4"
          onSubmit={(event) => {
            event.preventDefault();
            const noted = evidenceOf({ proof, proofNote }, dossier);
            if (noted) void interview.act({ type: 'logAgreement', data: { evidence: noted } });
          }}
        >
          <ProofFields
            dossier={dossier}
            proof={proof}
            note={proofNote}
            onChange={(changes) => {
              if (changes.proof !== undefined) setProof(changes.proof);
              if (changes.proofNote !== undefined) setProofNote(changes.proofNote);
            }}
          />
          <div>
            <Button
              type="submit"
              isPending={interview.pending === 'logAgreement'}
              pendingLabel={t`Saving…`}
              disabledReason={proof === null ? t`Choose where they agreed.` : undefined}
            >
              <Trans>Note their yes</Trans>
            </Button>
          </div>
          <FailureNote interview={interview} command="logAgreement" />
        </form>
      </Card>
    </StepPart>
  );
}
