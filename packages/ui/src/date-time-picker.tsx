import {
  CalendarDateTime,
  now,
  parseZonedDateTime,
  toCalendarDateTime,
  toZoned,
} from '@internationalized/date';
import type { ZonedDateTime } from '@internationalized/date';
import { DatePicker as KitDatePicker } from 'react-aria-components/DatePicker';
import type { FieldTexts } from './field.tsx';
import { CalendarPopover } from './internal/calendar-popover.tsx';
import { cx } from './internal/cx.ts';
import { DateGroup } from './internal/date-segments.tsx';
import { KitFieldError, KitFieldHead } from './internal/kit-field.tsx';

export interface DateTimePickerProps extends FieldTexts {
  /** RFC 9557, for example `2026-11-28T09:30:00+00:00[Europe/London]`; Temporal reads and writes it. */
  value: string | null;
  onChange: (value: string | null) => void;
  onBlur?: () => void;
  /** IANA zone of the wall time; kept when the field is emptied and filled again. */
  timeZone: string;
  /** RFC 9557; earlier is marked as invalid. */
  min?: string;
  max?: string;
  /** The hour an empty field starts at. */
  startHour?: number;
  hourCycle?: 12 | 24;
  id?: string;
  required?: boolean;
  disabled?: boolean;
  className?: string;
}

/** The same wall time in another zone: nine o'clock stays nine o'clock. */
export function withZone(value: string, timeZone: string): string {
  return toZoned(toCalendarDateTime(parseZonedDateTime(value)), timeZone).toString();
}

function startAt(timeZone: string, hour: number): ZonedDateTime {
  const today = now(timeZone);
  return toZoned(new CalendarDateTime(today.year, today.month, today.day, hour), timeZone);
}

/** A day and a wall time in a named zone. */
export function DateTimePicker({
  value,
  onChange,
  onBlur,
  timeZone,
  min,
  max,
  startHour = 9,
  hourCycle,
  id,
  required,
  disabled,
  className,
  ...texts
}: DateTimePickerProps) {
  return (
    <KitDatePicker
      granularity="minute"
      hourCycle={hourCycle}
      // Carries the zone: without it a field that was emptied gives a time without a zone.
      placeholderValue={startAt(timeZone, startHour)}
      value={value === null ? null : parseZonedDateTime(value)}
      onChange={(next) => onChange(next === null ? null : next.toString())}
      onBlur={onBlur}
      minValue={min === undefined ? undefined : parseZonedDateTime(min)}
      maxValue={max === undefined ? undefined : parseZonedDateTime(max)}
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
