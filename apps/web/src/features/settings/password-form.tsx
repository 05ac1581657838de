import { PasswordField } from '@acquaint/front/parts/password-field';
import { Button } from '@acquaint/ui/button';
import { showToast } from '@acquaint/ui/toast';
import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation } from '@tanstack/react-query';
import { client } from '../../lib/api.ts';
import { FormError } from '../../lib/form-error.tsx';
import { problemsOf, useFields } from '../../lib/use-fields.ts';

const empty = { current: '', next: '' };

export function PasswordForm() {
  const { t } = useLingui();
  const { values, set, setValues, problems, setProblems } = useFields(empty);
  const change = useMutation({
    mutationFn: () => client.auth.changePassword.mutate(values),
    onSuccess: () => {
      setValues(empty);
      showToast({ title: t`Your password is changed`, tone: 'success' });
    },
    onError: (error) => setProblems(problemsOf(error)),
  });
  return (
    <form
      noValidate
      className="flex max-w-md flex-col gap-5"
      onSubmit={(event) => {
        event.preventDefault();
        change.mutate();
      }}
    >
      <PasswordField
        label={t`Present password`}
        autoComplete="current-password"
        required
        value={values.current}
        error={problems['current']}
        onChange={(event) => set('current', event.target.value)}
      />
      <PasswordField
        label={t`New password`}
        description={t`At least 12 characters. A short sentence is easy to remember and hard to guess.`}
        autoComplete="new-password"
        required
        value={values.next}
        error={problems['next']}
        onChange={(event) => set('next', event.target.value)}
      />
      <FormError error={change.error} fields={['current', 'next']} />
      <Button
        type="submit"
        className="self-start"
        isPending={change.isPending}
        pendingLabel={t`Changing…`}
      >
        <Trans>Change password</Trans>
      </Button>
    </form>
  );
}
