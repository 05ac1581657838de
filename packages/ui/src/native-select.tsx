import { ChevronDown } from 'lucide-react';
import { useId } from 'react';
import type { ComponentPropsWithRef } from 'react';
import type { FieldTexts } from './field.tsx';
import { Field, describedBy, fieldIds } from './field.tsx';
import { cx } from './internal/cx.ts';
import { inputStyle } from './internal/input-style.ts';

export interface NativeSelectProps extends FieldTexts, ComponentPropsWithRef<'select'> {
  options: readonly { value: string; label: string; isDisabled?: boolean }[];
  /** Shown while nothing is chosen. */
  placeholder?: string;
  isLabelHidden?: boolean;
}

/** The platform's own list: light, and best on phones. Take `select` when options need explaining. */
export function NativeSelect({
  label,
  description,
  error,
  optionalLabel,
  options,
  placeholder,
  isLabelHidden,
  id,
  required,
  className,
  ...rest
}: NativeSelectProps) {
  const ownId = useId();
  const ids = fieldIds(id ?? ownId);
  const texts = { label, description, error, optionalLabel };
  return (
    <Field {...texts} ids={ids} isLabelHidden={isLabelHidden} className={className}>
      <span className="relative flex">
        <select
          {...rest}
          id={ids.inputId}
          aria-required={required}
          aria-invalid={error ? true : undefined}
          aria-describedby={describedBy(ids, texts)}
          className={cx(inputStyle(Boolean(error)), 'appearance-none truncate bg-surface pe-9')}
        >
          {placeholder !== undefined && <option value="">{placeholder}</option>}
          {options.map((option) => (
            <option key={option.value} value={option.value} disabled={option.isDisabled}>
              {option.label}
            </option>
          ))}
        </select>
        <ChevronDown
          aria-hidden="true"
          className="pointer-events-none absolute end-3 top-1/2 size-4 -translate-y-1/2 text-muted"
        />
      </span>
    </Field>
  );
}
