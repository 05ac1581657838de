import { Card } from '@acquaint/ui/card';
import { useLingui } from '@lingui/react/macro';
import { formatMoment } from '../../lib/format.ts';
import { StepPart } from '../interview/step-page.tsx';
import type { UseInterview } from '../interview/use-interview.ts';
import { OutcomeForm } from './outcome-form.tsx';

/** Calls whose outcome is not noted yet: after a day nobody remembers (R44). */
export function OpenCalls({ interview }: { interview: UseInterview }) {
  const { t } = useLingui();
  const { interview: state, student, now } = interview.view.dossier;
  const call = state.calls.findLast(({ outcome }) => outcome === null);
  if (!call) return null;
  const moment = formatMoment(call.at, student.timeZone, now);
  return (
    <StepPart id="call" title={t`How did your call go?`} description={moment}>
      <Card>
        <OutcomeForm
          interview={interview}
          command="logCallOutcome"
          onLog={(outcome, callBackAt) =>
            interview.act({
              type: 'logCallOutcome',
              data: { callId: call.id, outcome, callBackAt },
            })
          }
        />
      </Card>
    </StepPart>
  );
}
