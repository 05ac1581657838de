import { useTitle } from '@acquaint/front/use-title';
import { EmptyState } from '@acquaint/ui/empty-state';
import { PageHeader } from '@acquaint/ui/page-header';
import { Trans, useLingui } from '@lingui/react/macro';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Inbox } from 'lucide-react';
import { outboxQuery } from './outbox-query.ts';
import { OutboxRow } from './outbox-row.tsx';

/** Messages that students handed to Acquaint to send, newest first. */
export function OutboxPage({ timeZone }: { timeZone: string }) {
  const { t } = useLingui();
  const { data: entries } = useSuspenseQuery(outboxQuery);
  useTitle(t`Outbox`, t`Staff`);

  return (
    <>
      <PageHeader
        title={t`Outbox`}
        lead={
          <Trans>
            What students sent through Acquaint, exactly as they approved it. Nothing here was
            written by the software alone.
          </Trans>
        }
      />
      {entries.length === 0 ? (
        <EmptyState icon={<Inbox />} title={t`Nothing waits`}>
          <Trans>
            When a student sends a message through Acquaint, it stands here until it is delivered.
            What students send by their own mail does not pass through here.
          </Trans>
        </EmptyState>
      ) : (
        <ul aria-label={t`Messages`} className="flex flex-col gap-3">
          {entries.map((entry) => (
            <li key={entry.id}>
              <OutboxRow entry={entry} timeZone={timeZone} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
