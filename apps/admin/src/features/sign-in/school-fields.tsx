import { countryOptions } from '@acquaint/front/countries';
import { ZoneSelect } from '@acquaint/front/parts/zone-select';
import type { useFields } from '@acquaint/front/use-fields';
import { NativeSelect } from '@acquaint/ui/native-select';
import { TextField } from '@acquaint/ui/text-field';
import { Trans, useLingui } from '@lingui/react/macro';
import type { FirstOwnerForm } from './first-owner-form.ts';

type Fields = ReturnType<typeof useFields<FirstOwnerForm>>;

export function SchoolFields({ values, set, problems }: Fields) {
  const { t } = useLingui();
  return (
    <fieldset className="flex min-w-0 flex-col gap-5">
      <legend className="mb-4 text-lg font-semibold">
        <Trans>The school</Trans>
      </legend>
      <TextField
        label={t`Name of the organisation`}
        description={t`As students and their contacts know it, for example “Northgate University”.`}
        autoComplete="organization"
        required
        value={values.organizationName}
        error={problems['organizationName']}
        onChange={(event) => set('organizationName', event.target.value)}
      />
      <ZoneSelect
        label={t`Time zone`}
        description={t`Taken from this browser. Deadlines of the school follow it; each student can have their own.`}
        value={values.timeZone}
        error={problems['timeZone']}
        onChange={(zone) => set('timeZone', zone ?? '')}
      />
      <NativeSelect
        label={t`Country`}
        description={t`Its public holidays count when we work out business days.`}
        required
        placeholder={t`Choose a country`}
        options={countryOptions()}
        value={values.country}
        error={problems['country']}
        onChange={(event) => set('country', event.target.value)}
      />
    </fieldset>
  );
}
