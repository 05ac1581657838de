import { dayOf } from '@acquaint/front/format';
import { FormError } from '@acquaint/front/parts/form-error';
import { useNow } from '@acquaint/front/use-now';
import { useTitle } from '@acquaint/front/use-title';
import { Button } from '@acquaint/ui/button';
import { EmptyState } from '@acquaint/ui/empty-state';
import { ErrorState } from '@acquaint/ui/error-state';
import { RowList } from '@acquaint/ui/list-row';
import { PageHeader } from '@acquaint/ui/page-header';
import { SearchField } from '@acquaint/ui/search-field';
import { Section } from '@acquaint/ui/section';
import { SkeletonLines } from '@acquaint/ui/skeleton';
import { Trans, useLingui } from '@lingui/react/macro';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Users } from 'lucide-react';
import { useDeferredValue, useState } from 'react';
import { FormSheet } from '../../lib/form-sheet.tsx';
import type { Cohort } from '../people/people-queries.ts';
import { CohortForm } from './cohort-form.tsx';
import { CohortMembers } from './cohort-members.tsx';
import { CohortRow } from './cohort-row.tsx';
import { foundCohortsQuery } from './cohorts-query.ts';

interface CohortsPageProps {
  isOwner: boolean;
  timeZone: string;
  /** Somebody comes to make one. */
  opensNew: boolean;
  /** Whose members somebody comes to see. */
  opensMembers: string | undefined;
}

type OpenSheet = { part: 'form'; cohort: Cohort | null } | { part: 'members'; id: string };

/** Students who are looked at together: make a cohort, change it, see and choose its members. */
export function CohortsPage({ isOwner, timeZone, opensNew, opensMembers }: CohortsPageProps) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const today = dayOf(useNow(), timeZone);
  const [search, setSearch] = useState('');
  const { data, error, hasNextPage, fetchNextPage, isFetchingNextPage, refetch, isFetching } =
    useInfiniteQuery({
      ...foundCohortsQuery(useDeferredValue(search)),
      // Imports change the members while nobody looks.
      refetchOnMount: 'always',
    });
  const cohorts = data?.pages.flatMap((page) => page.cohorts);
  const [open, setOpen] = useState<OpenSheet | null>(null);
  const asked = opensNew ? 'new' : opensMembers;
  const [seen, setSeen] = useState<string>();
  if (asked !== seen) {
    setSeen(asked);
    if (opensNew) setOpen({ part: 'form', cohort: null });
    else if (opensMembers !== undefined) setOpen({ part: 'members', id: opensMembers });
  }
  function close() {
    setOpen(null);
    // What the address asked for is done: a reload does not ask anew, and it can be asked again.
    if (asked !== undefined) void navigate({ to: '/cohorts', search: {}, replace: true });
  }
  useTitle(t`Cohorts`, t`Staff`);
  const isSearching = search.trim() !== '';
  const shownOf = (sheet: OpenSheet): Cohort | null =>
    sheet.part === 'form' ? sheet.cohort : (cohorts?.find(({ id }) => id === sheet.id) ?? null);
  const titleOf = (sheet: OpenSheet): string =>
    shownOf(sheet)?.name ?? (sheet.part === 'form' ? t`New cohort` : t`Members`);

  return (
    <>
      <PageHeader
        title={t`Cohorts`}
        lead={
          <Trans>
            Students by term, course or programme, or picked by hand. Whoever cares for a cohort
            sees its students.
          </Trans>
        }
        actions={
          <Button variant="primary" onClick={() => setOpen({ part: 'form', cohort: null })}>
            <Trans>New cohort</Trans>
          </Button>
        }
      />
      {cohorts === undefined && error && (
        <ErrorState
          title={t`The cohorts could not be loaded`}
          retry={{ label: t`Try again`, onRetry: () => void refetch(), isPending: isFetching }}
        />
      )}
      {cohorts === undefined && !error && (
        <SkeletonLines label={t`Loading the cohorts`} lines={6} />
      )}
      {cohorts?.length === 0 && !isSearching && (
        <EmptyState icon={<Users />} title={t`No cohorts yet`}>
          <Trans>A first one could be this term’s students.</Trans>
        </EmptyState>
      )}
      {cohorts !== undefined && (cohorts.length > 0 || isSearching) && (
        <Section title={t`All cohorts`}>
          <div className="flex flex-col gap-4">
            <div className="max-w-md">
              <SearchField
                label={t`Search cohorts`}
                clearLabel={t`Clear the search`}
                placeholder={t`Name or value in the roster`}
                value={search}
                onChange={setSearch}
              />
            </div>
            {cohorts.length === 0 && (
              <p role="status" className="text-muted">
                <Trans>No cohort has this in its name.</Trans>
              </p>
            )}
            <RowList label={t`All cohorts`}>
              {cohorts.map((cohort) => (
                <CohortRow
                  key={cohort.id}
                  cohort={cohort}
                  today={today}
                  onMembers={() => setOpen({ part: 'members', id: cohort.id })}
                  onChange={() => setOpen({ part: 'form', cohort })}
                />
              ))}
            </RowList>
            <FormError error={error} />
            {hasNextPage && (
              <Button
                className="self-start"
                isPending={isFetchingNextPage}
                pendingLabel={t`Loading…`}
                onClick={() => void fetchNextPage()}
              >
                <Trans>Show more cohorts</Trans>
              </Button>
            )}
          </div>
        </Section>
      )}
      <FormSheet
        title={open === null ? '' : titleOf(open)}
        isOpen={open !== null}
        onOpenChange={(isOpen) => !isOpen && close()}
      >
        {open?.part === 'form' && (
          <CohortForm cohort={open.cohort} isOwner={isOwner} onDone={close} />
        )}
        {open?.part === 'members' && (
          <CohortMembers
            id={open.id}
            follows={(shownOf(open)?.rosterValue ?? null) !== null}
            isOwner={isOwner}
            timeZone={timeZone}
          />
        )}
      </FormSheet>
    </>
  );
}
