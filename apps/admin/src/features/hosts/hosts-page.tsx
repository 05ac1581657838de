import {
  HOST_STANDINGS,
  type HostStanding,
  isInPool,
  standingOf,
} from '@acquaint/core/hosts/standing';
import { useTitle } from '@acquaint/front/use-title';
import { Button } from '@acquaint/ui/button';
import { ToggleChip } from '@acquaint/ui/chip';
import { EmptyState } from '@acquaint/ui/empty-state';
import { PageHeader } from '@acquaint/ui/page-header';
import { RowList } from '@acquaint/ui/list-row';
import { SearchField } from '@acquaint/ui/search-field';
import { Section } from '@acquaint/ui/section';
import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { useSuspenseQuery } from '@tanstack/react-query';
import { UsersRound } from 'lucide-react';
import { useState } from 'react';
import { FormSheet } from '../../lib/form-sheet.tsx';
import { HostForm } from './host-form.tsx';
import { type Host, hostsQuery } from './host-queries.ts';
import { HostRow } from './host-row.tsx';
import { InviteForm } from './invite-form.tsx';
import { OfferForm } from './offer-form.tsx';

type Open = { part: 'form' | 'offer'; host: Host | null } | { part: 'invite' };

interface HostsPageProps {
  /** The standing that alone is shown. */
  show: HostStanding | undefined;
  onShow: (show: HostStanding | undefined) => void;
}

/** People who agreed to be asked: how much is asked of them, when they pause, who sees them. */
export function HostsPage({ show, onShow }: HostsPageProps) {
  const { t } = useLingui();
  const { data: pool } = useSuspenseQuery(hostsQuery);
  const [open, setOpen] = useState<Open | null>(null);
  const [search, setSearch] = useState('');
  useTitle(t`Hosts`, t`Staff`);
  const wanted = search.trim().toLocaleLowerCase();
  const found = pool.hosts.filter(({ fullName, employerName, topics }) =>
    [fullName, employerName, ...topics].join('\n').toLocaleLowerCase().includes(wanted),
  );
  const standing = (wanted: HostStanding) => found.filter((host) => standingOf(host) === wanted);
  const shown = show === undefined ? found : standing(show);
  const inPool = shown.filter((host) => isInPool(standingOf(host)));
  const asked = shown.filter((host) => standingOf(host) === 'asked');
  const ended = shown.filter((host) => standingOf(host) === 'ended');
  const words: Record<HostStanding, string> = {
    free: t`With a place free`,
    not_now: t`Full or pausing`,
    asked: t`Asked, no answer yet`,
    ended: t`No longer`,
  };
  const close = () => setOpen(null);
  const titles = {
    form: t`Note somebody who agreed`,
    offer: t`Offer to students`,
    invite: t`Ask somebody by mail`,
  };
  const rows = (hosts: readonly Host[], label: string) => (
    <RowList label={label}>
      {hosts.map((host) => (
        <HostRow
          key={host.id}
          host={host}
          today={pool.today}
          onChange={() => setOpen({ part: isTheirs(host) ? 'offer' : 'form', host })}
        />
      ))}
    </RowList>
  );

  return (
    <>
      <PageHeader
        title={t`Hosts`}
        lead={
          <Trans>
            People who agreed to be asked by students, so many in a term and no more. You see how
            many places are taken, and never by whom.
          </Trans>
        }
        actions={
          <>
            <Button onClick={() => setOpen({ part: 'form', host: null })}>
              <Trans>Note a host</Trans>
            </Button>
            <Button variant="primary" onClick={() => setOpen({ part: 'invite' })}>
              <Trans>Ask by mail</Trans>
            </Button>
          </>
        }
      />
      {pool.hosts.length === 0 ? (
        <EmptyState icon={<UsersRound />} title={t`Nobody in the pool yet`}>
          <Trans>
            Begin with alumni who offered to help. Ask them by mail, and they fill in the rest
            themselves; or note what they told you, with how and when they agreed.
          </Trans>
        </EmptyState>
      ) : (
        <div className="flex flex-col gap-8">
          <SearchField
            label={t`Search by name, employer or topic`}
            clearLabel={t`Empty the search`}
            value={search}
            onChange={setSearch}
            resultText={
              wanted === '' ? '' : plural(found.length, { one: '# host', other: '# hosts' })
            }
          />
          <div role="group" aria-label={t`Who is shown`} className="flex flex-wrap gap-2">
            <ToggleChip
              isOn={show === undefined}
              count={found.length}
              onToggle={() => onShow(undefined)}
            >
              <Trans>All</Trans>
            </ToggleChip>
            {HOST_STANDINGS.map((one) => (
              <ToggleChip
                key={one}
                isOn={show === one}
                count={standing(one).length}
                onToggle={(isOn) => onShow(isOn ? one : undefined)}
              >
                {words[one]}
              </ToggleChip>
            ))}
          </div>
          {shown.length === 0 && (
            <EmptyState
              title={found.length === 0 ? t`Nobody fits your search` : t`Nobody stands there now`}
            >
              {found.length === 0 ? (
                <Trans>Try a part of the name, the employer, or a topic.</Trans>
              ) : (
                <Trans>Choose “All” to see everybody.</Trans>
              )}
            </EmptyState>
          )}
          {inPool.length > 0 && (
            <Section title={t`In the pool`} count={inPool.length}>
              {rows(inPool, t`In the pool`)}
            </Section>
          )}
          {asked.length > 0 && (
            <Section
              title={words.asked}
              count={asked.length}
              description={t`No student sees them before they say yes themselves.`}
            >
              {rows(asked, words.asked)}
            </Section>
          )}
          {ended.length > 0 && (
            <Section
              title={words.ended}
              count={ended.length}
              description={t`They said no, took their word back, or you ended it. Nobody is sent to them.`}
            >
              {rows(ended, words.ended)}
            </Section>
          )}
        </div>
      )}
      <FormSheet
        title={
          open === null
            ? ''
            : open.part !== 'invite' && open.host
              ? open.host.fullName
              : titles[open.part]
        }
        isOpen={open !== null}
        onOpenChange={(isOpen) => !isOpen && close()}
      >
        {open?.part === 'form' && <HostForm host={open.host} pool={pool} onDone={close} />}
        {open?.part === 'offer' && open.host && <OfferForm host={open.host} onDone={close} />}
        {open?.part === 'invite' && <InviteForm onDone={close} />}
      </FormSheet>
    </>
  );
}

/** What a host says on their own page is theirs; the office chooses to whom they are offered. */
const isTheirs = ({ agreedHow, status }: Host): boolean =>
  status === 'asked' || (agreedHow === 'own_page' && status === 'agreed');
