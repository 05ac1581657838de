import { instantMs } from '@acquaint/core/schedule/instant';
import { studentClock } from '@acquaint/core/rules/talk';
import { thankYouClock } from '@acquaint/core/rules/thank';
import { thankPhrases } from '@acquaint/core/phrases/rules-thank';
import { MIN_OVERRIDE_REASON } from '@acquaint/core/workflow/limits';
import { Button } from '@acquaint/ui/button';
import { ConfirmDialog } from '@acquaint/ui/confirm-dialog';
import { RadioGroup } from '@acquaint/ui/radio-group';
import { StateMark } from '@acquaint/ui/state-mark';
import { TextArea } from '@acquaint/ui/text-area';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { formatMoment } from '../../lib/format.ts';
import { Composer } from '../composer/composer.tsx';
import { FailureNote } from '../interview/failure-note.tsx';
import { StepPart } from '../interview/step-page.tsx';
import { DeliveryMark } from '../delivery/delivery-mark.tsx';
import type { UseInterview } from '../interview/use-interview.ts';
import { FormalityPart } from './formality-part.tsx';
import { quotesFrom } from './quotes.ts';

const own = 'own';

/** The thank-you with its clock, and one thing from this talk in it (R84–R86). */
export function ThanksPart({ interview }: { interview: UseInterview }) {
  const { t } = useLingui();
  const { dossier } = interview.view;
  const { student, now, interview: state } = dossier;
  const { thankYou, debrief } = state;
  const [picked, setPicked] = useState(own);
  const [isWaiving, setWaiving] = useState(false);
  const [reason, setReason] = useState('');
  // The day that the thank-you is due is the day of the place where they talked.
  const zone = (state.meeting && studentClock(state.meeting, student)) ?? student.timeZone;
  const moment = (at: string) => formatMoment(at, zone, now);

  if (thankYou.status !== 'none') {
    return (
      <StepPart id="thanks" title={t`Your thank-you`}>
        <StateMark state={thankYou.status === 'sent' ? 'done' : 'skipped'}>
          {thankYou.status === 'sent'
            ? t`Sent ${thankYou.at ? moment(thankYou.at) : ''}`
            : t`Put aside, with a reason`}
        </StateMark>
        {thankYou.messageId !== null && (
          <DeliveryMark interview={interview} messageId={thankYou.messageId} />
        )}
      </StepPart>
    );
  }

  const clock = thankYouClock(dossier);
  const isOverdue = clock !== null && instantMs(now) >= instantMs(clock.overdueAt);
  const quotes = quotesFrom(state);
  const quote = picked === own ? undefined : quotes[Number(picked)];
  const nextStep = debrief?.nextStep.trim();

  return (
    <StepPart id="thanks" title={t`Your thank-you`} description={thankPhrases.R84.why}>
      <div className="flex flex-col gap-4">
        {clock && (
          <StateMark state={isOverdue ? 'problem' : 'waiting'}>
            {isOverdue
              ? t`Overdue since ${moment(clock.overdueAt)}. A late thank-you still pleases.`
              : t`Due ${moment(clock.dueAt)}; overdue from ${moment(clock.overdueAt)}.`}
          </StateMark>
        )}
        <FormalityPart interview={interview} />
        {quotes.length > 0 && (
          <RadioGroup
            label={t`What stayed with you?`}
            description={t`From your own notes. You turn it into a sentence to them.`}
            value={picked}
            onChange={setPicked}
            options={[
              ...quotes.map((text, at) => ({ value: String(at), label: text })),
              { value: own, label: t`Something else` },
            ]}
          />
        )}
        <Composer
          key={picked}
          interview={interview}
          kind="thanks"
          templateIds={['T23', 'T24']}
          {...(quote || nextStep
            ? {
                defaultValues: {
                  ...(quote ? { specificThing: quote } : {}),
                  ...(nextStep ? { nextStep } : {}),
                },
              }
            : {})}
        />
        <div>
          <Button variant="plain" onClick={() => setWaiving(true)}>
            <Trans>A thank-you does not fit here</Trans>
          </Button>
        </div>
      </div>
      <ConfirmDialog
        title={t`Put the thank-you aside?`}
        isOpen={isWaiving}
        onOpenChange={setWaiving}
        confirmLabel={t`Put it aside`}
        cancelLabel={t`Go back`}
        closeLabel={t`Close`}
        disabledReason={
          reason.trim().length < MIN_OVERRIDE_REASON
            ? t`Say why in a few words; your advisor sees the reason.`
            : undefined
        }
        isPending={interview.pending === 'waiveThankYou'}
        onConfirm={async () => {
          const done = await interview.act({
            type: 'waiveThankYou',
            data: { reason: reason.trim() },
          });
          if (done) setWaiving(false);
        }}
      >
        <TextArea
          label={t`Why?`}
          value={reason}
          maxLength={1000}
          onChange={(event) => setReason(event.target.value)}
        />
        <FailureNote interview={interview} command="waiveThankYou" />
      </ConfirmDialog>
    </StepPart>
  );
}
