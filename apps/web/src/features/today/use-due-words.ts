import { useLingui } from '@lingui/react/macro';
import { daysBetween, dayOf, formatClock, formatInstantDay } from '../../lib/format.ts';
import { deviceZone } from '../../lib/locale.ts';

interface Due {
  dueAt: string | null;
  overdue: boolean;
}

/** "due today by 18:00", "due since yesterday": never by colour alone. */
export function useDueWords(now: string): (due: Due) => string | null {
  const { t } = useLingui();
  return ({ dueAt, overdue }) => {
    if (dueAt === null) return null;
    const day = formatInstantDay(dueAt, deviceZone, now);
    const isToday = daysBetween(dayOf(now, deviceZone), dayOf(dueAt, deviceZone)) === 0;
    if (overdue) return isToday ? t`due now` : t`due since ${day}`;
    return isToday ? t`due today by ${formatClock(dueAt, deviceZone)}` : t`due ${day}`;
  };
}
