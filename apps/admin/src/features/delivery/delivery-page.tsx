import { capitalised, formatMoment } from '@acquaint/front/format';
import { useNow } from '@acquaint/front/use-now';
import { useTitle } from '@acquaint/front/use-title';
import { EmptyState } from '@acquaint/ui/empty-state';
import { ListRow, RowList } from '@acquaint/ui/list-row';
import { PageHeader } from '@acquaint/ui/page-header';
import { Section } from '@acquaint/ui/section';
import { Trans, useLingui } from '@lingui/react/macro';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Inbox, MailCheck } from 'lucide-react';
import { outboxQuery } from '../outbox/outbox-query.ts';
import { OutboxRow } from '../outbox/outbox-row.tsx';
import { DeadLetterRow } from './dead-letter-row.tsx';
import { deadLettersQuery, workerStatusQuery } from './delivery-queries.ts';
import { SendingCard } from './sending-card.tsx';
import { WorkerCard } from './worker-card.tsx';

/** How mail and reminders fare: who works, what is paused, what did not arrive, what went out. */
export function DeliveryPage({ timeZone }: { timeZone: string }) {
  const { t } = useLingui();
  const now = useNow();
  const { data: status } = useSuspenseQuery(workerStatusQuery);
  const { data: letters } = useSuspenseQuery(deadLettersQuery);
  const { data: entries } = useSuspenseQuery(outboxQuery);
  useTitle(t`Delivery`, t`Staff`);

  return (
    <>
      <PageHeader
        title={t`Delivery`}
        lead={
          <Trans>
            Whether messages and reminders go out, and what did not arrive. To people outside
            nothing goes that a student did not send.
          </Trans>
        }
      />
      <div className="flex flex-col gap-10">
        <div className="grid items-start gap-6 lg:grid-cols-2">
          <SendingCard status={status} />
          <WorkerCard status={status} timeZone={timeZone} />
        </div>
        <Section title={t`Did not arrive`} count={letters.length}>
          {letters.length === 0 ? (
            <EmptyState icon={<MailCheck />} title={t`Everything arrived so far`}>
              <Trans>What fails, comes back or may have been lost appears here.</Trans>
            </EmptyState>
          ) : (
            <ul className="flex flex-col gap-3">
              {letters.map((letter) => (
                <li key={letter.id}>
                  <DeadLetterRow letter={letter} timeZone={timeZone} />
                </li>
              ))}
            </ul>
          )}
        </Section>
        {status.failedRuns.length > 0 && (
          <Section
            title={t`Work of the night that failed`}
            count={status.failedRuns.length}
            description={t`It runs again at its next time. If it keeps failing, tell whoever runs the server.`}
          >
            <RowList label={t`Work of the night that failed`}>
              {status.failedRuns.map(({ job, at, failure }) => (
                <ListRow
                  key={`${job} ${at}`}
                  title={job}
                  subtitle={capitalised(formatMoment(at, timeZone, now))}
                  meta={failure}
                />
              ))}
            </RowList>
          </Section>
        )}
        <Section
          title={t`Outbox`}
          count={entries.length}
          description={t`What students sent through Acquaint, exactly as they approved it, and notices to your own people. The newest 100.`}
        >
          {entries.length === 0 ? (
            <EmptyState icon={<Inbox />} title={t`Nothing was sent yet`}>
              <Trans>
                When a student sends a message through Acquaint, it stands here. What students send
                by their own mail does not pass through here.
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
        </Section>
      </div>
    </>
  );
}
