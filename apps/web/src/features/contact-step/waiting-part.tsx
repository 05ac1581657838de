import { followUp } from '@acquaint/core/rules/follow-up';
import { isPromisedMail } from '@acquaint/core/rules/contact/open-request';
import { Button } from '@acquaint/ui/button';
import { Card } from '@acquaint/ui/card';
import { LinkButton } from '@acquaint/ui/link-button';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { formatInstantDay, formatMoment } from '../../lib/format.ts';
import { Composer } from '../composer/composer.tsx';
import { FailureNote } from '../interview/failure-note.tsx';
import { fixHref } from '../interview/fix-places.ts';
import { StepPart } from '../interview/step-page.tsx';
import type { UseInterview } from '../interview/use-interview.ts';
import { PhonePart } from './phone-part.tsx';
import { ReplyForm } from './reply-form.tsx';
import { SecondPerson } from './second-person.tsx';
import { suggestTemplates } from './suggest-templates.ts';

type Open = 'again' | 'reply' | 'close' | 'call' | 'request' | null;

/** A request is out: what came back, and from when on it is fair to write once more (B.2, G8). */
export function WaitingPart({ interview }: { interview: UseInterview }) {
  const { t } = useLingui();
  const [open, setOpen] = useState<Open>(null);
  const { dossier } = interview.view;
  const { contact, student, now, interview: state } = dossier;
  const { name } = interview;
  const next = followUp(dossier);
  // What they wrote stands above, with the question what it was.
  if (next === null || next.kind === 'settle_mail') return null;
  const zone = student.timeZone;
  const since = formatMoment(next.waitingSince, zone, now);
  const fair = next.fairAt ? formatInstantDay(next.fairAt, zone, now) : null;
  const isFair = next.fairAt === null || next.fairAt <= now;
  const close = () => setOpen(null);
  const channel = state.channel === null || state.channel === 'phone' ? 'email' : state.channel;
  const writesAgain = next.kind === 'nudge' || next.kind === 'write_again';
  const templateIds =
    next.kind === 'write_again'
      ? suggestTemplates(dossier, channel).templateIds
      : next.asked >= 2 && contact.warmth === 'warm'
        ? ['T14']
        : ['T13'];
  const { asked, limit } = next;
  // The mail that a voicemail announced belongs to the first try (R46); a bounced one is no try.
  const isPromised = isPromisedMail(dossier) && state.request.status === 'open';
  const mayRequest = isPromised || next.kind === 'mend_address';

  return (
    <>
      <StepPart id="reply" title={t`Waiting for ${name}`}>
        <Card
          footer={
            <>
              <Button
                variant={isFair || isPromised ? 'quiet' : 'primary'}
                aria-expanded={open === 'reply'}
                onClick={() => setOpen('reply')}
              >
                <Trans>Note an answer</Trans>
              </Button>
              {next.kind === 'mend_address' && (
                <LinkButton
                  variant="primary"
                  href={fixHref('contact_channels', {
                    interviewId: interview.id,
                    contactId: contact.id,
                  })}
                >
                  <Trans>Find an address that works</Trans>
                </LinkButton>
              )}
              {mayRequest && (
                <Button
                  variant={isPromised ? 'primary' : 'quiet'}
                  aria-expanded={open === 'request'}
                  onClick={() => setOpen('request')}
                >
                  {isPromised ? t`Send the mail you announced` : t`Write the request again`}
                </Button>
              )}
              {writesAgain && !isPromised && (
                <Button
                  variant={isFair ? 'primary' : 'quiet'}
                  aria-expanded={open === 'again'}
                  disabledReason={isFair ? undefined : t`Fair from ${fair ?? ''} on.`}
                  onClick={() => setOpen('again')}
                >
                  {next.kind === 'nudge' ? t`Write once more` : t`Write again`}
                </Button>
              )}
            </>
          }
        >
          <p>
            <Trans>Since {since}.</Trans>{' '}
            {next.kind === 'mend_address' ? (
              <Trans>Your message did not arrive: the address does not work.</Trans>
            ) : isFair ? (
              next.kind === 'let_go' ? (
                <Trans>
                  You have asked as often as is kind. Let it rest; it says nothing about you.
                </Trans>
              ) : (
                <Trans>It is fair to write again now.</Trans>
              )
            ) : (
              <Trans>
                It is fair to write again from {fair} on, counted in their working days.
              </Trans>
            )}
          </p>
          <SecondPerson dossier={dossier} />
          {writesAgain && (
            <p className="mt-1 text-sm text-muted">
              <Trans>
                Asked {asked} of at most {limit} times. Any answer stops it.
              </Trans>
            </p>
          )}
          <div className="mt-3 flex flex-wrap gap-2">
            {state.channel === 'phone' && (
              <Button size="small" variant="plain" onClick={() => setOpen('call')}>
                <Trans>Show the card for the call</Trans>
              </Button>
            )}
            <Button size="small" variant="plain" onClick={() => setOpen('close')}>
              <Trans>Write a friendly last note</Trans>
            </Button>
            <Button
              size="small"
              variant="plain"
              isPending={interview.pending === 'letGo'}
              onClick={() => void interview.act({ type: 'letGo', data: { reason: null } })}
            >
              <Trans>Let it rest without a word</Trans>
            </Button>
          </div>
          <FailureNote interview={interview} command="letGo" />
        </Card>
        {open === 'reply' && (
          <div className="mt-4">
            <ReplyForm interview={interview} onLogged={close} />
          </div>
        )}
      </StepPart>
      {open === 'call' && (
        <StepPart id="call" title={t`Your call to ${name}`}>
          <PhonePart key={state.calls.length} interview={interview} />
        </StepPart>
      )}
      {open === 'request' && (
        <StepPart id="message" title={t`Your request`}>
          <Composer
            interview={interview}
            kind="request"
            templateIds={suggestTemplates(dossier, channel).templateIds}
            channel={channel}
            onSent={close}
          />
        </StepPart>
      )}
      {(open === 'again' || open === 'close') && (
        <StepPart
          id="message"
          title={open === 'close' ? t`A friendly last note` : t`Once more, in short`}
        >
          <Composer
            key={open}
            interview={interview}
            kind={open === 'close' ? 'close' : next.kind === 'nudge' ? 'nudge' : 'request'}
            templateIds={open === 'close' ? ['T15'] : templateIds}
            channel={channel}
            onSent={close}
          />
        </StepPart>
      )}
    </>
  );
}
