import type { HeldReason } from '@acquaint/core/mail-in/suspicion';
import { heldPhrases } from '@acquaint/core/phrases/held-mail';
import { fill } from '@acquaint/core/phrases/say';
import { Button } from '@acquaint/ui/button';
import { Callout } from '@acquaint/ui/callout';
import { NativeSelect } from '@acquaint/ui/native-select';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { client } from '../../lib/api.ts';
import { publicErrorOf, sentenceOf } from '../../lib/errors.ts';
import { useWrite } from '../../lib/use-write.ts';
import { isInterviewView } from '../interview/interview-view.ts';
import type { UseInterview } from '../interview/use-interview.ts';
import type { InboxMail } from './mail.ts';

type Keep = 'work' | 'private' | '';

interface Decision {
  decision: 'confirm' | 'discard';
  keepAddress: 'work' | 'private' | null;
  version: number;
}

/** Reasons that are about an address which may well be theirs. */
const MAY_KEEP: readonly HeldReason[] = ['other_domain', 'other_address', 'other_name'];

/** A mail that looks wrong changes nothing until the student says that it is theirs. */
export function HeldMail({
  interview,
  mail,
  reason,
  onSettled,
}: {
  interview: UseInterview;
  mail: InboxMail;
  reason: HeldReason;
  onSettled: () => void;
}) {
  const { t } = useLingui();
  const [keep, setKeep] = useState<Keep>('');
  const { name, view } = interview;
  const { version } = view.dossier.interview;
  const settle = useWrite({
    write: (input: Decision, idempotencyKey) =>
      client.interviews.settleMail.mutate({
        interviewId: interview.id,
        mailId: mail.id,
        idempotencyKey,
        ...input,
      }),
    onDone: (next) => {
      interview.receive(next);
      onSettled();
    },
    onFail: (error) => {
      const known = publicErrorOf(error);
      // Somebody moved on meanwhile: the page shows that, and the mail still waits.
      if (known?.code !== 'conflict' || !isInterviewView(known.present)) return;
      interview.receive(known.present);
      onSettled();
    },
  });
  const decide = (decision: 'confirm' | 'discard') =>
    settle.mutate({ decision, keepAddress: decision === 'confirm' ? keep || null : null, version });
  const options: readonly { value: Keep; label: string }[] = [
    { value: '', label: t`No, for this mail only` },
    { value: 'work', label: t`Yes, as their work address` },
    { value: 'private', label: t`Yes, as their private address` },
  ];

  return (
    <Callout
      tone="warning"
      title={t`Is this really from ${name}?`}
      actions={
        <>
          <Button
            variant="primary"
            isPending={settle.isPending && settle.variables.decision === 'confirm'}
            onClick={() => decide('confirm')}
          >
            <Trans>Yes, it is theirs</Trans>
          </Button>
          <Button
            isPending={settle.isPending && settle.variables.decision === 'discard'}
            onClick={() => decide('discard')}
          >
            <Trans>No, discard it</Trans>
          </Button>
        </>
      }
    >
      <p className="[overflow-wrap:anywhere]">
        {fill(heldPhrases[reason], { name, address: mail.from.address })}
      </p>
      <p className="mt-1">
        <Trans>Until you say so, it changes nothing. If in doubt, ask them another way.</Trans>
      </p>
      {MAY_KEEP.includes(reason) && (
        <NativeSelect
          className="mt-3 max-w-80"
          label={t`If it is theirs: keep this address?`}
          value={keep}
          options={options}
          onChange={(event) => {
            const next = options.find(({ value }) => value === event.currentTarget.value);
            if (next) setKeep(next.value);
          }}
        />
      )}
      {settle.isError && (
        <p role="alert" className="mt-3 font-semibold">
          {sentenceOf(settle.error)}
        </p>
      )}
    </Callout>
  );
}
