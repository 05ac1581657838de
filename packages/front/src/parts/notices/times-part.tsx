import { Section } from '@acquaint/ui/section';
import { Switch } from '@acquaint/ui/switch';
import { TimeInput } from '@acquaint/ui/time-input';
import { useLingui } from '@lingui/react/macro';
import type { PartProps } from './groups-part.tsx';

/** When it comes: one mail a day for what can wait, and hours in which nothing rings. */
export function TimesPart({ value, onChange }: PartProps) {
  const { t } = useLingui();
  const { digest, quiet, discreet } = value;
  return (
    <Section title={t`When`}>
      <div className="flex flex-col gap-6">
        <div className="flex flex-col gap-3">
          <Switch
            label={t`One mail a day for what can wait`}
            description={t`What belongs to the day of a talk comes on its own all the same.`}
            checked={digest.on}
            onChange={(event) => onChange({ digest: { ...digest, on: event.target.checked } })}
          />
          {digest.on && (
            <TimeInput
              label={t`It comes at`}
              value={digest.at}
              required
              onChange={(at) => at !== '' && onChange({ digest: { ...digest, at } })}
            />
          )}
        </div>
        <div className="flex flex-col gap-3">
          <Switch
            label={t`Quiet hours`}
            description={t`No mail and nothing on your devices. What falls into them waits for their end, or comes the evening before when that would be too late.`}
            checked={quiet.on}
            onChange={(event) => onChange({ quiet: { ...quiet, on: event.target.checked } })}
          />
          {quiet.on && (
            <>
              <div className="flex flex-wrap gap-3">
                <TimeInput
                  label={t`From`}
                  value={quiet.from}
                  required
                  onChange={(from) => from !== '' && onChange({ quiet: { ...quiet, from } })}
                />
                <TimeInput
                  label={t`Until`}
                  value={quiet.until}
                  required
                  onChange={(until) => until !== '' && onChange({ quiet: { ...quiet, until } })}
                />
              </div>
              <Switch
                label={t`Wake me to leave and to start`}
                description={t`When it is time to go, or a call starts, it comes in quiet hours too.`}
                checked={quiet.wake}
                onChange={(event) => onChange({ quiet: { ...quiet, wake: event.target.checked } })}
              />
            </>
          )}
        </div>
        <Switch
          label={t`No names on the screen of my devices`}
          description={t`A notice on a device then only says that there is something.`}
          checked={discreet}
          onChange={(event) => onChange({ discreet: event.target.checked })}
        />
      </div>
    </Section>
  );
}
