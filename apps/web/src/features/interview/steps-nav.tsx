import { stepStatusWords, stepWords } from '@acquaint/core/phrases/steps';
import { STEPS } from '@acquaint/core/workflow/steps';
import type { Step, StepStatus } from '@acquaint/core/workflow/steps';
import { StepStrip, Stepper } from '@acquaint/ui/stepper';
import type { Step as Row } from '@acquaint/ui/stepper';
import { useLingui } from '@lingui/react/macro';
import { paths } from '../../lib/paths.ts';
import type { InterviewView } from './interview-view.ts';
import { findingSentence } from './rule-words.ts';

const states = {
  locked: 'locked',
  not_started: 'ready',
  in_progress: 'current',
  problem: 'problem',
  done: 'done',
} as const satisfies Record<StepStatus, Row['state']>;

function useRows(id: string, view: InterviewView): Row[] {
  const { t } = useLingui();
  return STEPS.map((step, index) => {
    const { status, reason, progress } = view.assessment.steps[step];
    const said = progress && status !== 'done' ? progress : null;
    return {
      id: step,
      number: index + 1,
      title: stepWords[step].name,
      state: states[status],
      stateLabel: stepStatusWords[status],
      progress: said ? t`${said.done} of ${said.of}` : undefined,
      reason: status === 'locked' && reason ? findingSentence(reason) : undefined,
      // A locked step may be looked at: it says on its page what unlocks it.
      href: paths.step(id, step),
    };
  });
}

/** The eight steps beside the open one; on phones a strip with the list one tap away. */
export function StepsNav({ id, view, open }: { id: string; view: InterviewView; open: Step }) {
  const { t } = useLingui();
  const rows = useRows(id, view);
  const number = STEPS.indexOf(open) + 1;
  return (
    <>
      <div className="lg:hidden">
        <StepStrip
          key={open}
          label={t`Steps`}
          position={t`Step ${number} of 8`}
          title={stepWords[open].name}
          steps={rows}
          openId={open}
        />
      </div>
      <div className="hidden lg:block">
        <Stepper label={t`Steps of this interview`} steps={rows} openId={open} />
      </div>
    </>
  );
}
