import { stepWords } from '@acquaint/core/phrases/steps';
import type { Standing } from '@acquaint/core/saved-views/standing';
import { useTitle } from '@acquaint/front/use-title';
import { Button } from '@acquaint/ui/button';
import { Chip } from '@acquaint/ui/chip';
import { EmptyState } from '@acquaint/ui/empty-state';
import { PageHeader } from '@acquaint/ui/page-header';
import { SearchField } from '@acquaint/ui/search-field';
import { Section } from '@acquaint/ui/section';
import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { useSuspenseInfiniteQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { UsersRound } from 'lucide-react';
import { useDeferredValue, useState } from 'react';
import { isWhole } from '../scope/scope.ts';
import { ScopeChip } from '../scope/scope-chip.tsx';
import { FunnelTable } from './funnel-table.tsx';
import { SavedViews } from './saved-views.tsx';
import { funnelQuery, studentsQuery } from './students-query.ts';
import type { StudentsSearch } from './students-search.ts';
import { StudentsTable } from './students-table.tsx';
import { LIST, useComeToList } from './use-come-to-list.ts';
import { WriteToStudents } from './write-to-students.tsx';

interface StudentsPageProps {
  search: StudentsSearch;
  timeZone: string;
  mayNudge: boolean;
}

function useStandings(): Record<Standing, (step: string) => string> {
  const { t } = useLingui();
  return {
    here: (step) => t`Step: ${step}`,
    reached: (step) => t`Reached: ${step}`,
    done: (step) => t`Done: ${step}`,
  };
}

/** Where the students in one's care are: the funnel, and under it whom each figure counts. */
export function StudentsPage({ search, timeZone, mayNudge }: StudentsPageProps) {
  const { t } = useLingui();
  const navigate = useNavigate();
  useTitle(t`Students`, t`Staff`);
  const { cohort, term, step, at = 'here', stuck, find = '' } = search;
  const scope = { cohort, term };
  const stands = useStandings();
  const { data: funnel } = useSuspenseQuery(funnelQuery(scope));
  // While somebody types, the last list stays.
  const asked = useDeferredValue(search);
  const found = useSuspenseInfiniteQuery(studentsQuery(asked));
  const list = useComeToList();
  const rows = found.data.pages.flatMap((page) => page.rows);
  const { stuckDays } = funnel;
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const go = (next: StudentsSearch): void =>
    void navigate({ to: '/students', search: next, replace: true });
  const isNarrowed = step !== undefined || stuck !== undefined || find !== '';

  if (funnel.students === 0 && isWhole(scope)) {
    return (
      <>
        <PageHeader title={<Trans>Students</Trans>} />
        <EmptyState icon={<UsersRound />} title={t`Nobody is in your care yet`}>
          <Trans>An owner of the school gives you a cohort or single students to care for.</Trans>
        </EmptyState>
      </>
    );
  }

  return (
    <>
      <PageHeader
        title={<Trans>Students</Trans>}
        lead={
          isWhole(scope)
            ? t`${plural(funnel.students, {
                one: '# student is in your care.',
                other: '# students are in your care.',
              })}`
            : t`${plural(funnel.students, {
                one: '# student of yours is among these.',
                other: '# students of yours are among these.',
              })}`
        }
        meta={<ScopeChip scope={scope} />}
      />
      <div className="flex flex-col gap-8">
        <Section
          title={t`Where they are`}
          description={
            <>
              {t`${plural(stuckDays, {
                one: 'Stuck: nothing happened for more than # day, and it is the student’s turn.',
                other:
                  'Stuck: nothing happened for more than # days, and it is the student’s turn.',
              })}`}{' '}
              <Trans>
                Days: the median from first reaching a step to first reaching the next, of those who
                went on.
              </Trans>
            </>
          }
        >
          <FunnelTable funnel={funnel} scope={scope} filter={search} />
        </Section>
        <div
          ref={list}
          id={LIST}
          role="group"
          aria-label={t`The list of students`}
          tabIndex={-1}
          className="min-w-0 scroll-mt-20 outline-none"
        >
          <Section title={t`Students`}>
            <SavedViews search={search} onGo={go} />
            <div className="mb-4 flex flex-wrap items-center gap-3">
              <div className="w-72 max-w-full">
                <SearchField
                  label={t`Find a student`}
                  clearLabel={t`Clear`}
                  value={find}
                  onChange={(value) => go({ ...search, find: value })}
                />
              </div>
              {step !== undefined && (
                <Chip
                  tone="accent"
                  removeLabel={t`Remove the filter by step`}
                  onRemove={() => go({ ...search, step: undefined, at: undefined })}
                >
                  {stands[at](stepWords[step].name)}
                </Chip>
              )}
              {stuck !== undefined && (
                <Chip
                  tone="warning"
                  removeLabel={t`Remove the filter “stuck”`}
                  onRemove={() => go({ ...search, stuck: undefined })}
                >
                  <Trans>Stuck</Trans>
                </Chip>
              )}
            </div>
            {mayNudge && (rows.length > 0 || picked.size > 0) && (
              <WriteToStudents
                search={search}
                picked={picked}
                listed={new Set(rows.map(({ studentId }) => studentId))}
                onPick={setPicked}
              />
            )}
            {rows.length === 0 ? (
              <EmptyState icon={<UsersRound />} title={t`No student fits`}>
                {isNarrowed ? (
                  <Trans>Take a filter away, or look for another name.</Trans>
                ) : (
                  <Trans>None of your students is in this cohort or term today.</Trans>
                )}
              </EmptyState>
            ) : (
              <StudentsTable
                rows={rows}
                timeZone={timeZone}
                picked={picked}
                onPick={mayNudge ? setPicked : undefined}
              />
            )}
            {found.hasNextPage && (
              <Button
                className="mt-4"
                isPending={found.isFetchingNextPage}
                pendingLabel={t`Loading…`}
                onClick={() => void found.fetchNextPage()}
              >
                <Trans>Show more</Trans>
              </Button>
            )}
          </Section>
        </div>
      </div>
    </>
  );
}
