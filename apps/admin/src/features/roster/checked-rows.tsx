import { rosterFieldNames } from '@acquaint/core/phrases/roster';
import { client } from '@acquaint/front/api';
import { FormError } from '@acquaint/front/parts/form-error';
import { Button } from '@acquaint/ui/button';
import { ListRow, RowList } from '@acquaint/ui/list-row';
import { Section } from '@acquaint/ui/section';
import { Trans, useLingui } from '@lingui/react/macro';
import { useInfiniteQuery } from '@tanstack/react-query';
import { ProblemList } from '../file-import/problem-list.tsx';
import type { CheckAsked, CheckedKind, CheckedRow, RosterCheck } from './roster-queries.ts';

interface CheckedRowsProps {
  title: string;
  kind: CheckedKind;
  count: number;
  asked: CheckAsked;
  first: RosterCheck['first'][CheckedKind];
}

/** All rows of one kind in a dry run: the first at once, the others as far as somebody reads on. */
export function CheckedRows({ title, kind, count, asked, first }: CheckedRowsProps) {
  const { t } = useLingui();
  const { data, error, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery({
    queryKey: ['roster', 'checkedRows', asked, kind, first],
    initialData: { pages: [first], pageParams: [theFirst()] },
    initialPageParam: theFirst(),
    queryFn: ({ pageParam: after }) => client.roster.checkedRows.query({ ...asked, kind, after }),
    getNextPageParam: ({ next }) => next,
    // What was checked stays as it was shown, until it is checked again.
    staleTime: Infinity,
    gcTime: 0,
  });
  if (count === 0) return null;
  const rows = data.pages.flatMap((page) => page.rows);
  const shown = rows.length;
  return (
    <Section level={3} title={title} count={count}>
      {kind === 'failed' ? (
        <ProblemList problems={rows.flatMap(({ problems }) => problems)} />
      ) : (
        <RowList label={title}>
          {rows.map((row) => (
            <Row key={row.line ?? row.key} row={row} />
          ))}
        </RowList>
      )}
      <FormError error={error} />
      {hasNextPage && (
        <div className="mt-3 flex flex-wrap items-center gap-x-4 gap-y-2">
          <Button
            size="small"
            isPending={isFetchingNextPage}
            pendingLabel={t`Loading…`}
            aria-label={t`Show more: ${title}`}
            onClick={() => void fetchNextPage()}
          >
            <Trans>Show more</Trans>
          </Button>
          <p role="status" className="tabular text-sm text-muted">
            <Trans>
              {shown} of {count} are shown.
            </Trans>
          </p>
        </div>
      )}
    </Section>
  );
}

const theFirst = (): string | null => null;

function Row({ row }: { row: CheckedRow }) {
  const { t } = useLingui();
  const { line, fullName, email, changes } = row;
  const key = row.key ?? '';
  return (
    <ListRow
      title={<bdi>{fullName}</bdi>}
      meta={line === null ? t`Key ${key}` : t`Key ${key}, line ${line}`}
      subtitle={
        changes.length === 0 ? (
          <bdi>{email}</bdi>
        ) : (
          <ul>
            {changes.map(({ field, from, to }) => (
              <li key={field}>
                {field === 'active' ? (
                  t`Is listed again`
                ) : (
                  <>
                    {rosterFieldNames[field]}: <del>{from ?? t`empty`}</del>{' '}
                    <ins>{to ?? t`empty`}</ins>
                  </>
                )}
              </li>
            ))}
          </ul>
        )
      }
    />
  );
}
