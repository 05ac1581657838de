import { noteIsCurrent } from '@acquaint/core/rules/confirm';
import { isAgreed } from '@acquaint/core/rules/talk';
import { Card } from '@acquaint/ui/card';
import { EmptyState } from '@acquaint/ui/empty-state';
import { Facts } from '@acquaint/ui/facts';
import { LinkButton } from '@acquaint/ui/link-button';
import { StateMark } from '@acquaint/ui/state-mark';
import { Trans, useLingui } from '@lingui/react/macro';
import { formatMoment } from '../../lib/format.ts';
import { paths } from '../../lib/paths.ts';
import { ActionButton } from '../interview/action-button.tsx';
import { StepPage } from '../interview/step-page.tsx';
import type { UseInterview } from '../interview/use-interview.ts';
import { useMeetingFacts } from '../schedule/meeting-facts.tsx';
import { CalendarFileLink } from '../calendars/calendar-file-link.tsx';
import { factsBefore } from './changed-facts.ts';
import { ChangesPart } from './changes-part.tsx';
import { EvidencePart } from './evidence-part.tsx';
import { FactsPart } from './facts-part.tsx';
import { NotePart } from './note-part.tsx';
import { ReminderPart } from './reminder-part.tsx';

/** Step 4: the same facts in writing, on both sides (A.5). */
export function ConfirmStep({ interview }: { interview: UseInterview }) {
  const { t } = useLingui();
  const { dossier } = interview.view;
  const { student, now } = dossier;
  const { meeting, pastMeetings } = dossier.interview;
  const facts = useMeetingFacts();

  if (!isAgreed(meeting)) {
    return (
      <StepPage interview={interview} step="confirm">
        {meeting?.status === 'held' ? (
          <Card title={t`The talk took place`} level={3}>
            <Facts facts={facts(meeting, student.timeZone)} />
          </Card>
        ) : (
          <EmptyState
            level={3}
            title={t`There is no time to confirm yet`}
            actions={
              <LinkButton variant="primary" href={paths.step(interview.id, 'schedule')}>
                <Trans>Find a time first</Trans>
              </LinkButton>
            }
          >
            <Trans>
              Once you have agreed on a time, this is where the facts come together: when, how long,
              where, and who starts.
            </Trans>
          </EmptyState>
        )}
      </StepPage>
    );
  }

  const before = noteIsCurrent(meeting) ? null : factsBefore(meeting, pastMeetings);
  return (
    <StepPage
      interview={interview}
      step="confirm"
      primary={
        meeting.status === 'confirmed' ? (
          <StateMark state="done">
            {meeting.confirmedAt
              ? t`Confirmed ${formatMoment(meeting.confirmedAt, student.timeZone, now)}`
              : t`Confirmed`}
          </StateMark>
        ) : (
          <ActionButton
            interview={interview}
            action="confirm"
            command="confirmMeeting"
            variant="primary"
            pendingLabel={t`Confirming…`}
            onClick={() => void interview.act({ type: 'confirmMeeting', data: {} })}
          >
            <Trans>These facts are settled</Trans>
          </ActionButton>
        )
      }
    >
      {before && <ChangesPart before={before} meeting={meeting} zone={student.timeZone} />}
      <FactsPart interview={interview} meeting={meeting} />
      <EvidencePart interview={interview} meeting={meeting} />
      <CalendarFileLink interviewId={interview.id} />
      <NotePart interview={interview} meeting={meeting} />
      <ReminderPart interview={interview} meeting={meeting} />
    </StepPage>
  );
}
