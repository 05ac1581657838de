import { useTitle } from '@acquaint/front/use-title';
import { PageHeader } from '@acquaint/ui/page-header';
import { ProgressBar } from '@acquaint/ui/progress-bar';
import { useLingui } from '@lingui/react/macro';
import { useSuspenseQuery } from '@tanstack/react-query';
import { ImportResult } from './import-result.tsx';
import { ImportSetup } from './import-setup.tsx';
import { importQuery } from './roster-queries.ts';
import { StatusBadge } from './status-badge.tsx';

const POLL_MS = 1000;

/** One file on its way: choose its columns, see what it would do, watch it, take it back. */
export function ImportPage({ id, timeZone }: { id: string; timeZone: string }) {
  const { t } = useLingui();
  const { data: one } = useSuspenseQuery({
    ...importQuery(id),
    refetchInterval: ({ state }) =>
      state.data?.status === 'running' || state.data?.status === 'undoing' ? POLL_MS : false,
  });
  useTitle(t`Import`, t`Staff`);
  const { cursor, total, counts, status } = one;
  const changed = counts.created + counts.updated + counts.deactivated;
  const back = counts.restored + counts.kept;

  return (
    <>
      <PageHeader title={<bdi>{one.fileName}</bdi>} meta={<StatusBadge {...one} />} />
      {status === 'uploaded' && <ImportSetup one={one} />}
      {status === 'running' && (
        <div className="max-w-prose">
          <ProgressBar
            label={t`Taking the rows`}
            value={Math.min(cursor, total)}
            max={total}
            valueText={t`${Math.min(cursor, total)} of ${total}`}
          />
          <p className="mt-4 text-muted">{t`You may leave this page; it goes on by itself.`}</p>
        </div>
      )}
      {status === 'undoing' && (
        <div className="max-w-prose">
          <ProgressBar
            label={t`Putting back what stood before`}
            value={back}
            max={changed}
            valueText={t`${back} of ${changed}`}
          />
        </div>
      )}
      {(status === 'done' || status === 'undone') && <ImportResult one={one} timeZone={timeZone} />}
    </>
  );
}
