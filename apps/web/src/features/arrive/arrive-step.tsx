import { bringInPerson } from '@acquaint/core/library/checklists';
import { goesThere, isAgreed } from '@acquaint/core/rules/talk';
import { Card } from '@acquaint/ui/card';
import { EmptyState } from '@acquaint/ui/empty-state';
import { LinkButton } from '@acquaint/ui/link-button';
import { StateMark } from '@acquaint/ui/state-mark';
import { Trans, useLingui } from '@lingui/react/macro';
import { paths } from '../../lib/paths.ts';
import { FailureNote } from '../interview/failure-note.tsx';
import { InterviewFindings, isOpenFinding } from '../interview/finding-items.tsx';
import { StepPage, StepPart } from '../interview/step-page.tsx';
import type { UseInterview } from '../interview/use-interview.ts';
import { AttirePart } from './attire-part.tsx';
import { SafetyPart } from './safety-part.tsx';
import { TechPart } from './tech-part.tsx';
import { TickList } from './tick-list.tsx';
import { TravelPart } from './travel-part.tsx';
import { toggled, usePlan } from './use-plan.ts';

/** Step 7: what to wear, when to leave or dial, and somebody who knows (A.8). */
export function ArriveStep({ interview }: { interview: UseInterview }) {
  const { t } = useLingui();
  const day = usePlan(interview);
  const { meeting } = interview.view.dossier.interview;
  const card = (
    <LinkButton variant="primary" href={paths.dayCard(interview.id)}>
      <Trans>Open the day card</Trans>
    </LinkButton>
  );

  if (!isAgreed(meeting)) {
    return (
      <StepPage interview={interview} step="arrive" primary={meeting?.status === 'held' && card}>
        {meeting?.status === 'held' ? (
          <p>
            <Trans>The talk took place. What you noted on the day is on the card.</Trans>
          </p>
        ) : (
          <EmptyState
            level={3}
            title={t`No day to plan for yet`}
            actions={
              <LinkButton href={paths.step(interview.id, 'schedule')}>
                <Trans>Find a time first</Trans>
              </LinkButton>
            }
          >
            <Trans>
              Once a time is agreed, this page works out when to leave or to dial, and what to wear
              and bring.
            </Trans>
          </EmptyState>
        )}
      </StepPage>
    );
  }

  const isThere = goesThere(meeting.mode);
  return (
    <StepPage interview={interview} step="arrive" primary={card}>
      <ReadySummary interview={interview} />
      {isThere ? (
        <TravelPart interview={interview} meeting={meeting} day={day} />
      ) : (
        <TechPart interview={interview} meeting={meeting} day={day} />
      )}
      {meeting.mode !== 'telephone' && <AttirePart setting={meeting.setting} day={day} />}
      {isThere && (
        <StepPart id="bring" title={t`What to bring`}>
          <TickList
            lines={bringInPerson}
            ticked={day.plan.bring}
            onTick={(id, isOn) => day.change({ bring: toggled(day.plan.bring, id, isOn) })}
          />
        </StepPart>
      )}
      {isThere && <SafetyPart interview={interview} meeting={meeting} day={day} />}
      <FailureNote interview={interview} command="changePlan" />
    </StepPage>
  );
}

/** Whether steps 4 to 7 are settled, and what is missing otherwise (R90, R91). */
function ReadySummary({ interview }: { interview: UseInterview }) {
  const { t } = useLingui();
  const { blockedBy, allowed } = interview.view.assessment.actions.be_ready;
  // The gates between the steps only repeat what these findings name one by one.
  const open = blockedBy.filter((finding) => isOpenFinding(finding) && finding.ruleId !== 'R90');
  const shown = open.length > 0 ? open : blockedBy.filter(isOpenFinding);
  if (allowed) {
    return (
      <Card>
        <StateMark state="done">
          <strong>
            <Trans>You are ready.</Trans>
          </strong>
        </StateMark>
        <p className="mt-1">
          <Trans>Facts confirmed, read up, questions that fit, the way or the line settled.</Trans>
        </p>
      </Card>
    );
  }
  return (
    <Card title={t`Before you are ready`} level={3}>
      <div className="-my-3">
        <InterviewFindings interview={interview} findings={shown} label={t`Before you are ready`} />
      </div>
    </Card>
  );
}
