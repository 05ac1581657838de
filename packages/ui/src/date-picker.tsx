import { parseDate } from '@internationalized/date';
import { DatePicker as KitDatePicker } from 'react-aria-components/DatePicker';
import type { FieldTexts } from './field.tsx';
import { CalendarPopover } from './internal/calendar-popover.tsx';
import { cx } from './internal/cx.ts';
import { DateGroup } from './internal/date-segments.tsx';
import { KitFieldError, KitFieldHead } from './internal/kit-field.tsx';

export interface DatePickerProps extends FieldTexts {
  /** ISO 8601 day, for example `2026-11-28`. */
  value: string | null;
  onChange: (value: string | null) => void;
  onBlur?: () => void;
  min?: string;
  max?: string;
  /** Days that can't be taken, for example holidays; they are struck through. */
  isUnavailable?: (day: string) => boolean;
  id?: string;
  required?: boolean;
  disabled?: boolean;
  className?: string;
}

/** A day without a time. */
export function DatePicker({
  value,
  onChange,
  onBlur,
  min,
  max,
  isUnavailable,
  id,
  required,
  disabled,
  className,
  ...texts
}: DatePickerProps) {
  return (
    <KitDatePicker
      granularity="day"
      value={value === null ? null : parseDate(value)}
      onChange={(next) => onChange(next === null ? null : next.toString())}
      onBlur={onBlur}
      minValue={min === undefined ? undefined : parseDate(min)}
      maxValue={max === undefined ? undefined : parseDate(max)}
      isDateUnavailable={
        isUnavailable === undefined
          ? undefined
          : (date) => isUnavailable(date.toString().slice(0, 10))
      }
      shouldForceLeadingZeros
      isRequired={required}
      isDisabled={disabled}
      isInvalid={Boolean(texts.error)}
      validationBehavior="aria"
      className={cx('flex min-w-0 flex-col gap-1.5', className)}
    >
      <KitFieldHead {...texts} />
      <DateGroup isInvalid={Boolean(texts.error)} id={id} />
      <KitFieldError error={texts.error} />
      <CalendarPopover />
    </KitDatePicker>
  );
}
