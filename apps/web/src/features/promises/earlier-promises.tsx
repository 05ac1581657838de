import { earlierPromises } from '@acquaint/core/rules/promises';
import { RowList } from '@acquaint/ui/list-row';
import { useLingui } from '@lingui/react/macro';
import { dayOf } from '../../lib/format.ts';
import { StepPart } from '../interview/step-page.tsx';
import type { UseInterview } from '../interview/use-interview.ts';
import { PromiseLine } from './promise-line.tsx';

/** What was promised in earlier talks with the same person and is still open (H6). */
export function EarlierPromises({ interview }: { interview: UseInterview }) {
  const { t } = useLingui();
  const { dossier } = interview.view;
  const { now, student } = dossier;
  const open = earlierPromises(dossier);
  if (open.length === 0) return null;
  const today = dayOf(now, student.timeZone);
  return (
    <StepPart
      id="open-promises"
      title={t`Open promises`}
      description={t`From your earlier talk with ${interview.name}. Good to have in mind when you meet.`}
    >
      <RowList label={t`Open promises`}>
        {open.map(({ interviewId, promise }) => (
          <PromiseLine
            key={promise.id}
            interviewId={interviewId}
            promise={promise}
            name={interview.name}
            today={today}
          />
        ))}
      </RowList>
    </StepPart>
  );
}
