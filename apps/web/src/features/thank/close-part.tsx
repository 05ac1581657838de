import { thankPhrases } from '@acquaint/core/phrases/rules-thank';
import { fill } from '@acquaint/core/phrases/say';
import { StateMark } from '@acquaint/ui/state-mark';
import { useLingui } from '@lingui/react/macro';
import { InterviewFindings, isOpenFinding } from '../interview/finding-items.tsx';
import { StepPart } from '../interview/step-page.tsx';
import type { UseInterview } from '../interview/use-interview.ts';

/** What is missing before the interview can be closed; the contact stays whatever happens (R88). */
export function ClosePart({ interview }: { interview: UseInterview }) {
  const { t } = useLingui();
  const { interview: state, contact } = interview.view.dossier;
  const { blockedBy } = interview.view.assessment.actions.close;
  const open = blockedBy.filter(isOpenFinding);

  if (state.status === 'closed') {
    return (
      <StepPart id="close" title={t`This interview is closed`}>
        <StateMark state="done">
          {fill(thankPhrases.R88.says[contact.state], { name: interview.name })}
        </StateMark>
      </StepPart>
    );
  }
  if (state.status !== 'active') return null;
  return (
    <StepPart
      id="close"
      title={open.length > 0 ? t`Before you close` : t`All is settled`}
      description={thankPhrases.R88.why}
    >
      {open.length > 0 ? (
        <InterviewFindings
          interview={interview}
          findings={open}
          label={t`Still missing before it can be closed`}
        />
      ) : (
        <StateMark state="done">{t`You can close this interview; the button is at the end.`}</StateMark>
      )}
    </StepPart>
  );
}
