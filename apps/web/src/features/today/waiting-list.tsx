import { ListRow, RowList } from '@acquaint/ui/list-row';
import { Section } from '@acquaint/ui/section';
import { StateIcon } from '@acquaint/ui/state-mark';
import { plural } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import { daysBetween, dayOf, formatInstantDay } from '../../lib/format.ts';
import { deviceZone } from '../../lib/locale.ts';
import { paths } from '../../lib/paths.ts';
import { sayNext } from './say-next.ts';
import type { TodayItem } from './types.ts';

/** Where others have the next move: how long, and when it is fair to ask again. */
export function WaitingList({ items, now }: { items: readonly TodayItem[]; now: string }) {
  const { t } = useLingui();
  if (items.length === 0) return null;

  function sinceWords(since: string | null): string | null {
    if (since === null) return null;
    const days = daysBetween(dayOf(since, deviceZone), dayOf(now, deviceZone));
    if (days <= 0) return t`since today`;
    return t`for ${plural(days, { one: '# day', other: '# days' })}`;
  }

  function againWords(dueAt: string | null): string {
    if (dueAt === null) return t`nothing for you to do`;
    return t`fair to ask again ${formatInstantDay(dueAt, deviceZone, now)}`;
  }

  return (
    <Section title={t`Waiting for others`} count={items.length}>
      <RowList>
        {items.map((item) => (
          <ListRow
            key={`${item.interviewId}-${item.code}-${JSON.stringify(item.params)}`}
            href={paths.step(item.interviewId, item.step)}
            leading={<StateIcon state="waiting" className="mt-1" />}
            title={sayNext(item)}
            subtitle={sinceWords(item.waitingSince)}
            meta={againWords(item.dueAt)}
          />
        ))}
      </RowList>
    </Section>
  );
}
