import { salutationsFor } from '@acquaint/core/people/salutation';
import { RadioGroup } from '@acquaint/ui/radio-group';
import { TextField } from '@acquaint/ui/text-field';
import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { locale } from '../../lib/locale.ts';
import type { Salutation } from './contact-queries.ts';

interface SalutationChooserProps {
  value: Salutation;
  onChange: (value: Salutation) => void;
  /** Language of the contact, which decides the list of titles. */
  language: string;
  error?: string | undefined;
}

const none = 'none';
const own = 'own';
const titlePrefix = 'title:';

/**
 * How to address somebody. Nothing is chosen beforehand and nothing is guessed from a name (R18);
 * the full name without a title stands first, because it is always right.
 */
export function SalutationChooser({ value, onChange, language, error }: SalutationChooserProps) {
  const { t } = useLingui();
  const titles = salutationsFor(language === 'en' ? locale : language);
  const [ownTitle, setOwnTitle] = useState(value?.kind === 'custom' ? value.title : '');

  function choose(id: string) {
    if (id === none) onChange({ kind: 'none' });
    else if (id === own) onChange({ kind: 'custom', title: ownTitle });
    else onChange({ kind: 'title', title: id.slice(titlePrefix.length) });
  }

  return (
    <div className="flex flex-col gap-3">
      <RadioGroup
        label={t`How to address them`}
        description={t`Take what they use themselves: a signature, a staff page. A first name or a photo tells nothing.`}
        error={error}
        options={[
          { value: none, label: t`No title: the full name`, description: t`Always polite.` },
          ...titles.map((title) => ({ value: `${titlePrefix}${title}`, label: title })),
          { value: own, label: t`Another title` },
        ]}
        value={idOf(value)}
        onChange={choose}
      />
      {value?.kind === 'custom' && (
        <TextField
          label={t`The title, as they write it`}
          value={ownTitle}
          maxLength={40}
          onChange={(event) => {
            setOwnTitle(event.target.value);
            onChange({ kind: 'custom', title: event.target.value });
          }}
        />
      )}
    </div>
  );
}

function idOf(value: Salutation): string | null {
  if (value === null) return null;
  if (value.kind === 'none') return none;
  return value.kind === 'custom' ? own : `${titlePrefix}${value.title}`;
}
