import { Badge } from '@acquaint/ui/badge';
import { Button } from '@acquaint/ui/button';
import { Callout } from '@acquaint/ui/callout';
import { Checkbox } from '@acquaint/ui/checkbox';
import { CopyButton } from '@acquaint/ui/copy-button';
import { ListRow, RowList } from '@acquaint/ui/list-row';
import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { client, queryClient } from '../../lib/api.ts';
import { FormError } from '../../lib/form-error.tsx';
import { formatMoment } from '../../lib/format.ts';
import { newId } from '../../lib/new-id.ts';
import { useNow } from '../../lib/use-now.ts';
import { useWrite } from '../../lib/use-write.ts';
import { profileQuery } from '../settings/profile-queries.ts';
import { feedsQuery } from './queries.ts';

interface Feed {
  id: string;
  busyOnly: boolean;
  createdAt: string;
}

/** Addresses that calendar programs follow. Each is shown once. */
export function PrivateFeeds({ feeds }: { feeds: readonly Feed[] }) {
  const { t } = useLingui();
  const now = useNow();
  const zone = useSuspenseQuery(profileQuery).data.timeZone;
  const [busyOnly, setBusyOnly] = useState(false);
  const [shown, setShown] = useState<{ id: string; url: string } | null>(null);
  // One id for each new address: a second click asks for the same one.
  const [nextId, setNextId] = useState(newId);
  const create = useWrite({
    write: (input: { id: string; busyOnly: boolean }, idempotencyKey) =>
      client.calendar.createFeed.mutate({ ...input, idempotencyKey }),
    onDone: async ({ feed, url }) => {
      setShown({ id: feed.id, url });
      setNextId(newId());
      setBusyOnly(false);
      await queryClient.invalidateQueries(feedsQuery);
    },
  });
  const revoke = useMutation({
    mutationFn: (id: string) => client.calendar.revokeFeed.mutate({ id }),
    onSuccess: (left, id) => {
      queryClient.setQueryData(feedsQuery.queryKey, left);
      if (shown?.id === id) setShown(null);
    },
    onSettled: () => queryClient.invalidateQueries(feedsQuery),
  });
  return (
    <div className="flex flex-col gap-4">
      {feeds.length > 0 ? (
        <RowList label={t`Addresses in use`}>
          {feeds.map(({ id, busyOnly: isBusyOnly, createdAt }) => {
            const since = formatMoment(createdAt, zone, now);
            return (
              <ListRow
                key={id}
                title={<span className="font-normal">{t`Made ${since}`}</span>}
                meta={
                  <Badge tone={isBusyOnly ? 'accent' : 'neutral'}>
                    {isBusyOnly ? t`“Busy” only` : t`with names and places`}
                  </Badge>
                }
                actions={
                  <Button
                    size="small"
                    aria-label={t`Revoke the address made ${since}`}
                    isPending={revoke.isPending && revoke.variables === id}
                    onClick={() => revoke.mutate(id)}
                  >
                    <Trans>Revoke</Trans>
                  </Button>
                }
              />
            );
          })}
        </RowList>
      ) : (
        <p className="text-muted">
          <Trans>No address yet.</Trans>
        </p>
      )}
      <FormError error={revoke.error} />
      {shown && (
        <Callout
          isLive
          tone="accent"
          title={t`Copy the address now: it is shown this once`}
          actions={
            <CopyButton
              text={shown.url}
              label={t`Copy the address`}
              copiedLabel={t`Copied`}
              failedLabel={t`Your browser did not let us copy. Select the address and copy it.`}
            />
          }
        >
          <code dir="ltr" className="block py-1 break-all select-all">
            {shown.url}
          </code>
          <p className="mt-1 text-sm">
            <Trans>
              Add it in your calendar program as “from URL”. Google looks for changes only a few
              times a day. Who has the address can read it, so give it to nobody.
            </Trans>
          </p>
        </Callout>
      )}
      <Checkbox
        label={t`Show “Busy” only`}
        description={t`No names, no places: for a calendar that others see.`}
        checked={busyOnly}
        onChange={(event) => setBusyOnly(event.target.checked)}
      />
      <FormError error={create.error} />
      <Button
        className="self-start"
        isPending={create.isPending}
        pendingLabel={t`Making…`}
        onClick={() => create.mutate({ id: nextId, busyOnly })}
      >
        <Trans>Make an address</Trans>
      </Button>
    </div>
  );
}
