import { Button } from '@acquaint/ui/button';
import { EmptyState } from '@acquaint/ui/empty-state';
import { ErrorState } from '@acquaint/ui/error-state';
import { LinkButton } from '@acquaint/ui/link-button';
import { PageHeader } from '@acquaint/ui/page-header';
import { SearchField } from '@acquaint/ui/search-field';
import { SkeletonCards } from '@acquaint/ui/skeleton';
import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { useInfiniteQuery } from '@tanstack/react-query';
import { BookUser } from 'lucide-react';
import { sentenceOf } from '../../lib/errors.ts';
import { paths } from '../../lib/paths.ts';
import { useTitle } from '../../lib/use-title.ts';
import { AddressBook } from './address-book.tsx';
import { contactListQuery } from './contact-queries.ts';

interface ContactsPageProps {
  search: string;
  onSearch: (search: string) => void;
}

/** Everybody, like an address book: search as you type; accents and case do not matter. */
export function ContactsPage({ search, onSearch }: ContactsPageProps) {
  const { t } = useLingui();
  useTitle(t`Contacts`);
  const list = useInfiniteQuery(contactListQuery(search));
  const rows = list.data?.pages.flatMap((page) => page.rows) ?? [];
  const total = list.data?.pages[0]?.total ?? 0;
  const isEmpty = list.isSuccess && total === 0 && search === '';

  return (
    <div className="max-w-3xl">
      <PageHeader
        title={t`Contacts`}
        lead={t`People you would like to learn from, or have talked with.`}
        actions={
          !isEmpty && (
            <LinkButton variant="primary" href={paths.newContact()}>
              <Trans>Add a contact</Trans>
            </LinkButton>
          )
        }
      />
      {!isEmpty && (
        <div className="mb-4">
          <SearchField
            label={t`Search by name or employer`}
            clearLabel={t`Empty the search`}
            value={search}
            onChange={onSearch}
            resultText={
              list.isSuccess && search !== ''
                ? plural(total, { one: '# contact', other: '# contacts' })
                : ''
            }
          />
        </div>
      )}
      {list.isPending && <SkeletonCards label={t`Loading your contacts`} />}
      {list.isError && (
        <ErrorState
          title={t`Your contacts could not be loaded`}
          kept={t`They are safe.`}
          retry={{ label: t`Try again`, onRetry: () => void list.refetch() }}
        >
          {sentenceOf(list.error)}
        </ErrorState>
      )}
      {isEmpty && (
        <EmptyState
          icon={<BookUser />}
          title={t`Nobody here yet`}
          actions={
            <LinkButton variant="primary" href={paths.newContact()}>
              <Trans>Add your first contact</Trans>
            </LinkButton>
          }
        >
          <Trans>
            One name is enough to begin: somebody whose work makes you curious. Spelling, how to say
            it and how to address them can follow, one at a time.
          </Trans>
        </EmptyState>
      )}
      {list.isSuccess && total === 0 && search !== '' && (
        <EmptyState
          title={t`Nobody by that name`}
          actions={
            <LinkButton href={paths.newContact({ name: search })}>{t`Add “${search}”`}</LinkButton>
          }
        >
          <Trans>Try a part of the name, or the employer.</Trans>
        </EmptyState>
      )}
      {rows.length > 0 && <AddressBook rows={rows} />}
      {list.hasNextPage && (
        <div className="mt-4">
          <Button
            isPending={list.isFetchingNextPage}
            pendingLabel={t`Loading…`}
            onClick={() => void list.fetchNextPage()}
          >
            {t`Show more of ${total}`}
          </Button>
        </div>
      )}
    </div>
  );
}
