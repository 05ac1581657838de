import { channelPhrases, modePhrases } from '@acquaint/core/phrases/library';
import type { ContactPreferences } from '@acquaint/core/workflow/records';
import type { Fact } from '@acquaint/ui/facts';
import { useLingui } from '@lingui/react/macro';
import { dayOf, formatDay } from '../../lib/format.ts';
import { useNow } from '../../lib/use-now.ts';
import { deviceZone, locale } from '../../lib/locale.ts';

/** Monday to Sunday with their names; day 1 is Monday. */
export function weekdays(): { day: number; name: string }[] {
  const format = new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' });
  // 1 January 2024 was a Monday.
  return [1, 2, 3, 4, 5, 6, 7].map((day) => ({
    day,
    name: format.format(new Date(Date.UTC(2024, 0, day))),
  }));
}

/** What they have said, one line for each wish. */
export function usePreferenceFacts(preferences: ContactPreferences): Fact[] {
  const { t } = useLingui();
  const { days, from, until, notBefore, media, modes, place, words } = preferences;
  const list = new Intl.ListFormat(locale, { type: 'disjunction' });
  const today = dayOf(useNow(), deviceZone);
  const names = weekdays()
    .filter(({ day }) => days.includes(day))
    .map(({ name }) => name);
  const hours = from && until ? t`${from} to ${until}` : from ? t`from ${from}` : t`until ${until}`;
  const all: [string, string | null][] = [
    [t`Days`, names.length > 0 ? list.format(names) : null],
    [t`Hours, their clock`, (from ?? until) ? hours : null],
    [t`Not before`, notBefore && formatDay(notBefore, today)],
    [
      t`Write or call`,
      media.length > 0 ? list.format(media.map((each) => channelPhrases[each])) : null,
    ],
    [t`Talk`, modes.length > 0 ? list.format(modes.map((each) => modePhrases[each])) : null],
    [t`Place`, place],
    [t`In their words`, words],
  ];
  return all.flatMap(([term, value]) => (value === null || value === '' ? [] : [{ term, value }]));
}
