import { Callout } from '@acquaint/ui/callout';
import { Link } from '@acquaint/ui/link';
import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { paths } from '../../lib/paths.ts';
import { workerStatusQuery } from './delivery-queries.ts';
import { isSilent } from './silence.ts';
import { useDuration } from './use-duration.ts';

/** For owners, above every page: nothing goes out, and where to do something about it. */
export function WorkerBanner() {
  const { t } = useLingui();
  const duration = useDuration();
  const { data } = useQuery(workerStatusQuery);
  if (data === undefined) return null;
  const { beatAgeSeconds, sending, pausedBecause } = data;

  if (isSilent(data)) {
    return (
      <Line>
        <Callout tone="danger" isLive title={t`No messages and no reminders go out`}>
          {beatAgeSeconds === null ? (
            <Trans>
              No worker has run here yet. Start one, and everything that is due goes out. See{' '}
              <Link href={paths.delivery}>Delivery</Link>.
            </Trans>
          ) : (
            <Trans>
              The worker has been silent for {duration(beatAgeSeconds)}. Nothing is lost: what is
              due goes out when it runs again. See <Link href={paths.delivery}>Delivery</Link>.
            </Trans>
          )}
        </Callout>
      </Line>
    );
  }
  if (sending !== 'paused') return null;
  return (
    <Line>
      <Callout tone="warning" isLive title={t`Sending is paused`}>
        {pausedBecause === 'restored' ? (
          <Trans>
            This looks like a restored backup, so nothing goes out until you say so under{' '}
            <Link href={paths.delivery}>Delivery</Link>.
          </Trans>
        ) : (
          <Trans>
            An owner paused it. Messages and reminders wait until you resume it under{' '}
            <Link href={paths.delivery}>Delivery</Link>.
          </Trans>
        )}
      </Callout>
    </Line>
  );
}

function Line({ children }: { children: ReactNode }) {
  return (
    <div data-print="hide" className="px-4 pt-3 lg:px-6">
      {children}
    </div>
  );
}
