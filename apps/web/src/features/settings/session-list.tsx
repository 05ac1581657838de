import { Badge } from '@acquaint/ui/badge';
import { Button } from '@acquaint/ui/button';
import { ListRow, RowList } from '@acquaint/ui/list-row';
import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useSuspenseQuery } from '@tanstack/react-query';
import { client, queryClient } from '../../lib/api.ts';
import { FormError } from '../../lib/form-error.tsx';
import { formatMoment } from '../../lib/format.ts';
import { deviceZone } from '../../lib/locale.ts';
import { useNow } from '../../lib/use-now.ts';
import { deviceWords } from './device-words.ts';
import { sessionsQuery } from './profile-queries.ts';

/** Every place where this person is signed in. */
export function SessionList() {
  const { t } = useLingui();
  const now = useNow();
  const { data } = useSuspenseQuery(sessionsQuery);
  const refresh = () => queryClient.invalidateQueries(sessionsQuery);
  const end = useMutation({
    mutationFn: (id: string) => client.auth.endSession.mutate({ id }),
    onSettled: refresh,
  });
  const endOthers = useMutation({
    mutationFn: () => client.auth.endOtherSessions.mutate(),
    onSettled: refresh,
  });
  return (
    <div className="flex flex-col items-start gap-3">
      <div className="w-full">
        <RowList>
          {data.map((session) => {
            const device = deviceWords(session.userAgent) ?? t`A device`;
            return (
              <ListRow
                key={session.id}
                title={device}
                subtitle={
                  <>
                    {t`since ${formatMoment(session.createdAt, deviceZone, now)}`}
                    {session.ip && <> · {session.ip}</>}
                  </>
                }
                meta={session.current && <Badge tone="accent">{t`this one`}</Badge>}
                actions={
                  !session.current && (
                    <Button
                      size="small"
                      aria-label={t`End: ${device}`}
                      isPending={end.isPending && end.variables === session.id}
                      onClick={() => end.mutate(session.id)}
                    >
                      <Trans>End</Trans>
                    </Button>
                  )
                }
              />
            );
          })}
        </RowList>
      </div>
      <FormError error={end.error ?? endOthers.error} />
      {data.length > 1 && (
        <Button isPending={endOthers.isPending} onClick={() => endOthers.mutate()}>
          <Trans>End all others</Trans>
        </Button>
      )}
    </div>
  );
}
