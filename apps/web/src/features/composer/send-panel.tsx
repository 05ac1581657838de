import type { ReadyToSend } from '@acquaint/core/rules/ready-to-send';
import type { Slot } from '@acquaint/core/workflow/interview';
import { Button } from '@acquaint/ui/button';
import { CopyButton } from '@acquaint/ui/copy-button';
import { LinkButton } from '@acquaint/ui/link-button';
import { RadioGroup } from '@acquaint/ui/radio-group';
import { TextField } from '@acquaint/ui/text-field';
import { showToast } from '@acquaint/ui/toast';
import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { Download, Mail, Printer } from 'lucide-react';
import { useState } from 'react';
import { newId } from '../../lib/new-id.ts';
import { paths } from '../../lib/paths.ts';
import { FailureNote } from '../interview/failure-note.tsx';
import { isOpenFinding } from '../interview/finding-items.tsx';
import { findingSentence } from '../interview/rule-words.ts';
import { emlFile, mailtoHref } from './outgoing.ts';
import type { Sending } from './sending.ts';
import type { StageProps } from './stage.ts';

type Way = Sending['way'];

/** Two ways to let the text go; the button says what pressing it does. */
export function SendPanel({
  ready,
  isChecking,
  slots,
  sending,
  onSending,
  onSent,
  ...stage
}: StageProps & {
  ready: ReadyToSend;
  isChecking: boolean;
  slots: readonly Slot[] | undefined;
  sending: Sending;
  onSending: (sending: Sending) => void;
  onSent: () => void;
}) {
  const { t } = useLingui();
  const { interview, facts } = stage;
  const { name } = interview;
  const to = facts.to.kind === 'supervisor' ? facts.to.name : name;
  const isMail = facts.channel === 'email';
  const { way, sentAt } = sending;
  const [ids] = useState(() => ({ message: newId(), proposal: newId() }));

  const open = ready.chain.flatMap((check) =>
    check.reached && !check.passed ? check.findings.filter(isOpenFinding) : [],
  );
  const [first] = open;
  const count = Math.max(1, open.length);
  const reason = ready.ok ? undefined : first ? findingSentence(first) : t`A check above says why.`;

  async function send() {
    const { kind, templateId, schoolTemplate, channel, subject, text } = facts;
    const asksForTime = kind === 'request' || kind === 'nudge';
    const done = await interview.act({
      type: 'sendMessage',
      data: {
        message: {
          id: ids.message,
          kind,
          templateId,
          ...(schoolTemplate && { schoolTemplate }),
          channel,
          to: facts.to,
          subject,
          text,
          slots: facts.slots,
          way,
          minutes: asksForTime ? interview.view.dossier.interview.minutes : null,
        },
        sentAt: way === 'self' ? sentAt : null,
        draftedAt: facts.draftedAt,
        attachments: facts.attachments,
        cc: facts.cc,
        confirmations: facts.confirmations,
        proposal: slots && slots.length > 0 ? { id: ids.proposal, slots: [...slots] } : null,
      },
    });
    if (!done) return;
    showToast({
      tone: 'success',
      title: way === 'acquaint' ? t`In the outbox for ${to}` : t`Noted as sent to ${to}`,
    });
    // The composer makes room for what comes next, and the focus goes there with it.
    document.querySelector('main')?.focus({ preventScroll: true });
    onSent();
  }

  return (
    <div className="flex flex-col gap-5 border-t border-line pt-5">
      {isMail && (
        <RadioGroup<Way>
          look="cards"
          label={t`How it goes out`}
          value={way}
          onChange={(next) => onSending({ ...sending, way: next })}
          options={[
            {
              value: 'acquaint',
              label: t`Send through Acquaint`,
              description: t`It goes into the outbox and leaves from there. Answers come to your own mail.`,
            },
            {
              value: 'self',
              label: t`I send it myself`,
              description: t`With your own mail, by copy or file. Then you note here that it is sent.`,
            },
          ]}
        />
      )}
      {way === 'self' && <OwnWays {...stage} isReady={ready.ok} />}
      {way === 'self' && (
        <TextField
          className="max-w-72"
          type="datetime-local"
          label={t`When did you send it?`}
          description={t`Leave it empty for just now.`}
          onChange={(event) => {
            const { value } = event.currentTarget;
            const at = value === '' ? null : new Date(value).toISOString();
            onSending({ ...sending, sentAt: at });
          }}
        />
      )}
      <div className="flex flex-col items-start gap-3">
        <Button
          variant="primary"
          disabledReason={isChecking && !ready.ok ? t`Checking once more…` : reason}
          isPending={interview.pending === 'sendMessage'}
          pendingLabel={way === 'acquaint' ? t`Sending…` : t`Noting…`}
          onClick={() => void send()}
        >
          {ready.ok
            ? way === 'acquaint'
              ? t`Send to ${to}`
              : facts.channel === 'letter'
                ? t`I posted it`
                : t`I sent it to ${to}`
            : plural(count, {
                one: 'Nothing can be sent yet: # thing',
                other: 'Nothing can be sent yet: # things',
              })}
        </Button>
        <FailureNote interview={interview} command="sendMessage" />
      </div>
    </div>
  );
}

/** Copy, mail program, file, print: as easy as sending. Only a text that may go can be taken away. */
function OwnWays({ interview, facts, isReady }: StageProps & { isReady: boolean }) {
  const { t } = useLingui();
  if (!isReady) {
    return (
      <p className="text-sm text-muted">
        <Trans>Copy, mail program, file and print appear once all checks hold.</Trans>
      </p>
    );
  }
  const { address } = facts.to;
  const mail = { to: address ?? '', subject: facts.subject, text: facts.text };
  if (facts.channel === 'letter') {
    return (
      <div className="flex flex-wrap gap-2">
        <LinkButton
          href={paths.letter(interview.id)}
          icon={<Printer aria-hidden="true" className="size-4 shrink-0" />}
        >
          <Trans>Open the page to print</Trans>
        </LinkButton>
      </div>
    );
  }

  function download() {
    const file = new Blob([emlFile(mail, interview.view.dossier.student.email)], {
      type: 'message/rfc822',
    });
    const url = URL.createObjectURL(file);
    const link = document.createElement('a');
    link.href = url;
    link.download = 'message.eml';
    link.click();
    URL.revokeObjectURL(url);
  }

  return (
    <div className="flex flex-wrap items-start gap-2">
      <CopyButton
        text={facts.text}
        label={t`Copy the text`}
        copiedLabel={t`Copied`}
        failedLabel={t`The browser does not allow it. Select the text and copy it.`}
      />
      {facts.channel === 'email' && address && (
        <>
          <LinkButton
            href={mailtoHref(mail)}
            icon={<Mail aria-hidden="true" className="size-4 shrink-0" />}
          >
            <Trans>Open in my mail program</Trans>
          </LinkButton>
          <Button
            icon={<Download aria-hidden="true" className="size-4 shrink-0" />}
            onClick={download}
          >
            <Trans>Save as a mail file</Trans>
          </Button>
        </>
      )}
      {(facts.channel === 'linkedin' || facts.channel === 'platform') && address && (
        <LinkButton
          href={/^https?:/.test(address) ? address : `https://${address}`}
          target="_blank"
          rel="noreferrer"
        >
          <Trans>Open their profile</Trans>
        </LinkButton>
      )}
    </div>
  );
}
