import { useId } from 'react';
import type { ReactNode } from 'react';
import { Checkbox } from './checkbox.tsx';
import type { FieldTexts } from './field.tsx';
import { FieldDescription, FieldError } from './field.tsx';
import { cx } from './internal/cx.ts';

export interface CheckboxGroupProps<Value extends string> extends FieldTexts {
  options: readonly {
    value: Value;
    label: ReactNode;
    description?: ReactNode;
    isDisabled?: boolean;
  }[];
  value: readonly Value[];
  /** The chosen values, in the order of the options. */
  onChange: (value: Value[]) => void;
  name?: string;
  id?: string;
}

/** Several choices under one question. */
export function CheckboxGroup<Value extends string>({
  label,
  description,
  error,
  optionalLabel,
  options,
  value,
  onChange,
  name,
  id,
}: CheckboxGroupProps<Value>) {
  const ownId = useId();
  const stem = id ?? ownId;
  return (
    <fieldset
      id={stem}
      tabIndex={-1}
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
      <div className="flex flex-col">
        {options.map((option) => (
          <Checkbox
            key={option.value}
            name={name}
            value={option.value}
            label={option.label}
            description={option.description}
            disabled={option.isDisabled}
            checked={value.includes(option.value)}
            onChange={(event) => {
              const isOn = event.target.checked;
              onChange(
                options
                  .map((each) => each.value)
                  .filter((each) => (each === option.value ? isOn : value.includes(each))),
              );
            }}
          />
        ))}
      </div>
      {error && <FieldError id={`${stem}-error`}>{error}</FieldError>}
    </fieldset>
  );
}
