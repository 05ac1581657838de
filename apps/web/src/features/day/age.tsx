import { MINUTE } from '@acquaint/core/schedule/instant';
import { useLingui } from '@lingui/react/macro';
import { formatClock } from '../../lib/format.ts';

/** How old the card is: what changed since then is not on it. */
export function Age({ asOf, now, zone }: { asOf: string; now: string; zone: string }) {
  const { t } = useLingui();
  const minutes = Math.floor((Date.parse(now) - Date.parse(asOf)) / MINUTE);
  const hours = Math.floor(minutes / 60);
  const at = formatClock(asOf, zone);
  return (
    <span className="tabular">
      {minutes < 1
        ? t`As of ${at}`
        : hours < 1
          ? t`As of ${at}, ${minutes} min ago`
          : t`As of ${at}, ${hours} h ago`}
    </span>
  );
}
