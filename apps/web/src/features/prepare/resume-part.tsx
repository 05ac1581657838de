import { preparePhrases } from '@acquaint/core/phrases/rules-prepare';
import { goesThere } from '@acquaint/core/rules/talk';
import { Checkbox } from '@acquaint/ui/checkbox';
import { Facts } from '@acquaint/ui/facts';
import { LinkButton } from '@acquaint/ui/link-button';
import { OwnText } from '@acquaint/ui/person-name';
import { Trans, useLingui } from '@lingui/react/macro';
import { formatDate } from '../../lib/format.ts';
import { paths } from '../../lib/paths.ts';
import { FailureNote } from '../interview/failure-note.tsx';
import { usePlan } from '../arrive/use-plan.ts';
import { StepPart } from '../interview/step-page.tsx';
import type { UseInterview } from '../interview/use-interview.ts';

/** Bring it, do not offer it, hand it over if asked (R70–R72). */
export function ResumePart({ interview }: { interview: UseInterview }) {
  const { t } = useLingui();
  const { student, interview: state } = interview.view.dossier;
  const { plan, change } = usePlan(interview);
  const { capture } = state;
  const mode = state.meeting?.mode ?? state.mode;
  const resume = student.resume;
  return (
    <StepPart
      id="resume"
      title={preparePhrases.R72.title}
      description={preparePhrases.R72.why}
      actions={
        <LinkButton size="small" href={paths.settings}>
          {resume ? t`Change the version` : t`Note your résumé`}
        </LinkButton>
      }
    >
      <div className="flex flex-col gap-3">
        {resume ? (
          <Facts
            isDense
            facts={[
              { term: t`Version`, value: <OwnText text={resume.version} /> },
              {
                term: t`Last worked on`,
                value: formatDate(`${resume.updatedAt}T12:00:00Z`, 'UTC'),
              },
              ...(capture.resumeAskedAt
                ? [
                    {
                      term: t`Asked for`,
                      value: formatDate(capture.resumeAskedAt, student.timeZone),
                    },
                  ]
                : []),
            ]}
          />
        ) : (
          <p>
            <Trans>You have none on record yet.</Trans>
          </p>
        )}
        <Checkbox
          label={
            mode === null || goesThere(mode)
              ? t`A copy is packed, in a folder`
              : t`It is at hand, in case they ask`
          }
          checked={plan.resumePacked}
          onChange={(event) => change({ resumePacked: event.target.checked })}
        />
        <FailureNote interview={interview} command="changePlan" />
      </div>
    </StepPart>
  );
}
