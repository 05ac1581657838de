import { parseTime } from '@internationalized/date';
import { TimeField as KitTimeField } from 'react-aria-components/TimeField';
import type { FieldTexts } from './field.tsx';
import { cx } from './internal/cx.ts';
import { DateSegments } from './internal/date-segments.tsx';
import { inputGroupStyle } from './internal/input-style.ts';
import { KitFieldError, KitFieldHead } from './internal/kit-field.tsx';

export interface TimeFieldProps extends FieldTexts {
  /** Wall time as HH:MM. */
  value: string | null;
  onChange: (value: string | null) => void;
  hourCycle?: 12 | 24;
  required?: boolean;
  disabled?: boolean;
}

/** A wall time in segments, with the look of the date pickers. `time-input` is the light one. */
export function TimeField({
  value,
  onChange,
  hourCycle,
  required,
  disabled,
  ...texts
}: TimeFieldProps) {
  return (
    <KitTimeField
      value={value === null ? null : parseTime(value)}
      onChange={(next) => onChange(next === null ? null : next.toString().slice(0, 5))}
      hourCycle={hourCycle}
      shouldForceLeadingZeros
      isRequired={required}
      isDisabled={disabled}
      isInvalid={Boolean(texts.error)}
      validationBehavior="aria"
      className="flex min-w-0 flex-col gap-1.5"
    >
      <KitFieldHead {...texts} />
      <div
        className={cx(inputGroupStyle(Boolean(texts.error)), 'max-w-36 focus-within:ring-focus')}
      >
        <DateSegments />
      </div>
      <KitFieldError error={texts.error} />
    </KitTimeField>
  );
}
