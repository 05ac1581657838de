import { useId } from 'react';
import type { ComponentPropsWithRef } from 'react';
import type { FieldTexts } from './field.tsx';
import { Field, describedBy, fieldIds } from './field.tsx';
import { cx } from './internal/cx.ts';
import { inputStyle } from './internal/input-style.ts';

export interface TextAreaProps extends FieldTexts, ComponentPropsWithRef<'textarea'> {
  isLabelHidden?: boolean;
  /** A remark at the end, for example “112 words”. */
  counter?: string;
}

/** Grows with its text (field-sizing; where a browser lacks it, the corner can be dragged). */
export function TextArea({
  label,
  description,
  error,
  optionalLabel,
  isLabelHidden,
  counter,
  id,
  required,
  rows = 3,
  className,
  ...rest
}: TextAreaProps) {
  const ownId = useId();
  const ids = fieldIds(id ?? ownId);
  const texts = { label, description, error, optionalLabel };
  return (
    <Field {...texts} ids={ids} isLabelHidden={isLabelHidden} className={className}>
      <textarea
        dir="auto"
        {...rest}
        id={ids.inputId}
        rows={rows}
        aria-required={required}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(ids, texts)}
        className={cx(
          inputStyle(Boolean(error)),
          'field-sizing-content read-only:bg-sunken max-h-[70dvh] resize-y leading-relaxed',
        )}
        style={{ minBlockSize: `calc(${rows}lh + 1.25rem)` }}
      />
      {counter && <p className="text-end text-sm text-muted tabular">{counter}</p>}
    </Field>
  );
}
