import { useId } from 'react';
import type { ReactNode } from 'react';
import type { FieldTexts } from './field.tsx';
import { FieldDescription, FieldError } from './field.tsx';
import { cx } from './internal/cx.ts';
import { choiceBoxStyle, choiceRowStyle } from './internal/input-style.ts';

export interface RadioGroupProps<Value extends string> extends FieldTexts {
  options: readonly {
    value: Value;
    label: ReactNode;
    description?: ReactNode;
    isDisabled?: boolean;
  }[];
  value: Value | null;
  onChange: (value: Value) => void;
  /** Framed choices for few, weighty answers; lines for the rest. */
  look?: 'lines' | 'cards';
  name?: string;
  id?: string;
  required?: boolean;
}

/** One choice of several: native radios, moved through with the arrow keys. */
export function RadioGroup<Value extends string>({
  label,
  description,
  error,
  optionalLabel,
  options,
  value,
  onChange,
  look = 'lines',
  name,
  id,
  required,
}: RadioGroupProps<Value>) {
  const ownId = useId();
  const stem = id ?? ownId;
  return (
    <fieldset
      id={stem}
      role="radiogroup"
      tabIndex={-1}
      aria-required={required}
      aria-invalid={error ? true : undefined}
      aria-describedby={
        cx(error && `${stem}-error`, description ? `${stem}-hint` : null) || undefined
      }
      className="flex min-w-0 flex-col gap-1.5"
    >
      <legend className="mb-1 font-medium">
        {label}
        {optionalLabel && (
          <>
            {/* Read aloud, the words must not run together. */}{' '}
            <span className="ms-1 font-normal text-muted">{optionalLabel}</span>
          </>
        )}
      </legend>
      {description && <FieldDescription id={`${stem}-hint`}>{description}</FieldDescription>}
      <div className={cx('flex flex-col', look === 'cards' && 'gap-2')}>
        {options.map((option) => (
          <label
            key={option.value}
            className={cx(
              choiceRowStyle,
              look === 'cards' &&
                'rounded-control border border-line bg-surface px-4 py-3 hover:border-line-strong has-checked:border-accent has-checked:bg-accent-soft',
            )}
          >
            <span className="relative mt-0.5 flex">
              <input
                type="radio"
                name={name ?? stem}
                value={option.value}
                checked={value === option.value}
                disabled={option.isDisabled}
                aria-labelledby={`${stem}-${option.value}`}
                aria-describedby={option.description ? `${stem}-${option.value}-hint` : undefined}
                className={cx(choiceBoxStyle, 'rounded-full')}
                onChange={() => onChange(option.value)}
              />
              <span
                aria-hidden="true"
                className="pointer-events-none absolute inset-1.5 hidden rounded-full bg-accent-ink peer-checked:block forced-colors:hidden"
              />
            </span>
            <span className="min-w-0">
              <span id={`${stem}-${option.value}`}>{option.label}</span>
              {option.description && (
                <span id={`${stem}-${option.value}-hint`} className="block text-sm text-muted">
                  {option.description}
                </span>
              )}
            </span>
          </label>
        ))}
      </div>
      {error && <FieldError id={`${stem}-error`}>{error}</FieldError>}
    </fieldset>
  );
}
