import { stepWords } from '@acquaint/core/phrases/steps';
import { ListRow, RowList } from '@acquaint/ui/list-row';
import { Section } from '@acquaint/ui/section';
import { StateIcon } from '@acquaint/ui/state-mark';
import { useLingui } from '@lingui/react/macro';
import { paths } from '../../lib/paths.ts';
import { sayNext } from './say-next.ts';
import type { TodayItem } from './types.ts';
import { useDueWords } from './use-due-words.ts';

/** What else can be done, the most urgent first. */
export function DueList({ items, now }: { items: readonly TodayItem[]; now: string }) {
  const { t } = useLingui();
  const dueWords = useDueWords(now);
  if (items.length === 0) return null;
  return (
    <Section title={t`After that`} count={items.length}>
      <RowList>
        {items.map((item) => (
          <ListRow
            key={`${item.interviewId}-${item.code}-${JSON.stringify(item.params)}`}
            href={paths.step(item.interviewId, item.step)}
            leading={<StateIcon state={item.overdue ? 'warning' : 'ready'} className="mt-1" />}
            title={sayNext(item)}
            subtitle={stepWords[item.step].name}
            meta={dueWords(item)}
          />
        ))}
      </RowList>
    </Section>
  );
}
