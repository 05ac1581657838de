import { noteIsCurrent } from '@acquaint/core/rules/confirm';
import type { Meeting } from '@acquaint/core/workflow/interview';
import { CheckboxGroup } from '@acquaint/ui/checkbox-group';
import { Disclosure } from '@acquaint/ui/disclosure';
import { StateMark } from '@acquaint/ui/state-mark';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { formatMoment } from '../../lib/format.ts';
import { Composer } from '../composer/composer.tsx';
import { DeliveryMark } from '../delivery/delivery-mark.tsx';
import { StepPart } from '../interview/step-page.tsx';
import type { UseInterview } from '../interview/use-interview.ts';

const least = 3;

/** The confirmation note, with a few questions ahead if the student likes (R56, R57, B.6). */
export function NotePart({ interview, meeting }: { interview: UseInterview; meeting: Meeting }) {
  const { t } = useLingui();
  const { student, policy, now, interview: state } = interview.view.dossier;
  const most = policy.writtenQuestionsMax;
  const core = state.agenda?.core ?? [];
  const [ahead, setAhead] = useState<string[]>([]);
  const lines = core.filter(({ key }) => ahead.includes(key)).map(({ text }) => `– ${text}`);
  const fits = lines.length >= least && lines.length <= most;

  if (noteIsCurrent(meeting) && meeting.confirmation) {
    return (
      <StepPart id="confirmation" title={t`The note is sent`}>
        <StateMark state="done">
          {t`Sent ${formatMoment(meeting.confirmation.sentAt, student.timeZone, now)}; it says what is agreed.`}
        </StateMark>
        <DeliveryMark interview={interview} messageId={meeting.confirmation.messageId} />
      </StepPart>
    );
  }

  return (
    <StepPart
      id="confirmation"
      title={meeting.confirmation ? t`A fresh note` : t`The confirmation note`}
      description={t`Short, with every fact, so that it can be found again on the day.`}
    >
      <div className="flex flex-col gap-4">
        {core.length >= least && (
          <Disclosure summary={t`Send a few questions ahead`}>
            <div className="flex flex-col gap-3">
              <CheckboxGroup
                label={t`Which ones? ${least} to ${most}, never the whole list.`}
                options={core.map(({ key, text }) => ({ value: key, label: text }))}
                value={ahead}
                onChange={setAhead}
                error={
                  lines.length > 0 && !fits
                    ? t`Choose ${least} to ${most} questions; until then none goes along.`
                    : undefined
                }
              />
              <p className="text-sm text-muted">
                <Trans>
                  Some people like to think first. Others prefer to be asked; both is fine.
                </Trans>
              </p>
            </div>
          </Disclosure>
        )}
        <Composer
          key={fits ? ahead.join() : 'none'}
          interview={interview}
          kind="confirmation"
          templateIds={['T18']}
          {...(fits
            ? {
                defaultValues: {
                  questionsAhead: `If it helps, these are some of my questions:\n${lines.join('\n')}`,
                },
              }
            : {})}
        />
      </div>
    </StepPart>
  );
}
