import { purposes } from '@acquaint/core/library/kinds';
import type { Purpose } from '@acquaint/core/library/kinds';
import { purposePhrases } from '@acquaint/core/phrases/library';
import { CheckboxGroup } from '@acquaint/ui/checkbox-group';
import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { FailureNote } from '../interview/failure-note.tsx';
import { StepPart } from '../interview/step-page.tsx';
import type { UseInterview } from '../interview/use-interview.ts';

export function PurposesPart({ interview }: { interview: UseInterview }) {
  const { t } = useLingui();
  const [chosen, setChosen] = useState<Purpose[]>(interview.view.dossier.interview.purposes);
  return (
    <StepPart id="purposes" title={t`What you hope for`}>
      <CheckboxGroup<Purpose>
        label={t`From this talk I would like to`}
        description={t`One is enough. Your questions will follow from it.`}
        options={purposes.map((value) => ({ value, label: purposePhrases[value] }))}
        value={chosen}
        onChange={(next) => {
          setChosen(next);
          void interview.act({ type: 'choosePurposes', data: { purposes: next } });
        }}
      />
      <FailureNote interview={interview} command="choosePurposes" />
    </StepPart>
  );
}
