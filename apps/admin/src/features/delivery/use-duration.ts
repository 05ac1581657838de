import { plural } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** A length of time in one rough unit. */
export function useDuration(): (seconds: number) => string {
  const { t } = useLingui();
  return (seconds) => {
    const [minutes, hours, days] = [MINUTE, HOUR, DAY].map((unit) => Math.floor(seconds / unit));
    if (days !== undefined && days >= 2)
      return t`${plural(days, { one: '# day', other: '# days' })}`;
    if (hours !== undefined && hours >= 2)
      return t`${plural(hours, { one: '# hour', other: '# hours' })}`;
    if (minutes === undefined || minutes < 1) return t`less than a minute`;
    return t`${plural(minutes, { one: '# minute', other: '# minutes' })}`;
  };
}
