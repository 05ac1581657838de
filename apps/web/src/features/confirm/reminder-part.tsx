import type { Meeting } from '@acquaint/core/workflow/interview';
import { Disclosure } from '@acquaint/ui/disclosure';
import { StateMark } from '@acquaint/ui/state-mark';
import { useLingui } from '@lingui/react/macro';
import { formatMoment } from '../../lib/format.ts';
import { Composer } from '../composer/composer.tsx';
import { StepPart } from '../interview/step-page.tsx';
import type { UseInterview } from '../interview/use-interview.ts';

/** One short note to the contact a day or two before, if the confirmation is some days old (R58). */
export function ReminderPart({
  interview,
  meeting,
}: {
  interview: UseInterview;
  meeting: Meeting;
}) {
  const { t } = useLingui();
  const { student, policy, now } = interview.view.dossier;
  const window = policy.contactReminderHoursBefore;
  if (window === null || meeting.status !== 'confirmed') return null;
  const { findings } = interview.view.assessment.steps.confirm;
  const isOffered = findings.some(
    ({ ruleId, code }) => ruleId === 'R58' && code === 'contact_note',
  );
  const description = t`One is enough: ${window.from} to ${window.to} hours before, and only if your confirmation is more than ${policy.contactReminderConfirmedDaysAgo} days old.`;

  if (meeting.contactReminderSentAt) {
    return (
      <StepPart id="reminder" title={t`Your reminder to them`}>
        <StateMark state="done">
          {t`Sent ${formatMoment(meeting.contactReminderSentAt, student.timeZone, now)}`}
        </StateMark>
      </StepPart>
    );
  }
  const composer = <Composer interview={interview} kind="reminder" templateIds={['T19']} />;
  return (
    <StepPart id="reminder" title={t`A short note the day before`} description={description}>
      {isOffered ? (
        composer
      ) : (
        <Disclosure summary={t`Write it all the same`}>{composer}</Disclosure>
      )}
    </StepPart>
  );
}
