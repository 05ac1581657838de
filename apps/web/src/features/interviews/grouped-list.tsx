import { Section } from '@acquaint/ui/section';
import { useLingui } from '@lingui/react/macro';
import { deviceZone } from '../../lib/locale.ts';
import type { Group, InterviewRow } from './interview-rows.ts';
import { groupOf, groups } from './interview-rows.ts';
import { RowsList } from './rows-list.tsx';

/** By what is next: today, this week, later, and what waits for others. */
export function GroupedList({ rows, now }: { rows: readonly InterviewRow[]; now: string }) {
  const { t } = useLingui();
  const titles: Readonly<Record<Group, string>> = {
    today: t`Today`,
    week: t`This week`,
    later: t`Later`,
    waiting: t`Waiting for others`,
  };
  return (
    <div className="flex flex-col gap-8">
      {groups.map((group) => {
        const found = rows.filter((row) => groupOf(row, now, deviceZone) === group);
        if (found.length === 0) return null;
        return (
          <Section key={group} title={titles[group]} count={found.length}>
            <RowsList rows={found} now={now} label={titles[group]} />
          </Section>
        );
      })}
    </div>
  );
}
