import { ListRow, RowList } from '@acquaint/ui/list-row';
import { LinkButton } from '@acquaint/ui/link-button';
import { PageHeader } from '@acquaint/ui/page-header';
import { PersonName } from '@acquaint/ui/person-name';
import { SearchField } from '@acquaint/ui/search-field';
import { SkeletonLines } from '@acquaint/ui/skeleton';
import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { useInfiniteQuery } from '@tanstack/react-query';
import { UserPlus } from 'lucide-react';
import { lazy, Suspense, useDeferredValue, useState } from 'react';
import { paths } from '../../lib/paths.ts';
import { useTitle } from '../../lib/use-title.ts';
import { contactListQuery } from '../contacts/contact-queries.ts';
import { StartWith } from './start-with.tsx';

const HostList = lazy(() => import('../hosts/host-list.tsx'));

/** Choose somebody of the address book, or add somebody new. */
export function NewInterviewPage({ contactId }: { contactId: string | undefined }) {
  const { t } = useLingui();
  useTitle(t`Start an interview`);
  return (
    <div className="max-w-160">
      <PageHeader
        title={t`Start an interview`}
        lead={t`Whom would you like to learn from?`}
        back={{ href: paths.interviews(), label: t`Interviews` }}
      />
      {contactId ? <StartWith contactId={contactId} /> : <ChooseContact />}
    </div>
  );
}

function ChooseContact() {
  const { t } = useLingui();
  const [search, setSearch] = useState('');
  const wanted = useDeferredValue(search.trim());
  const { data, isPending } = useInfiniteQuery(contactListQuery(wanted));
  const rows = data?.pages.flatMap((page) => page.rows) ?? [];
  const count = rows.length;
  return (
    <div className="flex flex-col gap-5">
      <SearchField
        label={t`Search your contacts`}
        clearLabel={t`Empty the search`}
        placeholder={t`Name or organisation`}
        value={search}
        onChange={setSearch}
        resultText={data ? plural(count, { one: '# contact', other: '# contacts' }) : ''}
      />
      <div>
        <LinkButton
          href={paths.newContact({ name: search.trim() || null })}
          icon={<UserPlus aria-hidden="true" className="size-4 shrink-0" />}
        >
          {search.trim() ? t`Add ${search.trim()} as a new contact` : t`Add somebody new`}
        </LinkButton>
      </div>
      {isPending && <SkeletonLines label={t`Loading your contacts`} />}
      {rows.length > 0 && (
        <RowList label={t`Contacts`}>
          {rows.map((row) => (
            <ListRow
              key={row.id}
              href={paths.newInterview({ contact: row.id })}
              title={<PersonName name={row.fullName} />}
              subtitle={
                <bdi dir="auto">{[row.jobTitle, row.employer].filter(Boolean).join(', ')}</bdi>
              }
            />
          ))}
        </RowList>
      )}
      {data && rows.length === 0 && (
        <p className="text-muted">
          {wanted ? (
            <Trans>Nobody of that name yet.</Trans>
          ) : (
            <Trans>Your address book is empty. Add the first person, one name is enough.</Trans>
          )}
        </p>
      )}
      <Suspense fallback={null}>
        <HostList search={wanted} />
      </Suspense>
    </div>
  );
}
