import { NativeSelect } from '@acquaint/ui/native-select';
import { TextField } from '@acquaint/ui/text-field';
import { useLingui } from '@lingui/react/macro';
import { useMemo } from 'react';
import { countryOptions } from '../../lib/countries.ts';
import type { ContactFields } from './contact-queries.ts';

type Channels = ContactFields['channels'];

interface ChannelFieldsProps {
  value: Channels;
  onChange: (value: Channels) => void;
  country: string | null;
  onCountry: (country: string | null) => void;
  problems: Readonly<Record<string, string>>;
}

/** Work addresses, in the order in which they are tried. */
export function WorkChannelFields(props: ChannelFieldsProps) {
  const { t } = useLingui();
  const { value, onChange, country, onCountry, problems } = props;
  const countries = useMemo(() => countryOptions(), []);
  const field = (key: 'workEmail' | 'workPhone' | 'linkedinUrl' | 'platformUrl') => ({
    optionalLabel: t`optional`,
    dir: 'ltr' as const,
    value: value[key] ?? '',
    error: problems[`channels.${key}`],
    onChange: (event: { target: { value: string } }) =>
      onChange({ ...value, [key]: event.target.value || null }),
  });
  return (
    <>
      <TextField
        label={t`Work e-mail`}
        type="email"
        autoComplete="off"
        autoCapitalize="none"
        {...field('workEmail')}
      />
      <TextField label={t`Alumni platform profile`} type="url" {...field('platformUrl')} />
      <TextField label={t`Work phone`} type="tel" autoComplete="off" {...field('workPhone')} />
      <TextField label={t`LinkedIn profile`} type="url" {...field('linkedinUrl')} />
      <NativeSelect
        label={t`Country`}
        description={t`For phone numbers, holidays and the post.`}
        optionalLabel={t`optional`}
        placeholder={t`Not said`}
        options={countries}
        value={country ?? ''}
        error={problems['country']}
        onChange={(event) => onCountry(event.target.value || null)}
      />
    </>
  );
}
