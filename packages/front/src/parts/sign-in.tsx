import { Button } from '@acquaint/ui/button';
import { TextField } from '@acquaint/ui/text-field';
import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { client } from '../api.ts';
import { problemsOf } from '../errors.ts';
import { useFields } from '../use-fields.ts';
import { CodeStep } from './code-step.tsx';
import { EntryPage } from './entry-page.tsx';
import { FormError } from './form-error.tsx';
import { PasswordField } from './password-field.tsx';

type Way = 'password' | 'code';

interface SignInProps {
  lead?: ReactNode;
  footer?: ReactNode;
  /** Goes on after a proof of identity. */
  onSignedIn: () => Promise<void>;
}

/** By password, or by a code that is mailed. */
export function SignIn({ lead, footer, onSignedIn }: SignInProps) {
  const { t } = useLingui();
  const { values, set, problems, setProblems } = useFields({ email: '', password: '' });
  const [isCodeSent, setCodeSent] = useState(false);

  const submit = useMutation({
    mutationFn: async (way: Way) => {
      const { email, password } = values;
      if (way === 'code') {
        await client.auth.sendCode.mutate({ email });
        return setCodeSent(true);
      }
      const { needsCode } = await client.auth.signIn.mutate({ email, password });
      if (needsCode) return setCodeSent(true);
      return onSignedIn();
    },
    onError: (error) => setProblems(problemsOf(error)),
  });

  if (isCodeSent) {
    return (
      <EntryPage title={t`Check your mail`}>
        <CodeStep email={values.email} onSignedIn={onSignedIn} onBack={() => setCodeSent(false)} />
      </EntryPage>
    );
  }

  return (
    <EntryPage title={t`Sign in`} lead={lead} footer={footer}>
      <form
        noValidate
        className="flex flex-col gap-5"
        onSubmit={(event) => {
          event.preventDefault();
          submit.mutate('password');
        }}
      >
        <TextField
          label={t`E-mail`}
          type="email"
          autoComplete="username"
          autoCapitalize="none"
          dir="ltr"
          required
          value={values.email}
          error={problems['email']}
          onChange={(event) => set('email', event.target.value)}
        />
        <PasswordField
          label={t`Password`}
          autoComplete="current-password"
          required
          value={values.password}
          error={problems['password']}
          onChange={(event) => set('password', event.target.value)}
        />
        <FormError error={submit.error} fields={['email', 'password']} />
        <div className="flex flex-wrap gap-3">
          <Button
            type="submit"
            variant="primary"
            isPending={submit.isPending && submit.variables === 'password'}
            pendingLabel={t`Signing in…`}
          >
            <Trans>Sign in</Trans>
          </Button>
          <Button
            isPending={submit.isPending && submit.variables === 'code'}
            pendingLabel={t`Sending…`}
            onClick={() => submit.mutate('code')}
          >
            <Trans>Mail me a code instead</Trans>
          </Button>
        </div>
        <p className="text-sm text-muted">
          <Trans>Forgot the password? A code signs you in too, and needs no password.</Trans>
        </p>
      </form>
    </EntryPage>
  );
}
