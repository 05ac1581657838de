import { REPLY_PHRASES } from '@acquaint/core/phrases/events';
import { fill } from '@acquaint/core/phrases/say';
import { Card } from '@acquaint/ui/card';
import { StateMark } from '@acquaint/ui/state-mark';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { formatMoment } from '../../lib/format.ts';
import type { UseInterview } from '../interview/use-interview.ts';
import { HeldMail } from './held-mail.tsx';
import type { InboxMail } from './mail.ts';
import { MailText } from './mail-text.tsx';
import { SettleContactMail } from './settle-contact-mail.tsx';
import { SettleSupervisorMail } from './settle-supervisor-mail.tsx';

interface MailProps {
  interview: UseInterview;
  mail: InboxMail;
  /** The list is to be read anew. */
  onSettled: () => void;
}

/** One mail: who, when, their words, and what to make of it. */
export function MailCard({ interview, mail, onSettled }: MailProps) {
  const { t } = useLingui();
  const { student, now } = interview.view.dossier;
  const { from, droppedAttachments: dropped } = mail;
  const title = from.name ?? (from.address || t`No sender`);
  return (
    // Several mails of one person would be several regions of one name, so the card has no title.
    <Card>
      <div className="flex min-w-0 flex-col gap-4">
        <div className="min-w-0">
          <p className="text-sm text-muted">
            {formatMoment(mail.receivedAt, student.timeZone, now)}
          </p>
          <h4 className="text-lg [overflow-wrap:anywhere]">
            <bdi>{title}</bdi>
          </h4>
          {from.name !== null && (
            <p className="text-sm break-all text-muted">
              <bdi>{from.address}</bdi>
            </p>
          )}
        </div>
        {mail.heldBecause !== null && (
          <HeldMail
            interview={interview}
            mail={mail}
            reason={mail.heldBecause}
            onSettled={onSettled}
          />
        )}
        {mail.subject !== null && (
          <p className="font-semibold break-words" dir="auto">
            {mail.subject}
          </p>
        )}
        <MailText mail={mail} />
        {dropped > 0 && (
          <p className="text-sm text-muted">
            <Plural
              value={dropped}
              one="One attachment was left out. Ask them to send it to your own address."
              other="# attachments were left out. Ask them to send them to your own address."
            />
          </p>
        )}
        {mail.heldBecause === null && <WhatItIs interview={interview} mail={mail} />}
      </div>
    </Card>
  );
}

/** What the mail was, or the question what it is. */
function WhatItIs({ interview, mail }: Omit<MailProps, 'onSettled'>) {
  const { inbox = [], replies } = interview.view.dossier.interview;
  const { name } = interview;
  const received = inbox.find(({ id }) => id === mail.id);
  if (received?.settled === null) {
    return received.from === 'contact' ? (
      <SettleContactMail interview={interview} mail={mail} />
    ) : (
      <SettleSupervisorMail interview={interview} mail={mail} />
    );
  }
  const replyId = received ? received.settled?.replyId : mail.id;
  const outcome = replies.find(({ id }) => id === replyId)?.outcome;
  if (mail.kind === 'bounce') {
    return (
      <StateMark state="problem">
        <Trans>A mail server sent this: a message did not arrive.</Trans>
      </StateMark>
    );
  }
  return (
    <StateMark state="done">
      {outcome === undefined ? (
        <Trans>Read. Nothing follows from it.</Trans>
      ) : (
        fill(REPLY_PHRASES[outcome], { name })
      )}
    </StateMark>
  );
}
