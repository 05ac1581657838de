import { client } from '@acquaint/front/api';
import { formatDay } from '@acquaint/front/format';
import { FormError } from '@acquaint/front/parts/form-error';
import { useWrite } from '@acquaint/front/use-write';
import { Button } from '@acquaint/ui/button';
import { ErrorState } from '@acquaint/ui/error-state';
import { ListRow, RowList } from '@acquaint/ui/list-row';
import { SearchField } from '@acquaint/ui/search-field';
import { Section } from '@acquaint/ui/section';
import { SkeletonLines } from '@acquaint/ui/skeleton';
import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { studentsQuery } from '../people/people-queries.ts';

interface AddMembersProps {
  id: string;
  day: string;
  /** Why nobody can be added, while no day is chosen. */
  noDay: string | undefined;
  today: string;
  /** Whose time in it is not over, by student. */
  present: ReadonlyMap<string, { startsOn: string }>;
  onDone: () => Promise<void>;
}

/** Students of the school by name, to be put into a cohort from a day on. */
export function AddMembers({ id, day, noDay, today, present, onDone }: AddMembersProps) {
  const { t } = useLingui();
  const [search, setSearch] = useState('');
  const isSearching = search.trim() !== '';
  const found = useQuery({ ...studentsQuery(search), enabled: isSearching });
  const add = useWrite({
    write: (input: { studentId: string; startsOn: string }, idempotencyKey) =>
      client.cohorts.addMembers.mutate({
        id,
        studentIds: [input.studentId],
        startsOn: input.startsOn,
        idempotencyKey,
      }),
    onDone,
  });
  const isIn = (startsOn: string): string => {
    if (startsOn <= today) return t`Is in it`;
    const from = formatDay(startsOn, today);
    return t`Is in it from ${from} on`;
  };
  const students = found.data?.students;
  return (
    <Section level={3} title={t`Add students`}>
      <div className="flex flex-col gap-3">
        <SearchField
          label={t`Search students`}
          clearLabel={t`Clear the search`}
          value={search}
          onChange={setSearch}
        />
        <FormError error={add.error} />
        {isSearching && students === undefined && !found.error && (
          <SkeletonLines label={t`Searching`} lines={2} />
        )}
        {isSearching && students === undefined && found.error && (
          <ErrorState
            title={t`The search did not work`}
            retry={{
              label: t`Try again`,
              onRetry: () => void found.refetch(),
              isPending: found.isFetching,
            }}
          />
        )}
        {isSearching && students?.length === 0 && (
          <p role="status" className="text-muted">
            <Trans>Nobody of that name is in the roster.</Trans>
          </p>
        )}
        {isSearching && students !== undefined && students.length > 0 && (
          <RowList label={t`Students found`}>
            {students.map(({ studentId, fullName, studentKey }) => {
              const membership = present.get(studentId);
              return (
                <ListRow
                  key={studentId}
                  title={<bdi>{fullName}</bdi>}
                  subtitle={studentKey}
                  actions={
                    membership ? (
                      isIn(membership.startsOn)
                    ) : (
                      <Button
                        size="small"
                        aria-label={t`Add ${fullName}`}
                        isPending={add.isPending && add.variables.studentId === studentId}
                        pendingLabel={t`Adding…`}
                        disabledReason={noDay}
                        onClick={() => add.mutate({ studentId, startsOn: day })}
                      >
                        <Trans>Add</Trans>
                      </Button>
                    )
                  }
                />
              );
            })}
          </RowList>
        )}
        {isSearching && found.data !== undefined && found.data.next !== null && (
          <p className="text-muted">
            <Trans>There are more. Type more of the name.</Trans>
          </p>
        )}
      </div>
    </Section>
  );
}
