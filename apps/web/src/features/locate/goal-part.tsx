import { variableOf } from '@acquaint/core/library/variables';
import { Disclosure } from '@acquaint/ui/disclosure';
import { Trans, useLingui } from '@lingui/react/macro';
import { SavedText } from '../interview/saved-text.tsx';
import { StepPart } from '../interview/step-page.tsx';
import type { UseInterview } from '../interview/use-interview.ts';

/** The heart of every request: what the student is trying to find out (R34). */
export function GoalPart({ interview }: { interview: UseInterview }) {
  const { t } = useLingui();
  const { words } = variableOf('goal');
  return (
    <StepPart
      id="goal"
      title={t`What you want to find out`}
      description={t`It becomes the heart of your request, so write it as it reads after “find out”.`}
    >
      <SavedText
        interview={interview}
        id="goal-text"
        label={t`I am trying to find out …`}
        value={interview.view.dossier.interview.goal ?? ''}
        {...(words ? { words } : {})}
        toCommand={(goal) => ({ type: 'writeGoal', data: { goal } })}
      />
      <Disclosure look="quiet" summary={t`Examples`}>
        <ul className="list-disc ps-5">
          <li>
            <Trans>how hydrologists divide their days between field work and modelling</Trans>
          </li>
          <li>
            <Trans>which courses turned out to matter in the first years of the work</Trans>
          </li>
          <li>
            <Trans>what people wish they had known before they chose this field</Trans>
          </li>
        </ul>
        <p className="mt-1">
          <Trans>Nothing about a job for yourself: you ask for insight.</Trans>
        </p>
      </Disclosure>
    </StepPart>
  );
}
