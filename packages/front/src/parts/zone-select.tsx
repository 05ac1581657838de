import { NativeSelect } from '@acquaint/ui/native-select';
import { useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { formatClock } from '../format.ts';
import { zoneChoice } from '../zone-choice.ts';
import { useNow } from '../use-now.ts';

interface ZoneSelectProps {
  label: string;
  description?: ReactNode;
  value: string | null;
  onChange: (zone: string | null) => void;
  error?: string | undefined;
  placeholder?: string;
  optionalLabel?: string;
}

function zoneOptions(chosen: string | null) {
  const known = Intl.supportedValuesOf('timeZone');
  const all = chosen !== null && !known.includes(chosen) ? [chosen, ...known] : known;
  return all
    .map((value) => ({ value, label: zoneChoice(value) }))
    .toSorted((a, b) => a.label.localeCompare(b.label));
}

/** A place to take the time from. What its clock shows now stands beside it, to check the choice. */
export function ZoneSelect({ description, value, onChange, ...rest }: ZoneSelectProps) {
  const { t } = useLingui();
  const now = useNow();
  const time = value === null ? null : formatClock(now, value);
  return (
    <NativeSelect
      {...rest}
      description={
        <>
          {description} {time !== null && t`It is ${time} there now.`}
        </>
      }
      options={zoneOptions(value)}
      value={value ?? ''}
      onChange={(event) => onChange(event.target.value === '' ? null : event.target.value)}
    />
  );
}
