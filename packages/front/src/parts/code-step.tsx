import { Button } from '@acquaint/ui/button';
import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { client } from '../api.ts';
import { publicErrorOf, sentenceOf } from '../errors.ts';
import { deviceZone } from '../locale.ts';
import { formatClock } from '../format.ts';
import { FormError } from './form-error.tsx';
import { CodeField } from './code-field.tsx';

interface CodeStepProps {
  email: string;
  onSignedIn: () => Promise<void>;
  onBack: () => void;
}

const ofField = new Set(['wrong_code', 'expired_code', 'bad_input']);

/** Proves an e-mail address with the six digits that were sent to it. */
export function CodeStep({ email, onSignedIn, onBack }: CodeStepProps) {
  const { t } = useLingui();
  const [code, setCode] = useState('');
  const verify = useMutation({
    mutationFn: async (digits: string) => {
      await client.auth.verifyCode.mutate({ email, code: digits });
      await onSignedIn();
    },
  });
  const resend = useMutation({
    mutationFn: async () => {
      await client.auth.sendCode.mutate({ email });
      return new Date().toISOString();
    },
  });
  const failure = publicErrorOf(verify.error)?.code;
  const isOfField = failure !== undefined && ofField.has(failure);

  return (
    <form
      noValidate
      className="flex flex-col gap-5"
      onSubmit={(event) => {
        event.preventDefault();
        if (!verify.isPending) verify.mutate(code);
      }}
    >
      <p className="max-w-prose">
        <Trans>
          We sent a code to <strong className="break-all">{email}</strong>. It proves that the
          address is yours, and works for ten minutes.
        </Trans>
      </p>
      <CodeField
        value={code}
        error={isOfField ? sentenceOf(verify.error) : undefined}
        onChange={setCode}
        onComplete={(digits) => verify.mutate(digits)}
      />
      {!isOfField && <FormError error={verify.error} />}
      <Button
        type="submit"
        variant="primary"
        className="self-start"
        isPending={verify.isPending}
        pendingLabel={t`Checking…`}
      >
        <Trans>Continue</Trans>
      </Button>
      <div className="flex flex-wrap gap-x-2 gap-y-1">
        <Button
          variant="plain"
          size="small"
          className="-ms-3"
          isPending={resend.isPending}
          pendingLabel={t`Sending…`}
          onClick={() => resend.mutate()}
        >
          <Trans>Send a new code</Trans>
        </Button>
        <Button variant="plain" size="small" onClick={onBack}>
          <Trans>Use another address</Trans>
        </Button>
      </div>
      <div role="status" className="text-sm text-muted">
        {resend.data && (
          <Trans>
            A new code was sent at {formatClock(resend.data, deviceZone)}. The one before it no
            longer works.
          </Trans>
        )}
      </div>
      <FormError error={resend.error} />
    </form>
  );
}
