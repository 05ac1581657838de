import { useId } from 'react';
import type { ComponentPropsWithRef, ReactNode } from 'react';
import type { FieldTexts } from './field.tsx';
import { Field, describedBy, fieldIds } from './field.tsx';
import { cx } from './internal/cx.ts';
import { inputStyle } from './internal/input-style.ts';

export interface TextFieldProps extends FieldTexts, ComponentPropsWithRef<'input'> {
  isLabelHidden?: boolean;
  /** A button at the end of the input, for example “Show password”. */
  action?: ReactNode;
  inputClassName?: string;
}

/**
 * A native input: spread react-hook-form's `register(…)` on it. `required` is told to assistive
 * technology; the browser's own bubbles stay away, because sentences about errors are ours.
 */
export function TextField({
  label,
  description,
  error,
  optionalLabel,
  isLabelHidden,
  action,
  id,
  required,
  className,
  inputClassName,
  ...rest
}: TextFieldProps) {
  const ownId = useId();
  const ids = fieldIds(id ?? ownId);
  const texts = { label, description, error, optionalLabel };
  return (
    <Field {...texts} ids={ids} isLabelHidden={isLabelHidden} className={className}>
      <div className="flex min-w-0 gap-2">
        <input
          dir="auto"
          {...rest}
          id={ids.inputId}
          aria-required={required}
          aria-invalid={error ? true : undefined}
          aria-describedby={describedBy(ids, texts)}
          className={cx(inputStyle(Boolean(error)), 'read-only:bg-sunken', inputClassName)}
        />
        {action}
      </div>
    </Field>
  );
}
