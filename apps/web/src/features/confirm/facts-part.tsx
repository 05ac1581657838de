import { confirmPhrases } from '@acquaint/core/phrases/rules-confirm';
import { fill } from '@acquaint/core/phrases/say';
import { missingFacts } from '@acquaint/core/rules/confirm';
import type { Meeting } from '@acquaint/core/workflow/interview';
import { Facts } from '@acquaint/ui/facts';
import { LinkButton } from '@acquaint/ui/link-button';
import { StateIcon, StateMark } from '@acquaint/ui/state-mark';
import { Trans, useLingui } from '@lingui/react/macro';
import { paths } from '../../lib/paths.ts';
import { StepPart } from '../interview/step-page.tsx';
import type { UseInterview } from '../interview/use-interview.ts';
import { useMeetingFacts } from '../schedule/meeting-facts.tsx';

/** What both must know, each with its check; what is missing is named (R54). */
export function FactsPart({ interview, meeting }: { interview: UseInterview; meeting: Meeting }) {
  const { t } = useLingui();
  const { student } = interview.view.dossier;
  const rows = useMeetingFacts()(meeting, student.timeZone);
  const missing = missingFacts(meeting);
  const open = [
    missing.some((fact) => fact === 'date' || fact === 'time' || fact === 'zone'),
    missing.includes('minutes'),
    false,
    missing.some((fact) => ['address', 'meeting_point', 'number', 'link'].includes(fact)),
    missing.includes('who_starts'),
  ];
  return (
    <StepPart
      id="facts"
      title={t`What both of you know`}
      actions={
        <LinkButton size="small" href={`${paths.step(interview.id, 'schedule')}#meeting`}>
          <Trans>Change or complete</Trans>
        </LinkButton>
      }
    >
      <Facts
        facts={rows.map((row, at) => ({
          ...row,
          actions: (
            <>
              <StateIcon state={open[at] ? 'warning' : 'done'} className="mt-1" />
              <span className="sr-only">{open[at] ? t`still open` : t`settled`}</span>
            </>
          ),
        }))}
      />
      {missing.length > 0 && (
        <ul className="mt-3 flex flex-col gap-1">
          {missing.map((fact) => (
            <li key={fact}>
              <StateMark state="warning">
                {fill(confirmPhrases.R54.says[fact], { name: interview.name })}
              </StateMark>
            </li>
          ))}
        </ul>
      )}
    </StepPart>
  );
}
