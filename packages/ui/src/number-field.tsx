import { Minus, Plus } from 'lucide-react';
import { useId } from 'react';
import type { FieldTexts } from './field.tsx';
import { Field, describedBy, fieldIds } from './field.tsx';
import { iconButtonStyle } from './internal/button-style.ts';
import { cx } from './internal/cx.ts';
import { inputGroupStyle } from './internal/input-style.ts';

export interface NumberFieldProps extends FieldTexts {
  value: number | null;
  onChange: (value: number | null) => void;
  onBlur?: () => void;
  min?: number;
  max?: number;
  step?: number;
  /** What is counted, shown after the number, for example “minutes”. */
  unit?: string;
  decreaseLabel: string;
  increaseLabel: string;
  id?: string;
  name?: string;
  required?: boolean;
  disabled?: boolean;
}

/** A whole number with buttons to step. Out-of-range input is kept, so that it can be explained. */
export function NumberField({
  value,
  onChange,
  onBlur,
  min,
  max,
  step = 1,
  unit,
  decreaseLabel,
  increaseLabel,
  id,
  name,
  required,
  disabled,
  ...texts
}: NumberFieldProps) {
  const ownId = useId();
  const ids = fieldIds(id ?? ownId);
  const unitId = `${ids.inputId}-unit`;

  function stepBy(amount: number) {
    const next = (value ?? min ?? 0) + amount;
    onChange(Math.min(max ?? next, Math.max(min ?? next, next)));
  }

  return (
    <Field {...texts} ids={ids}>
      <div className="flex items-center gap-2">
        <div className={cx(inputGroupStyle(Boolean(texts.error)), 'max-w-40')}>
          <button
            type="button"
            aria-label={decreaseLabel}
            disabled={disabled || (min !== undefined && value !== null && value <= min)}
            className={cx(iconButtonStyle('small'), 'ms-1 disabled:opacity-40')}
            onClick={() => stepBy(-step)}
          >
            <Minus aria-hidden="true" className="size-4" />
          </button>
          <input
            id={ids.inputId}
            name={name}
            type="number"
            inputMode="numeric"
            value={value ?? ''}
            min={min}
            max={max}
            step={step}
            disabled={disabled}
            aria-required={required}
            aria-invalid={texts.error ? true : undefined}
            aria-describedby={cx(describedBy(ids, texts), unit && unitId) || undefined}
            className="w-full min-w-0 [appearance:textfield] bg-transparent py-2 text-center outline-none tabular [&::-webkit-inner-spin-button]:appearance-none"
            onBlur={onBlur}
            onChange={(event) => {
              const typed = event.target.valueAsNumber;
              onChange(Number.isNaN(typed) ? null : typed);
            }}
          />
          <button
            type="button"
            aria-label={increaseLabel}
            disabled={disabled || (max !== undefined && value !== null && value >= max)}
            className={cx(iconButtonStyle('small'), 'me-1 disabled:opacity-40')}
            onClick={() => stepBy(step)}
          >
            <Plus aria-hidden="true" className="size-4" />
          </button>
        </div>
        {unit && (
          <span id={unitId} className="text-muted">
            {unit}
          </span>
        )}
      </div>
    </Field>
  );
}
