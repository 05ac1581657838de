import { hostHindrances } from '@acquaint/core/phrases/hosts';
import { Button } from '@acquaint/ui/button';
import { Chip } from '@acquaint/ui/chip';
import { LinkButton } from '@acquaint/ui/link-button';
import { ListRow } from '@acquaint/ui/list-row';
import { OwnText, PersonName } from '@acquaint/ui/person-name';
import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { client, queryClient, trpc } from '../../lib/api.ts';
import { FormError } from '../../lib/form-error.tsx';
import { newId } from '../../lib/new-id.ts';
import { paths } from '../../lib/paths.ts';
import { useWrite } from '../../lib/use-write.ts';
import type { OfferedHost } from './host-queries.ts';

const refresh = () =>
  Promise.all([
    queryClient.invalidateQueries(trpc.hosts.pathFilter()),
    queryClient.invalidateQueries(trpc.contacts.pathFilter()),
  ]);

/** One host: what they like to talk about, how many places are left, and the way to take one. */
export function HostRow({ host }: { host: OfferedHost }) {
  const { t } = useLingui();
  const router = useRouter();
  const [contactId] = useState(newId);
  const { id, fullName, jobTitle, employer, topics, languages, words, left, capacity } = host;
  const use = useWrite({
    write: (hostId: string, idempotencyKey) =>
      client.hosts.use.mutate({ id: hostId, contactId, idempotencyKey }),
    onDone: async (taken) => {
      await refresh();
      await router.navigate({ href: paths.newInterview({ contact: taken.contactId }) });
    },
    // Somebody else may have taken the last place: the list says so now.
    onFail: () => void queryClient.invalidateQueries(trpc.hosts.pathFilter()),
  });
  const release = useWrite({
    write: (hostId: string, idempotencyKey) =>
      client.hosts.release.mutate({ id: hostId, idempotencyKey }),
    onDone: refresh,
  });
  const formatWords = useFormatWords();
  const ways = [...host.formats.map((format) => formatWords[format]), ...languages].join(' · ');

  return (
    <ListRow
      title={<PersonName name={fullName} />}
      subtitle={<OwnText text={[jobTitle, employer].filter(Boolean).join(', ')} />}
      meta={
        <span className="tabular">
          {t`${plural(left, { one: '# place left', other: '# places left' })} of ${capacity}`}
        </span>
      }
      actions={
        host.contactId === null ? (
          <Button
            size="small"
            isPending={use.isPending}
            pendingLabel={t`Taking a place…`}
            disabledReason={host.hindrance ? hostHindrances[host.hindrance] : undefined}
            aria-label={t`Take a place with ${fullName}`}
            onClick={() => use.mutate(id)}
          >
            <Trans>Take a place</Trans>
          </Button>
        ) : (
          <>
            {host.keepsPlace && (
              <Button
                size="small"
                variant="plain"
                isPending={release.isPending}
                pendingLabel={t`Giving it back…`}
                aria-label={t`Give it back: ${fullName}`}
                onClick={() => release.mutate(id)}
              >
                <Trans>Give it back</Trans>
              </Button>
            )}
            <LinkButton size="small" href={paths.newInterview({ contact: host.contactId })}>
              <Trans>Go on</Trans>
            </LinkButton>
          </>
        )
      }
    >
      <ul aria-label={t`Topics`} className="mt-2 flex flex-wrap gap-1.5">
        {topics.map((topic) => (
          <li key={topic} className="max-w-full">
            <Chip>{topic}</Chip>
          </li>
        ))}
      </ul>
      {ways && (
        <p dir="auto" className="mt-1.5 text-sm text-muted">
          {ways}
        </p>
      )}
      {words && (
        <p dir="auto" className="mt-1.5 max-w-prose wrap-anywhere">
          {words}
        </p>
      )}
      {host.keepsPlace && (
        <p className="mt-1.5 text-sm text-muted">
          <Trans>You have a place. It is kept for some weeks, until you have asked.</Trans>
        </p>
      )}
      <FormError error={use.error ?? release.error} />
    </ListRow>
  );
}

function useFormatWords(): Record<OfferedHost['formats'][number], string> {
  const { t } = useLingui();
  return {
    telephone: t`By phone`,
    video: t`By video`,
    in_person: t`At their workplace`,
    observational_visit: t`A visit of some hours`,
  };
}
