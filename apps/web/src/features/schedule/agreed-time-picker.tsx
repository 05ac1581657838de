import { Button } from '@acquaint/ui/button';
import { Callout } from '@acquaint/ui/callout';
import { DatePicker } from '@acquaint/ui/date-picker';
import { TimeInput } from '@acquaint/ui/time-input';
import { TwoZoneTime } from '@acquaint/ui/two-zone-time';
import { Trans, useLingui } from '@lingui/react/macro';
import { formatClock, zoneName } from '../../lib/format.ts';
import { locale } from '../../lib/locale.ts';
import type { TypedTime } from './agreed-time.ts';
import { readTime } from './agreed-time.ts';

interface AgreedTimePickerProps {
  value: TypedTime;
  onChange: (value: TypedTime) => void;
  /** Zone of the person who is asked: their clock is the one that people agree on. */
  theirZone: string;
  ownZone: string;
  minutes: number | null;
  error?: string | undefined;
}

/**
 * A day and a time on the contact's clock, with the student's clock beside it at once. The time is
 * kept as it was typed: a time that the clocks skip is explained and never moved in silence.
 */
export function AgreedTimePicker({
  value,
  onChange,
  theirZone,
  ownZone,
  minutes,
  error,
}: AgreedTimePickerProps) {
  const { t } = useLingui();
  const read = readTime(value, theirZone);
  const city = zoneName(theirZone);
  return (
    <fieldset className="flex min-w-0 flex-col gap-3">
      <legend className="mb-1 font-medium">
        <Trans>Day and time, on the clock in {city}</Trans>
      </legend>
      <div className="flex flex-wrap gap-4">
        <DatePicker
          label={t`Day`}
          value={value.day}
          onChange={(day) => onChange({ ...value, day, isSecond: false })}
        />
        <TimeInput
          label={t`Time`}
          value={value.clock}
          onChange={(clock) => onChange({ ...value, clock, isSecond: false })}
        />
      </div>
      {error && read.state === 'open' && (
        <p role="alert" className="text-sm font-medium text-danger">
          {error}
        </p>
      )}
      {read.state === 'wrong' && (
        <Callout tone="danger" isLive>
          {read.sentence}
        </Callout>
      )}
      {read.state === 'gap' && (
        <Callout
          tone="warning"
          isLive
          title={t`This time does not exist there`}
          actions={
            <Button size="small" onClick={() => onChange({ ...read.suggestion, isSecond: false })}>
              {t`Take ${read.suggestion.clock}`}
            </Button>
          }
        >
          {read.sentence}
        </Callout>
      )}
      {read.state === 'ok' && (
        <div role="status" className="flex flex-col gap-3">
          <p>
            <TwoZoneTime
              instant={read.start}
              ownZone={ownZone}
              theirZone={theirZone}
              locale={locale}
              labels={{ own: t`yours`, their: t`their time` }}
              {...(minutes === null ? {} : { minutes })}
            />
          </p>
          {read.overlap && (
            <Callout
              tone="warning"
              title={t`This time comes twice that night`}
              actions={
                <Button
                  size="small"
                  onClick={() => onChange({ ...value, isSecond: !value.isSecond })}
                >
                  {value.isSecond ? t`Take the first one` : t`Take the second one`}
                </Button>
              }
            >
              {value.isSecond ? (
                <Trans>
                  The clocks go back that night. You took the second one:{' '}
                  {formatClock(read.start, ownZone)} on your clock.
                </Trans>
              ) : (
                read.overlap
              )}
            </Callout>
          )}
        </div>
      )}
    </fieldset>
  );
}
