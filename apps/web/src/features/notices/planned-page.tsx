import { EmptyState } from '@acquaint/ui/empty-state';
import { Disclosure } from '@acquaint/ui/disclosure';
import { RowList } from '@acquaint/ui/list-row';
import { Trans, useLingui } from '@lingui/react/macro';
import { useSuspenseQuery } from '@tanstack/react-query';
import { BellRing } from 'lucide-react';
import { useTitle } from '../../lib/use-title.ts';
import { NoticesTabs } from './notices-tabs.tsx';
import { remindersQuery } from './notice-queries.ts';
import { PlannedRow } from './planned-row.tsx';
import { SettledRow } from './settled-row.tsx';

/** What will be said, when and why; and what became of what was planned before. */
export function PlannedPage() {
  const { t } = useLingui();
  useTitle(t`Planned`, t`Notices`);
  const { planned, settled, zone } = useSuspenseQuery(remindersQuery).data;
  return (
    <div className="max-w-3xl">
      <NoticesTabs current="planned" />
      <div className="flex flex-col gap-8">
        {planned.length === 0 ? (
          <EmptyState icon={<BellRing />} title={t`Nothing is planned`}>
            <Trans>
              Reminders follow from where your interviews stand. As soon as something becomes due,
              you will see here when we tell you, and why.
            </Trans>
          </EmptyState>
        ) : (
          <RowList label={t`Planned reminders`}>
            {planned.map((line) => (
              <PlannedRow key={line.id} line={line} zone={zone} />
            ))}
          </RowList>
        )}
        {settled.length > 0 && (
          <Disclosure summary={t`What was planned before`}>
            <RowList label={t`What was planned before`}>
              {settled.map((line) => (
                <SettledRow key={line.id} line={line} zone={zone} />
              ))}
            </RowList>
          </Disclosure>
        )}
      </div>
    </div>
  );
}
