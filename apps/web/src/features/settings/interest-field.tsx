import { careerFields } from '@acquaint/core/library/fields';
import { Button } from '@acquaint/ui/button';
import { Chip } from '@acquaint/ui/chip';
import { TextField } from '@acquaint/ui/text-field';
import { Trans, useLingui } from '@lingui/react/macro';
import { useId, useState } from 'react';

interface InterestFieldProps {
  value: readonly string[];
  onChange: (value: string[]) => void;
  error?: string | undefined;
}

const most = 10;

/** Fields of interest, from a list or in one's own words. */
export function InterestField({ value, onChange, error }: InterestFieldProps) {
  const { t } = useLingui();
  const listId = useId();
  const [typed, setTyped] = useState('');

  function add() {
    const next = typed.trim();
    setTyped('');
    if (next === '' || value.some((each) => each.toLowerCase() === next.toLowerCase())) return;
    onChange([...value, next]);
  }

  return (
    <div className="flex flex-col gap-2">
      <TextField
        label={t`Fields you are curious about`}
        description={t`As you would say it: “water engineering”, “museum work”. They fill in your first questions, and can change at any time.`}
        optionalLabel={t`optional`}
        error={error}
        list={listId}
        value={typed}
        autoComplete="off"
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return;
          event.preventDefault();
          add();
        }}
        action={
          <Button
            onClick={add}
            disabledReason={value.length >= most ? t`Ten are enough.` : undefined}
            reasonPlacement="tooltip"
          >
            <Trans>Add</Trans>
          </Button>
        }
      />
      <datalist id={listId}>
        {careerFields.map((field) => (
          <option key={field.id} value={field.name} aria-label={field.name} />
        ))}
      </datalist>
      {value.length > 0 && (
        <ul aria-label={t`Chosen fields`} className="flex flex-wrap gap-2">
          {value.map((field) => (
            <li key={field}>
              <Chip
                onRemove={() => onChange(value.filter((each) => each !== field))}
                removeLabel={t`Remove ${field}`}
              >
                {field}
              </Chip>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
