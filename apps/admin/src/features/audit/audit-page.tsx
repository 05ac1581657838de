import { client } from '@acquaint/front/api';
import { FormError } from '@acquaint/front/parts/form-error';
import { useTitle } from '@acquaint/front/use-title';
import { Button } from '@acquaint/ui/button';
import { Callout } from '@acquaint/ui/callout';
import { EmptyState } from '@acquaint/ui/empty-state';
import { PageHeader } from '@acquaint/ui/page-header';
import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { Download, ScrollText } from 'lucide-react';
import { downloadText } from '../../lib/download-text.ts';
import { useRowKeys } from '../../lib/use-row-keys.ts';
import { askedOf, type AuditSearch } from './asked-of.ts';
import { AuditFilter } from './audit-filter.tsx';
import { auditQuery } from './audit-query.ts';
import { AuditRow } from './audit-row.tsx';

export interface AuditPageProps {
  timeZone: string;
  search: AuditSearch;
  onSearch: (changes: AuditSearch) => void;
}

/** Who saw, changed, exported or sent what. Nobody can change it. */
export function AuditPage({ timeZone, search, onSearch }: AuditPageProps) {
  const { t } = useLingui();
  const asked = askedOf(search);
  const { data, hasNextPage, fetchNextPage, isFetchingNextPage, error } = useSuspenseInfiniteQuery(
    auditQuery(asked),
  );
  const items = data.pages.flatMap((page) => page.items);
  const take = useMutation({
    mutationFn: () => client.audit.export.mutate(asked),
    onSuccess: ({ fileName, text }) => downloadText(fileName, text, 'text/csv'),
  });
  useTitle(t`Audit log`, t`Staff`);
  const list = useRowKeys<HTMLUListElement>();

  return (
    <>
      <PageHeader
        title={t`Audit log`}
        lead={
          <Trans>
            Who saw, changed, exported or sent what. It is added to and never changed; what people
            wrote is not in it.
          </Trans>
        }
        actions={
          <Button
            icon={<Download aria-hidden="true" className="size-4 shrink-0" />}
            isPending={take.isPending}
            pendingLabel={t`Preparing…`}
            onClick={() => take.mutate()}
          >
            <Trans>Export as CSV</Trans>
          </Button>
        }
      />
      <FormError error={take.error ?? error} />
      {take.data?.isCut === true && (
        <Callout tone="warning" isLive>
          <Trans>
            The file ends after {take.data.count} lines. Choose fewer days to get the rest.
          </Trans>
        </Callout>
      )}
      <AuditFilter
        asked={asked}
        personName={items.find(({ who }) => who.userId === asked.personId)?.who.name ?? null}
        problems={data.pages[0]?.problems ?? {}}
        onChange={onSearch}
      />
      <div className="mt-6">
        {items.length === 0 ? (
          <EmptyState icon={<ScrollText />} title={t`Nothing here`}>
            <Trans>Nothing of this kind is on record for these days. Take a filter away.</Trans>
          </EmptyState>
        ) : (
          <ul ref={list} aria-label={t`Entries`} className="flex flex-col divide-y divide-line">
            {items.map((item) => (
              <li key={item.id}>
                <AuditRow item={item} timeZone={timeZone} onNarrow={onSearch} />
              </li>
            ))}
          </ul>
        )}
        {hasNextPage && (
          <div className="mt-4">
            <Button
              isPending={isFetchingNextPage}
              pendingLabel={t`Loading…`}
              onClick={() => void fetchNextPage()}
            >
              <Trans>Show earlier entries</Trans>
            </Button>
          </div>
        )}
      </div>
    </>
  );
}
