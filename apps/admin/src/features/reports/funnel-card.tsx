import { Card } from '@acquaint/ui/card';
import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { useSuspenseQuery } from '@tanstack/react-query';
import { StepsTable } from '../students/steps-table.tsx';
import { funnelTotalsQuery } from './reports-query.ts';

/** Where everybody is today, as figures alone. */
export function FunnelCard({ cohortId }: { cohortId: string | null }) {
  const { t } = useLingui();
  const { data } = useSuspenseQuery(funnelTotalsQuery(cohortId));
  const { students, steps, stuckDays } = data;
  return (
    <Card title={t`The eight steps today`}>
      <StepsTable
        caption={t`Where students are in the eight steps today`}
        students={students}
        steps={steps}
      />
      <p className="mt-3 max-w-prose text-sm text-muted">
        {t`${plural(stuckDays, {
          one: 'Stuck: nothing happened for more than # day, and it is the student’s turn.',
          other: 'Stuck: nothing happened for more than # days, and it is the student’s turn.',
        })}`}{' '}
        <Trans>
          Days: the median from first reaching a step to first reaching the next, of those who went
          on. Whatever the dates above, it counts all that is not withdrawn, as it stands now.
        </Trans>
      </p>
    </Card>
  );
}
