import { Badge } from '@acquaint/ui/badge';
import { Button } from '@acquaint/ui/button';
import { ListRow, RowList } from '@acquaint/ui/list-row';
import { OwnText } from '@acquaint/ui/person-name';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useSuspenseQuery } from '@tanstack/react-query';
import { client, queryClient } from '../../lib/api.ts';
import { FormError } from '../../lib/form-error.tsx';
import { formatMoment } from '../../lib/format.ts';
import { useNow } from '../../lib/use-now.ts';
import { profileQuery } from '../settings/profile-queries.ts';
import { BusyFeedForm } from './busy-feed-form.tsx';
import { type BusyFeed, busyFeedsQuery, keepBusyFeeds } from './queries.ts';

/** Calendars that the student follows, with their state. */
export function BusyFeeds({ feeds }: { feeds: readonly BusyFeed[] }) {
  const { t } = useLingui();
  const read = useMutation({
    mutationFn: (id: string) => client.calendar.refreshBusyFeed.mutate({ id }),
    onSuccess: keepBusyFeeds,
  });
  const remove = useMutation({
    mutationFn: (id: string) => client.calendar.removeBusyFeed.mutate({ id }),
    onSuccess: keepBusyFeeds,
    onError: () => queryClient.invalidateQueries(busyFeedsQuery),
  });
  return (
    <div className="flex flex-col gap-4">
      {feeds.length > 0 ? (
        <RowList label={t`Calendars that you follow`}>
          {feeds.map((feed) => {
            const { id, label } = feed;
            return (
              <ListRow
                key={id}
                title={<OwnText text={label} />}
                subtitle={<FeedState feed={feed} />}
                meta={
                  feed.status !== 'ok' && (
                    <Badge tone={feed.status === 'failed' ? 'warning' : 'neutral'}>
                      {feed.status === 'failed' ? t`cannot be read` : t`not read yet`}
                    </Badge>
                  )
                }
                actions={
                  <>
                    <Button
                      size="small"
                      aria-label={t`Read again: ${label}`}
                      isPending={read.isPending && read.variables === id}
                      pendingLabel={t`Reading…`}
                      onClick={() => read.mutate(id)}
                    >
                      <Trans>Read again</Trans>
                    </Button>
                    <Button
                      size="small"
                      aria-label={t`Remove: ${label}`}
                      isPending={remove.isPending && remove.variables === id}
                      onClick={() => remove.mutate(id)}
                    >
                      <Trans>Remove</Trans>
                    </Button>
                  </>
                }
              />
            );
          })}
        </RowList>
      ) : (
        <p className="text-muted">
          <Trans>You follow no calendar yet.</Trans>
        </p>
      )}
      <FormError error={read.error ?? remove.error} />
      <BusyFeedForm onRead={(id) => read.mutate(id)} />
    </div>
  );
}

function FeedState({ feed }: { feed: BusyFeed }) {
  const now = useNow();
  const zone = useSuspenseQuery(profileQuery).data.timeZone;
  const { host, fetchedAt, blocks, sentence } = feed;
  const at = fetchedAt === null ? null : formatMoment(fetchedAt, zone, now);
  return (
    <>
      <span dir="ltr" className="break-all">
        {host}
      </span>
      {at !== null && (
        <span className="tabular">
          {' · '}
          <Trans>read {at}</Trans>
          {' · '}
          <Plural value={blocks} one="# busy time ahead" other="# busy times ahead" />
        </span>
      )}
      {sentence !== null && <span className="block text-ink">{sentence}</span>}
    </>
  );
}
