import { PasswordField } from '@acquaint/front/parts/password-field';
import type { useFields } from '@acquaint/front/use-fields';
import { TextField } from '@acquaint/ui/text-field';
import { Trans, useLingui } from '@lingui/react/macro';
import type { FirstOwnerForm } from './first-owner-form.ts';

type Fields = ReturnType<typeof useFields<FirstOwnerForm>>;

export function AccountFields({ values, set, problems }: Fields) {
  const { t } = useLingui();
  return (
    <fieldset className="flex min-w-0 flex-col gap-5">
      <legend className="mb-4 text-lg font-semibold">
        <Trans>You, its owner</Trans>
      </legend>
      <TextField
        label={t`Your name`}
        autoComplete="name"
        required
        value={values.name}
        error={problems['name']}
        onChange={(event) => set('name', event.target.value)}
      />
      <TextField
        label={t`E-mail`}
        description={t`You sign in with it. Type it with care: there is nobody else yet who could mend it.`}
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
    </fieldset>
  );
}
