import { TextField } from '@acquaint/ui/text-field';
import { useLingui } from '@lingui/react/macro';
import type { ProfileForm } from './use-profile-form.ts';

export function PhoneField({ form }: { form: ProfileForm }) {
  const { t } = useLingui();
  return (
    <TextField
      label={t`Your phone number`}
      description={t`It stands in confirmations, so that they can reach you on the day. With country code: +49 …`}
      optionalLabel={t`optional`}
      type="tel"
      autoComplete="tel"
      dir="ltr"
      value={form.values.phone ?? ''}
      error={form.problems['phone']}
      onChange={(event) => form.set('phone', event.target.value || null)}
    />
  );
}
