import { client, queryClient } from '@acquaint/front/api';
import { FormError } from '@acquaint/front/parts/form-error';
import { useWrite } from '@acquaint/front/use-write';
import { Button } from '@acquaint/ui/button';
import { ListRow, RowList } from '@acquaint/ui/list-row';
import { SearchField } from '@acquaint/ui/search-field';
import { Section } from '@acquaint/ui/section';
import { TextField } from '@acquaint/ui/text-field';
import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { cohortsQuery, membersQuery, studentsQuery } from '../people/people-queries.ts';

/** Who is in a cohort with dates, and students to put into it. */
export function CohortMembers({ id }: { id: string }) {
  const { t } = useLingui();
  const [search, setSearch] = useState('');
  const [day, setDay] = useState(() => new Date().toISOString().slice(0, 10));
  const { data: members = [] } = useQuery(membersQuery(id));
  const found = useQuery({ ...studentsQuery(search), enabled: search.trim() !== '' });
  const onDone = async () => {
    await queryClient.invalidateQueries({ queryKey: membersQuery(id).queryKey });
    void queryClient.invalidateQueries({ queryKey: cohortsQuery.queryKey });
  };
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
  const end = useWrite({
    write: (input: { studentId: string; startsOn: string; endsOn: string }, idempotencyKey) =>
      client.cohorts.endMember.mutate({ id, ...input, idempotencyKey }),
    onDone,
  });
  const present = new Set(
    members.filter(({ endsOn }) => endsOn === null).map(({ studentId }) => studentId),
  );

  return (
    <div className="flex flex-col gap-8">
      <TextField
        type="date"
        label={t`From or until this day`}
        value={day}
        onChange={({ target }) => setDay(target.value)}
      />
      <FormError error={add.error ?? end.error} />
      <Section level={3} title={t`Add students`}>
        <SearchField
          label={t`Search students`}
          clearLabel={t`Clear the search`}
          value={search}
          onChange={setSearch}
        />
        {search.trim() !== '' && found.data && (
          <RowList label={t`Students found`}>
            {found.data.students.map(({ studentId, fullName, studentKey }) => (
              <ListRow
                key={studentId}
                title={<bdi>{fullName}</bdi>}
                subtitle={studentKey}
                actions={
                  present.has(studentId) ? (
                    t`Is in it`
                  ) : (
                    <Button
                      size="small"
                      aria-label={t`Add ${fullName}`}
                      onClick={() => add.mutate({ studentId, startsOn: day })}
                    >
                      <Trans>Add</Trans>
                    </Button>
                  )
                }
              />
            ))}
          </RowList>
        )}
      </Section>
      <Section level={3} title={t`Members`} count={present.size}>
        <RowList label={t`Members`}>
          {members.map(({ studentId, fullName, startsOn, endsOn }) => (
            <ListRow
              key={`${studentId} ${startsOn}`}
              title={<bdi>{fullName}</bdi>}
              subtitle={endsOn === null ? t`Since ${startsOn}` : t`${startsOn} to ${endsOn}`}
              actions={
                endsOn === null && (
                  <Button
                    size="small"
                    aria-label={t`End the membership of ${fullName}`}
                    onClick={() => end.mutate({ studentId, startsOn, endsOn: day })}
                  >
                    <Trans>End</Trans>
                  </Button>
                )
              }
            />
          ))}
        </RowList>
      </Section>
    </div>
  );
}
