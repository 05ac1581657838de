import { Check } from 'lucide-react';
import { useId } from 'react';
import type { ComponentPropsWithRef, ReactNode } from 'react';
import { FieldError } from './field.tsx';
import { cx } from './internal/cx.ts';
import { choiceBoxStyle, choiceRowStyle } from './internal/input-style.ts';

export interface CheckboxProps extends Omit<ComponentPropsWithRef<'input'>, 'type' | 'children'> {
  label: ReactNode;
  description?: ReactNode;
  error?: string | undefined;
}

/** A native checkbox; label and box are one target. */
export function Checkbox({
  label,
  description,
  error,
  required,
  id,
  className,
  ...rest
}: CheckboxProps) {
  const ownId = useId();
  const inputId = id ?? ownId;
  return (
    <div className={cx('min-w-0', className)}>
      <label className={choiceRowStyle}>
        <span className="relative mt-0.5 flex">
          <input
            {...rest}
            id={inputId}
            type="checkbox"
            aria-required={required}
            aria-invalid={error ? true : undefined}
            aria-labelledby={`${inputId}-label`}
            aria-describedby={
              cx(error && `${inputId}-error`, description ? `${inputId}-hint` : null) || undefined
            }
            className={cx(choiceBoxStyle, 'rounded-sm')}
          />
          <Check
            aria-hidden="true"
            strokeWidth={3}
            className="pointer-events-none absolute inset-0.5 hidden size-4 text-accent-ink peer-checked:block forced-colors:hidden"
          />
        </span>
        <span className="min-w-0">
          <span id={`${inputId}-label`}>{label}</span>
          {description && (
            <span id={`${inputId}-hint`} className="block text-sm text-muted">
              {description}
            </span>
          )}
        </span>
      </label>
      {error && <FieldError id={`${inputId}-error`}>{error}</FieldError>}
    </div>
  );
}
