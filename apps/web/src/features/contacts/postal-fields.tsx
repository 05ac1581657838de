import { TextArea } from '@acquaint/ui/text-area';
import { TextField } from '@acquaint/ui/text-field';
import { useLingui } from '@lingui/react/macro';
import type { ContactFields } from './contact-queries.ts';

type Postal = ContactFields['channels']['postal'];

interface PostalFieldsProps {
  value: Postal;
  country: string | null;
  onChange: (value: Postal) => void;
  problems: Readonly<Record<string, string>>;
}

const isBlank = ({ lines, postalCode, city }: NonNullable<Postal>): boolean =>
  [...lines, postalCode, city].every((text) => text.trim() === '');

/** The address of a letter; its country is the contact's. */
export function PostalFields({ value, country, onChange, problems }: PostalFieldsProps) {
  const { t } = useLingui();
  const typed = value ?? { lines: [], postalCode: '', city: '', country: country ?? '' };
  const problem = (part: string) => problems[`channels.postal.${part}`];

  function change(changes: Partial<typeof typed>) {
    const next = { ...typed, country: country ?? typed.country, ...changes };
    onChange(isBlank(next) ? null : next);
  }

  return (
    <fieldset className="flex min-w-0 flex-col gap-4">
      <legend className="mb-2 font-medium">{t`Postal address at work, for a letter`}</legend>
      <TextArea
        label={t`Street, or post office box`}
        optionalLabel={t`optional`}
        rows={2}
        value={typed.lines.join('\n')}
        error={problem('lines') ?? problem('country')}
        onChange={(event) => change({ lines: event.target.value.split('\n').slice(0, 6) })}
      />
      <div className="grid grid-cols-1 gap-4 sm:grid-cols-[8rem_1fr]">
        <TextField
          label={t`Postal code`}
          value={typed.postalCode}
          error={problem('postalCode')}
          onChange={(event) => change({ postalCode: event.target.value })}
        />
        <TextField
          label={t`Town`}
          value={typed.city}
          error={problem('city')}
          onChange={(event) => change({ city: event.target.value })}
        />
      </div>
    </fieldset>
  );
}
