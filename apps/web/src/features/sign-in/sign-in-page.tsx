import { Button } from '@acquaint/ui/button';
import { Link } from '@acquaint/ui/link';
import { TextField } from '@acquaint/ui/text-field';
import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { client } from '../../lib/api.ts';
import { FormError } from '../../lib/form-error.tsx';
import { paths } from '../../lib/paths.ts';
import { problemsOf, useFields } from '../../lib/use-fields.ts';
import { CodeStep } from '@acquaint/front/parts/code-step';
import { EntryPage } from '@acquaint/front/parts/entry-page';
import { PasswordField } from '@acquaint/front/parts/password-field';
import { useEnter } from './use-enter.ts';

type Way = 'password' | 'code';

export function SignInPage({
  back,
  code,
}: {
  back?: string | undefined;
  code?: string | undefined;
}) {
  const { t } = useLingui();
  const enter = useEnter({ back, code });
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
      return enter();
    },
    onError: (error) => setProblems(problemsOf(error)),
  });

  if (isCodeSent) {
    return (
      <EntryPage title={t`Check your mail`}>
        <CodeStep email={values.email} onSignedIn={enter} onBack={() => setCodeSent(false)} />
      </EntryPage>
    );
  }

  return (
    <EntryPage
      title={t`Sign in`}
      lead={back ? t`You come back to the page you wanted.` : undefined}
      footer={
        <p>
          <Trans>
            New here? <Link href={paths.signUp({ code })}>Create an account</Link>. It takes a
            minute, and an invitation from your school.
          </Trans>
        </p>
      }
    >
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
        {Object.keys(problems).length === 0 && <FormError error={submit.error} />}
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
