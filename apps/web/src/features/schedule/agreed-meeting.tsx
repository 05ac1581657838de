import { HOUR, instantMs } from '@acquaint/core/schedule/instant';
import type { Meeting } from '@acquaint/core/workflow/interview';
import { Button } from '@acquaint/ui/button';
import { Callout } from '@acquaint/ui/callout';
import { Card } from '@acquaint/ui/card';
import { ConfirmDialog } from '@acquaint/ui/confirm-dialog';
import { Facts } from '@acquaint/ui/facts';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { blockedReason } from '../interview/action-button.tsx';
import { FailureNote } from '../interview/failure-note.tsx';
import { StepPart } from '../interview/step-page.tsx';
import type { UseInterview } from '../interview/use-interview.ts';
import { draftOfMeeting } from './meeting-draft.ts';
import { useMeetingFacts } from './meeting-facts.tsx';
import { MeetingForm } from './meeting-form.tsx';
import { SideFields, noReason, sideData } from './side-fields.tsx';
import { SlotRemarks } from './slot-remarks.tsx';
import { TimesPart } from './times-part.tsx';

type Mode = 'show' | 'moved' | 'ask';

/** The time that stands, and the three ways in which it may stop to stand. */
export function AgreedMeeting({
  interview,
  meeting,
}: {
  interview: UseInterview;
  meeting: Meeting;
}) {
  const { t } = useLingui();
  const { dossier } = interview.view;
  const { student, policy, now } = dossier;
  const facts = useMeetingFacts();
  const [mode, setMode] = useState<Mode>('show');
  const [dialog, setDialog] = useState<'cancel' | 'missed' | null>(null);
  const [side, setSide] = useState(noReason);
  const hoursLeft = (instantMs(meeting.start) - instantMs(now)) / HOUR;
  const hasStarted = hoursLeft <= 0;
  const isShort = !hasStarted && hoursLeft < policy.cancelNoticeHours;

  async function end() {
    const done = await interview.act(
      dialog === 'cancel'
        ? { type: 'cancelMeeting', data: sideData(side) }
        : { type: 'reportMissed', data: sideData(side) },
    );
    if (done) setDialog(null);
  }

  return (
    <>
      <StepPart id="meeting" title={t`The agreed time`}>
        <div className="flex flex-col gap-4">
          <Card
            footer={
              mode === 'show' && (
                <>
                  <Button onClick={() => setMode('moved')}>
                    <Trans>Change the facts</Trans>
                  </Button>
                  {!hasStarted && (
                    <Button variant="plain" onClick={() => setMode('ask')}>
                      <Trans>I need to move it</Trans>
                    </Button>
                  )}
                  <Button variant="plain" onClick={() => setDialog('cancel')}>
                    <Trans>It is cancelled</Trans>
                  </Button>
                  {hasStarted && (
                    <Button variant="plain" onClick={() => setDialog('missed')}>
                      <Trans>It did not take place</Trans>
                    </Button>
                  )}
                </>
              )
            }
          >
            <Facts facts={facts(meeting, student.timeZone)} />
          </Card>
          {mode === 'show' && (
            <SlotRemarks
              dossier={dossier}
              start={meeting.start}
              minutes={meeting.minutes}
              mode={meeting.mode}
            />
          )}
          {mode === 'moved' && (
            <Card title={t`What is agreed now?`} level={4}>
              <MeetingForm
                interview={interview}
                start={draftOfMeeting(meeting)}
                submitLabel={t`Note the change`}
                isSaving={interview.pending === 'changeMeeting'}
                disabledReason={blockedReason(interview, 'agree_time')}
                onCancel={() => setMode('show')}
                onSubmit={async (next, evidence) => {
                  const done = await interview.act({
                    type: 'changeMeeting',
                    data: { facts: next, evidence, ...sideData(side) },
                  });
                  if (done) setMode('show');
                  return done;
                }}
              >
                <SideFields
                  label={t`Who asked for the change?`}
                  name={interview.name}
                  value={side}
                  onChange={setSide}
                />
                <p className="text-sm text-muted">
                  <Trans>
                    After a change you confirm again, so that both of you hold the same facts.
                  </Trans>
                </p>
                <FailureNote interview={interview} command="changeMeeting" />
              </MeetingForm>
            </Card>
          )}
          {mode === 'ask' && isShort && (
            <Callout tone="warning" title={t`Less than ${policy.cancelNoticeHours} hours are left`}>
              <Trans>Call first, and write only if nobody answers: this is short notice.</Trans>
            </Callout>
          )}
          {mode === 'ask' && (
            <div>
              <Button variant="plain" onClick={() => setMode('show')}>
                <Trans>Keep the time after all</Trans>
              </Button>
            </div>
          )}
        </div>
      </StepPart>
      {mode === 'ask' && <TimesPart interview={interview} kind="reschedule" />}
      <ConfirmDialog
        title={
          dialog === 'missed' ? t`Did the meeting not take place?` : t`Is the meeting cancelled?`
        }
        isOpen={dialog !== null}
        onOpenChange={(isOpen) => !isOpen && setDialog(null)}
        confirmLabel={
          dialog === 'missed' ? t`Note that it did not take place` : t`Note that it is cancelled`
        }
        cancelLabel={t`Go back`}
        closeLabel={t`Close`}
        isDangerous
        isPending={interview.pending !== null}
        onConfirm={end}
      >
        <div className="flex flex-col gap-4">
          <p>
            {dialog === 'missed' ? (
              <Trans>
                It happens. If it was you, an apology within a day puts most of it right.
              </Trans>
            ) : (
              <Trans>
                The time is taken out. The contact and all your notes stay, and you can agree on
                another time.
              </Trans>
            )}
          </p>
          <SideFields
            label={dialog === 'missed' ? t`Who could not make it?` : t`Who called it off?`}
            name={interview.name}
            value={side}
            onChange={setSide}
          />
          <FailureNote interview={interview} command="cancelMeeting" />
          <FailureNote interview={interview} command="reportMissed" />
        </div>
      </ConfirmDialog>
    </>
  );
}
