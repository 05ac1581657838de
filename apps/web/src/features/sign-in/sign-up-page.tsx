import { Button } from '@acquaint/ui/button';
import { Link } from '@acquaint/ui/link';
import { TextField } from '@acquaint/ui/text-field';
import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation } from '@tanstack/react-query';
import { client } from '../../lib/api.ts';
import { FormError } from '../../lib/form-error.tsx';
import { paths } from '../../lib/paths.ts';
import { problemsOf, useFields } from '../../lib/use-fields.ts';
import { CodeStep } from '@acquaint/front/parts/code-step';
import { EntryPage } from '@acquaint/front/parts/entry-page';
import { PasswordField } from '@acquaint/front/parts/password-field';
import { useEnter } from './use-enter.ts';

export function SignUpPage({ code }: { code?: string | undefined }) {
  const { t } = useLingui();
  const enter = useEnter({ code });
  const { values, set, problems, setProblems } = useFields({ name: '', email: '', password: '' });
  const signUp = useMutation({
    mutationFn: () => client.auth.signUp.mutate(values),
    onError: (error) => setProblems(problemsOf(error)),
  });

  if (signUp.isSuccess) {
    return (
      <EntryPage title={t`Check your mail`}>
        <CodeStep email={values.email} onSignedIn={enter} onBack={() => signUp.reset()} />
      </EntryPage>
    );
  }

  return (
    <EntryPage
      title={t`Create an account`}
      lead={
        <Trans>
          First an account, then the invitation of your school. What you write here is yours: your
          school sees how far you are, not your notes.
        </Trans>
      }
      footer={
        <p>
          <Trans>
            You have an account? <Link href={paths.signIn({ code })}>Sign in</Link>.
          </Trans>
        </p>
      }
    >
      <form
        noValidate
        className="flex flex-col gap-5"
        onSubmit={(event) => {
          event.preventDefault();
          signUp.mutate();
        }}
      >
        <TextField
          label={t`Your name`}
          description={t`As it should stand under your messages.`}
          autoComplete="name"
          required
          value={values.name}
          error={problems['name']}
          onChange={(event) => set('name', event.target.value)}
        />
        <TextField
          label={t`E-mail`}
          description={t`We send a code there now, and reminders later. Nobody else sees it unless you write to them.`}
          type="email"
          autoComplete="email"
          autoCapitalize="none"
          dir="ltr"
          required
          value={values.email}
          error={problems['email']}
          onChange={(event) => set('email', event.target.value)}
        />
        <PasswordField
          label={t`Password`}
          description={t`At least 12 characters. A short sentence is easy to remember and hard to guess.`}
          autoComplete="new-password"
          required
          value={values.password}
          error={problems['password']}
          onChange={(event) => set('password', event.target.value)}
        />
        <FormError error={signUp.error} fields={['name', 'email', 'password']} />
        <Button
          type="submit"
          variant="primary"
          className="self-start"
          isPending={signUp.isPending}
          pendingLabel={t`Creating your account…`}
        >
          <Trans>Create account</Trans>
        </Button>
      </form>
    </EntryPage>
  );
}
