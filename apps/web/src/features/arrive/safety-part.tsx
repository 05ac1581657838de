import {
  safety,
  visitChecklist,
  visitManners,
  visitPapers,
} from '@acquaint/core/library/checklists';
import { trapPhrases } from '@acquaint/core/phrases/rules-traps';
import { openVisitLines } from '@acquaint/core/rules/traps/safety';
import type { Meeting } from '@acquaint/core/workflow/interview';
import { Checkbox } from '@acquaint/ui/checkbox';
import { Trans, useLingui } from '@lingui/react/macro';
import { StepPart } from '../interview/step-page.tsx';
import type { UseInterview } from '../interview/use-interview.ts';
import { TickList } from './tick-list.tsx';
import type { UsePlan } from './use-plan.ts';
import { toggled } from './use-plan.ts';

/** Somebody knows where the student is; for a visit, papers and manners too (B.9, B.10). */
export function SafetyPart({
  interview,
  meeting,
  day,
}: {
  interview: UseInterview;
  meeting: Meeting;
  day: UsePlan;
}) {
  const { t } = useLingui();
  const { plan, change } = day;
  const isVisit = meeting.mode === 'observational_visit';
  const { dossier } = interview.view;
  const needed = openVisitLines({
    ...dossier,
    interview: { ...dossier.interview, plan: { ...plan, visitPapers: [] } },
  });
  const tick = (id: string, isOn: boolean) =>
    change({ visitPapers: toggled(plan.visitPapers, id, isOn) });
  const hint = (id: string) => (needed.includes(id) ? undefined : t`If it applies to you.`);
  return (
    <StepPart id="safety" title={t`Safe and sound`} description={trapPhrases.G17.why}>
      <div className="flex flex-col gap-4">
        <Checkbox
          label={t`Somebody knows where I am and until when`}
          description={t`And I check in with them half an hour after the end.`}
          checked={plan.toldSomeone}
          onChange={(event) => change({ toldSomeone: event.target.checked })}
        />
        <ul className="list-disc ps-5 text-muted">
          {safety.map(({ id, text }) => (
            <li key={id}>{text}</li>
          ))}
        </ul>
        {isVisit && (
          <>
            <div>
              <h4 className="mb-1 font-medium">
                <Trans>Before the visit</Trans>
              </h4>
              <TickList
                lines={visitChecklist}
                ticked={plan.visitPapers}
                onTick={tick}
                hint={hint}
              />
            </div>
            <div>
              <h4 className="mb-1 font-medium">
                <Trans>Papers, where the host asks for them</Trans>
              </h4>
              <TickList lines={visitPapers} ticked={plan.visitPapers} onTick={tick} hint={hint} />
            </div>
            <div>
              <h4 className="mb-1 font-medium">
                <Trans>While you watch</Trans>
              </h4>
              <ul className="list-disc ps-5">
                {visitManners.map(({ id, text }) => (
                  <li key={id}>{text}</li>
                ))}
              </ul>
            </div>
          </>
        )}
      </div>
    </StepPart>
  );
}
