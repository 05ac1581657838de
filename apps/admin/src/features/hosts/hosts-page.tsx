import { useTitle } from '@acquaint/front/use-title';
import { Button } from '@acquaint/ui/button';
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

/** People who agreed to be asked: how much is asked of them, when they pause, who sees them. */
export function HostsPage() {
  const { t } = useLingui();
  const { data: pool } = useSuspenseQuery(hostsQuery);
  const [open, setOpen] = useState<Open | null>(null);
  const [search, setSearch] = useState('');
  useTitle(t`Hosts`, t`Staff`);
  const wanted = search.trim().toLocaleLowerCase();
  const found = pool.hosts.filter(({ fullName, employerName, topics }) =>
    [fullName, employerName, ...topics].join('\n').toLocaleLowerCase().includes(wanted),
  );
  const present = found.filter(({ status }) => status !== 'ended');
  const ended = found.filter(({ status }) => status === 'ended');
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
          {found.length === 0 && (
            <EmptyState title={t`Nobody fits your search`}>
              <Trans>Try a part of the name, the employer, or a topic.</Trans>
            </EmptyState>
          )}
          {present.length > 0 && (
            <Section title={t`In the pool`} count={present.length}>
              {rows(present, t`In the pool`)}
            </Section>
          )}
          {ended.length > 0 && (
            <Section
              title={t`No longer`}
              count={ended.length}
              description={t`They said no, took their word back, or you ended it. Nobody is sent to them.`}
            >
              {rows(ended, t`No longer`)}
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
