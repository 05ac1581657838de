import { LinkButton } from '@acquaint/ui/link-button';
import { useLingui } from '@lingui/react/macro';
import { paths } from '../../lib/paths.ts';
import { nextSentence } from '../interview/interview-header.tsx';
import { StepPage, StepPart } from '../interview/step-page.tsx';
import type { UseInterview } from '../interview/use-interview.ts';
import { SavedText } from '../interview/saved-text.tsx';
import { ContactFacts } from './contact-facts.tsx';
import { FieldPart } from './field-part.tsx';
import { GoalPart } from './goal-part.tsx';
import { PermissionPart } from './permission-part.tsx';
import { PurposesPart } from './purposes-part.tsx';

/** Whom, why, and whether the name is right. */
export function LocateStep({ interview }: { interview: UseInterview }) {
  const { t } = useLingui();
  const { name, view } = interview;
  const { interview: state, policy } = view.dossier;
  const isDone = view.assessment.steps.locate.status === 'done';
  const [next] = view.assessment.next;
  return (
    <StepPage
      interview={interview}
      step="locate"
      primary={
        isDone &&
        next &&
        next.step !== 'locate' && (
          <LinkButton variant="primary" href={paths.step(interview.id, next.step)}>
            {nextSentence(next)}
          </LinkButton>
        )
      }
    >
      <PurposesPart interview={interview} />
      <FieldPart interview={interview} />
      <GoalPart interview={interview} />
      <StepPart
        id="shortlist"
        title={t`Why ${name}?`}
        description={t`For yourself: what makes this person the one to ask? It also helps you to write the request.`}
      >
        <SavedText
          interview={interview}
          id="shortlist-text"
          label={t`Your reason`}
          value={state.shortlistReason ?? ''}
          words={{ min: policy.shortlistReasonWords }}
          toCommand={(reason) => ({ type: 'writeShortlistReason', data: { reason } })}
        />
      </StepPart>
      <ContactFacts interview={interview} />
      <PermissionPart interview={interview} />
    </StepPage>
  );
}
