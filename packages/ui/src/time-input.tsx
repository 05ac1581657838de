import { useId } from 'react';
import type { ComponentPropsWithRef } from 'react';
import type { FieldTexts } from './field.tsx';
import { Field, describedBy, fieldIds } from './field.tsx';
import { cx } from './internal/cx.ts';
import { inputStyle } from './internal/input-style.ts';

export interface TimeInputProps
  extends FieldTexts, Omit<ComponentPropsWithRef<'input'>, 'type' | 'value' | 'onChange'> {
  /** Wall time as HH:MM, or empty. */
  value: string;
  onChange: (value: string) => void;
}

/** The platform's own time field: light, and familiar on phones. */
export function TimeInput({
  label,
  description,
  error,
  optionalLabel,
  id,
  required,
  onChange,
  className,
  ...rest
}: TimeInputProps) {
  const ownId = useId();
  const ids = fieldIds(id ?? ownId);
  const texts = { label, description, error, optionalLabel };
  return (
    <Field {...texts} ids={ids} className={className}>
      <input
        {...rest}
        id={ids.inputId}
        type="time"
        aria-required={required}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(ids, texts)}
        className={cx(inputStyle(Boolean(error)), 'max-w-36')}
        onChange={(event) => onChange(event.target.value)}
      />
    </Field>
  );
}
