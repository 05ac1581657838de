import { channels } from '@acquaint/core/library/kinds';
import { channelPhrases } from '@acquaint/core/phrases/library';
import { REPLY_OUTCOMES } from '@acquaint/core/workflow/interview';
import type { ReplyOutcome } from '@acquaint/core/workflow/interview';
import type { Channel } from '@acquaint/core/workflow/records';
import { Button } from '@acquaint/ui/button';
import { Card } from '@acquaint/ui/card';
import { Checkbox } from '@acquaint/ui/checkbox';
import { NativeSelect } from '@acquaint/ui/native-select';
import { RadioGroup } from '@acquaint/ui/radio-group';
import { TextArea } from '@acquaint/ui/text-area';
import { TextField } from '@acquaint/ui/text-field';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { newId } from '../../lib/new-id.ts';
import { FailureNote } from '../interview/failure-note.tsx';
import type { UseInterview } from '../interview/use-interview.ts';

interface AboutMail {
  id: string;
  at: string;
  words: string;
  outcome: ReplyOutcome;
  isFinal: boolean;
}

/** What came back, in their words where possible. Any answer stops the reminders (G8). */
export function ReplyForm({
  interview,
  channel: by,
  mail,
  onLogged,
}: {
  interview: UseInterview;
  /** How it came, when the screen knows. */
  channel?: Channel;
  /** The mail that came in, when it is about one: its words and its moment are known. */
  mail?: AboutMail;
  onLogged: () => void;
}) {
  const { t } = useLingui();
  const { interview: state, now } = interview.view.dossier;
  const { name } = interview;
  const [outcome, setOutcome] = useState<ReplyOutcome | null>(mail?.outcome ?? null);
  const [channel, setChannel] = useState<Channel>(
    by ?? state.messages.at(-1)?.channel ?? (state.calls.length > 0 ? 'phone' : 'email'),
  );
  const [at, setAt] = useState('');
  const [text, setText] = useState(mail?.words ?? '');
  const [until, setUntil] = useState('');
  const [other, setOther] = useState({ name: '', employer: '', detail: '' });
  const [isFinal, setFinal] = useState(mail?.isFinal ?? false);
  const [ids] = useState(() => ({ reply: newId(), referral: newId() }));

  const words: Readonly<Record<ReplyOutcome, { label: string; description?: string }>> = {
    yes: { label: t`Yes`, description: t`They are willing; next you find a time.` },
    later: { label: t`Later`, description: t`They named a better time.` },
    no: { label: t`No` },
    redirect: { label: t`Ask somebody else`, description: t`They named another person.` },
    bounced: { label: t`It came back`, description: t`The address does not work.` },
    auto_reply: { label: t`An automatic answer`, description: t`They are away; you wait.` },
  };
  const hasDate = outcome === 'later' || outcome === 'auto_reply';
  const mayEnd = outcome === 'no' || outcome === 'redirect';
  const reason =
    outcome === null
      ? t`Choose what they answered first.`
      : outcome === 'redirect' && other.name.trim() === ''
        ? t`Write whom they named first.`
        : undefined;

  async function log() {
    if (outcome === null) return;
    const isRedirect = outcome === 'redirect';
    const done = await interview.act({
      type: 'logReply',
      data: {
        reply: {
          id: ids.reply,
          at: mail?.at ?? (at === '' ? now : new Date(at).toISOString()),
          channel,
          outcome,
          text: text.trim() || null,
          until: hasDate && until !== '' ? until : null,
          redirectTo: isRedirect
            ? {
                name: other.name.trim(),
                employer: other.employer.trim() || null,
                detail: other.detail.trim() || null,
              }
            : null,
          pleaseDoNotContact: mayEnd && isFinal,
          signedAs: null,
        },
        referralId: isRedirect ? ids.referral : null,
        ...(mail && { mailId: mail.id }),
      },
    });
    if (done) onLogged();
  }

  return (
    <Card title={t`What did ${name} answer?`} level={4}>
      <div className="flex flex-col gap-5">
        <RadioGroup<ReplyOutcome>
          label={t`The answer`}
          value={outcome}
          onChange={setOutcome}
          options={REPLY_OUTCOMES.map((value) => ({ value, ...words[value] }))}
        />
        {hasDate && (
          <TextField
            className="max-w-60"
            type="date"
            label={outcome === 'later' ? t`From when on?` : t`Back on`}
            optionalLabel={t`if they said it`}
            value={until}
            onChange={(event) => setUntil(event.currentTarget.value)}
          />
        )}
        {outcome === 'redirect' && (
          <div className="grid gap-4 sm:grid-cols-2">
            <TextField
              label={t`Whom did they name?`}
              required
              value={other.name}
              onChange={(event) => setOther({ ...other, name: event.currentTarget.value })}
            />
            <TextField
              label={t`Where do they work?`}
              optionalLabel={t`optional`}
              value={other.employer}
              onChange={(event) => setOther({ ...other, employer: event.currentTarget.value })}
            />
            <TextField
              className="sm:col-span-2"
              label={t`What else did they say about them?`}
              optionalLabel={t`optional`}
              value={other.detail}
              onChange={(event) => setOther({ ...other, detail: event.currentTarget.value })}
            />
          </div>
        )}
        {mayEnd && (
          <Checkbox
            label={t`They asked not to be contacted again`}
            description={t`Then nobody at your school writes to them any more.`}
            checked={isFinal}
            onChange={(event) => setFinal(event.currentTarget.checked)}
          />
        )}
        {outcome !== 'bounced' && (
          <TextArea
            label={t`Their words`}
            optionalLabel={t`optional`}
            description={t`Paste the answer with its signature: it shows how they sign.`}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
          />
        )}
        {!mail && (
          <div className="grid gap-4 sm:grid-cols-2">
            <NativeSelect
              label={t`How it came`}
              value={channel}
              options={channels.map((value) => ({ value, label: channelPhrases[value] }))}
              onChange={(event) => {
                const next = channels.find((each) => each === event.currentTarget.value);
                if (next) setChannel(next);
              }}
            />
            <TextField
              type="datetime-local"
              label={t`When`}
              optionalLabel={t`just now when empty`}
              value={at}
              onChange={(event) => setAt(event.currentTarget.value)}
            />
          </div>
        )}
        <div className="flex flex-col items-start gap-3">
          <Button
            variant="primary"
            disabledReason={reason}
            isPending={interview.pending === 'logReply'}
            onClick={() => void log()}
          >
            <Trans>Note the answer</Trans>
          </Button>
          <FailureNote interview={interview} command="logReply" />
        </div>
      </div>
    </Card>
  );
}
