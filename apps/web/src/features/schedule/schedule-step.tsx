import { isAgreed } from '@acquaint/core/rules/talk';
import { Button } from '@acquaint/ui/button';
import { Callout } from '@acquaint/ui/callout';
import { Card } from '@acquaint/ui/card';
import { Disclosure } from '@acquaint/ui/disclosure';
import { Facts } from '@acquaint/ui/facts';
import { LinkButton } from '@acquaint/ui/link-button';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { newId } from '../../lib/new-id.ts';
import { paths } from '../../lib/paths.ts';
import { Composer } from '../composer/composer.tsx';
import { blockedReason } from '../interview/action-button.tsx';
import { FailureNote } from '../interview/failure-note.tsx';
import { goToPart } from '../interview/go-to-part.ts';
import { StepPage, StepPart } from '../interview/step-page.tsx';
import type { UseInterview } from '../interview/use-interview.ts';
import { AgreedMeeting } from './agreed-meeting.tsx';
import { AvailabilityPart } from './availability-part.tsx';
import { GuestLinkPart } from './guest-link-part.tsx';
import { GuestSaidPart } from './guest-said-part.tsx';
import { startDraft } from './meeting-draft.ts';
import { useMeetingFacts } from './meeting-facts.tsx';
import { MeetingForm } from './meeting-form.tsx';
import { PastMeetings } from './past-meetings.tsx';
import { TimesPart } from './times-part.tsx';
import { WishesPart } from './wishes-part.tsx';

/** Step 3: a time that is easy for them (A.4). */
export function ScheduleStep({ interview }: { interview: UseInterview }) {
  const { t } = useLingui();
  const { dossier, assessment } = interview.view;
  const { student, contact, now } = dossier;
  const { meeting, pastMeetings, proposals } = dossier.interview;
  const facts = useMeetingFacts();
  const history = (
    <PastMeetings meetings={pastMeetings} zone={student.timeZone} now={now} name={interview.name} />
  );

  if (meeting?.status === 'held') {
    return (
      <StepPage interview={interview} step="schedule">
        <StepPart id="meeting" title={t`The talk took place`}>
          <Card>
            <Facts facts={facts(meeting, student.timeZone)} />
          </Card>
        </StepPart>
        {history}
      </StepPage>
    );
  }

  if (isAgreed(meeting)) {
    return (
      <StepPage
        interview={interview}
        step="schedule"
        primary={
          meeting.status === 'to_confirm' && (
            <LinkButton variant="primary" href={paths.step(interview.id, 'confirm')}>
              <Trans>Confirm it in writing</Trans>
            </LinkButton>
          )
        }
      >
        <AgreedMeeting interview={interview} meeting={meeting} />
        {history}
        <GuestLinkPart interview={interview} kind="contact" />
        <WishesPart interview={interview} />
        <Disclosure summary={t`Your free times and calendar`}>
          <AvailabilityPart interview={interview} />
        </Disclosure>
      </StepPage>
    );
  }

  const isLocked = assessment.steps.schedule.status === 'locked';
  const owesApology =
    meeting?.status === 'missed' &&
    pastMeetings.at(-1)?.by === 'student' &&
    !dossier.interview.messages.some(({ kind }) => kind === 'apology');

  return (
    <StepPage
      interview={interview}
      step="schedule"
      primary={
        !isLocked && (
          <Button
            variant="primary"
            onClick={() => goToPart(proposals.length > 0 ? 'meeting' : 'times')}
          >
            {proposals.length > 0 ? t`Note the time they chose` : t`Offer them some times`}
          </Button>
        )
      }
    >
      {owesApology && (
        <StepPart
          id="apology"
          title={t`Apologise first`}
          description={t`Within a day, short, and without excuses.`}
        >
          <Composer interview={interview} kind="apology" templateIds={['T22']} />
        </StepPart>
      )}
      <GuestSaidPart interview={interview} />
      <WishesPart interview={interview} />
      <AvailabilityPart interview={interview} />
      {!isLocked && <TimesPart interview={interview} />}
      <LogTime interview={interview} hasZone={contact.timeZone !== null} />
      <GuestLinkPart interview={interview} kind="contact" />
      {history}
    </StepPage>
  );
}

/** Notes the time that was agreed. The request's yes comes with it. */
function LogTime({ interview, hasZone }: { interview: UseInterview; hasZone: boolean }) {
  const { t } = useLingui();
  const [meetingId, setMeetingId] = useState(newId);
  const { dossier } = interview.view;
  const { contact } = dossier;
  return (
    <StepPart
      id="meeting"
      title={t`The time they chose`}
      description={t`As you agreed on it, on their clock.`}
    >
      <Card>
        {hasZone ? (
          <MeetingForm
            interview={interview}
            start={startDraft(dossier)}
            submitLabel={t`Note this time`}
            isSaving={interview.pending === 'logAgreedTime'}
            disabledReason={blockedReason(interview, 'agree_time')}
            onSubmit={async (next, evidence) => {
              const done = await interview.act({
                type: 'logAgreedTime',
                data: { meetingId, facts: next, evidence },
              });
              if (done) setMeetingId(newId());
              return done;
            }}
          >
            <FailureNote interview={interview} command="logAgreedTime" />
          </MeetingForm>
        ) : (
          <Callout
            tone="warning"
            title={t`Which clock do they go by?`}
            actions={
              <LinkButton size="small" href={`${paths.contact(contact.id)}#place`}>
                <Trans>Choose their time zone</Trans>
              </LinkButton>
            }
          >
            <Trans>A time without a zone is half a time: somebody would wait for nobody.</Trans>
          </Callout>
        )}
      </Card>
    </StepPart>
  );
}
