import { capitalised, formatMoment } from '@acquaint/front/format';
import { useNow } from '@acquaint/front/use-now';
import { Badge } from '@acquaint/ui/badge';
import { Card } from '@acquaint/ui/card';
import { Facts } from '@acquaint/ui/facts';
import { useLingui } from '@lingui/react/macro';
import type { WorkerStatus } from './delivery-queries.ts';
import { isSilent } from './silence.ts';
import { useDuration } from './use-duration.ts';

/** Longer than the worker ever needs when nothing holds it up. */
const LATE_AFTER_SECONDS = 300;

interface WorkerCardProps {
  status: WorkerStatus;
  timeZone: string;
}

/** Whether somebody is at work, and what went out last. */
export function WorkerCard({ status, timeZone }: WorkerCardProps) {
  const { t } = useLingui();
  const now = useNow();
  const duration = useDuration();
  const { beatAgeSeconds, lagSeconds, lastMailAt, lastReminderAt } = status;
  const moment = (at: string | null): string =>
    at === null ? t`None so far` : capitalised(formatMoment(at, timeZone, now));
  const late = lagSeconds >= LATE_AFTER_SECONDS;

  return (
    <Card
      title={t`The worker`}
      actions={
        isSilent(status) ? (
          <Badge tone="danger">{t`Silent`}</Badge>
        ) : (
          <Badge tone="success">{t`At work`}</Badge>
        )
      }
    >
      <Facts
        isDense
        facts={[
          {
            term: t`Last heard of`,
            value: beatAgeSeconds === null ? t`Never` : t`${duration(beatAgeSeconds)} ago`,
          },
          {
            term: t`Waiting longest`,
            value: lagSeconds < 1 ? t`Nothing is due` : t`For ${duration(lagSeconds)}`,
            ...(late && { note: t`That is longer than it should be.` }),
          },
          { term: t`Last mail`, value: moment(lastMailAt) },
          { term: t`Last reminder`, value: moment(lastReminderAt) },
        ]}
      />
    </Card>
  );
}
