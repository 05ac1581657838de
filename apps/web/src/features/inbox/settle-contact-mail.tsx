import type { ReplyOutcome } from '@acquaint/core/workflow/interview';
import { Button } from '@acquaint/ui/button';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { newId } from '../../lib/new-id.ts';
import { ReplyForm } from '../contact-step/reply-form.tsx';
import { FailureNote } from '../interview/failure-note.tsx';
import type { UseInterview } from '../interview/use-interview.ts';
import type { InboxMail } from './mail.ts';

/** A reply keeps this much of a mail; all of it stays with the mail. */
const MAX_WORDS = 9_000;

interface Preset {
  outcome: ReplyOutcome;
  isFinal: boolean;
}

/** One tap for what needs no more words; the form, filled with the mail, for what does. */
export function SettleContactMail({
  interview,
  mail,
}: {
  interview: UseInterview;
  mail: InboxMail;
}) {
  const { t } = useLingui();
  const [replyId] = useState(newId);
  const [preset, setPreset] = useState<Preset | null>(null);
  const { name, pending } = interview;
  const words = mail.own.slice(0, MAX_WORDS);

  const log = (outcome: 'yes' | 'no') =>
    interview.act({
      type: 'logReply',
      data: {
        reply: {
          id: replyId,
          at: mail.receivedAt,
          channel: 'email',
          outcome,
          text: words.trim() || null,
          until: null,
          redirectTo: null,
          pleaseDoNotContact: false,
          signedAs: null,
        },
        referralId: null,
        mailId: mail.id,
      },
    });
  const open = (outcome: ReplyOutcome, isFinal = false) => setPreset({ outcome, isFinal });
  const isBusy = pending === 'logReply';

  return (
    <div className="flex min-w-0 flex-col gap-3 border-t border-line pt-4">
      <p id={`what-${mail.id}`} className="font-semibold">
        <Trans>What did {name} answer?</Trans>
      </p>
      <div role="group" aria-labelledby={`what-${mail.id}`} className="flex flex-wrap gap-2">
        <Button variant="primary" isPending={isBusy} onClick={() => void log('yes')}>
          <Trans>Yes</Trans>
        </Button>
        <Button aria-expanded={preset?.outcome === 'later'} onClick={() => open('later')}>
          <Trans>Later</Trans>
        </Button>
        <Button isPending={isBusy} onClick={() => void log('no')}>
          <Trans>No</Trans>
        </Button>
        <Button aria-expanded={preset?.outcome === 'redirect'} onClick={() => open('redirect')}>
          <Trans>Ask somebody else</Trans>
        </Button>
        <Button aria-expanded={preset?.isFinal === true} onClick={() => open('no', true)}>
          <Trans>Do not contact me again</Trans>
        </Button>
        <Button
          variant="quiet"
          isPending={pending === 'setMailAside'}
          onClick={() => void interview.act({ type: 'setMailAside', data: { mailId: mail.id } })}
        >
          {t`Nothing follows from it`}
        </Button>
      </div>
      <FailureNote interview={interview} command="setMailAside" />
      {preset === null ? (
        <FailureNote interview={interview} command="logReply" />
      ) : (
        <ReplyForm
          key={`${preset.outcome}-${preset.isFinal}`}
          interview={interview}
          channel="email"
          mail={{ id: mail.id, at: mail.receivedAt, words, ...preset }}
          onLogged={() => setPreset(null)}
        />
      )}
    </div>
  );
}
