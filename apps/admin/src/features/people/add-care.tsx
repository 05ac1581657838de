import { client } from '@acquaint/front/api';
import { FormError } from '@acquaint/front/parts/form-error';
import { useWrite } from '@acquaint/front/use-write';
import { Button } from '@acquaint/ui/button';
import { ListRow, RowList } from '@acquaint/ui/list-row';
import { NativeSelect } from '@acquaint/ui/native-select';
import { SearchField } from '@acquaint/ui/search-field';
import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { cohortsQuery, type Staff, studentsQuery } from './people-queries.ts';
import { refreshStaff } from './refresh.ts';

type Added = { cohortId: string; studentId: null } | { cohortId: null; studentId: string };

/** So many are looked through at a glance; more letters find the rest. */
const SHOWN = 6;

/** Puts a cohort, or a student by name, into somebody's care. */
export function AddCare({ person }: { person: Staff }) {
  const { t } = useLingui();
  const { userId, name, care } = person;
  const { data: cohorts } = useSuspenseQuery(cohortsQuery);
  const [search, setSearch] = useState('');
  const asked = search.trim();
  const found = useQuery({ ...studentsQuery(asked), enabled: asked !== '' });
  const add = useWrite({
    write: (what: Added, idempotencyKey) =>
      // One id for one action: a repetition is the same one.
      client.care.add.mutate({ id: idempotencyKey, staffId: userId, ...what, idempotencyKey }),
    onDone: refreshStaff,
  });
  const free = cohorts.filter(
    ({ id, archived }) => !archived && !care.some(({ cohortId }) => cohortId === id),
  );
  const students = found.data?.students.slice(0, SHOWN) ?? [];
  const count = found.data?.students.length ?? 0;
  return (
    <div className="flex min-w-0 flex-col gap-3">
      <NativeSelect
        label={t`Add a cohort`}
        options={[
          { value: '', label: t`Choose a cohort` },
          ...free.map((cohort) => ({ value: cohort.id, label: cohort.name })),
        ]}
        value=""
        disabled={add.isPending}
        onChange={({ target }) =>
          target.value && add.mutate({ cohortId: target.value, studentId: null })
        }
      />
      <SearchField
        label={t`Add a student to the care of ${name}`}
        placeholder={t`Or a student, by name or key`}
        clearLabel={t`Clear the search`}
        value={search}
        onChange={setSearch}
        resultText={
          asked === '' || !found.data
            ? ''
            : t`${plural(count, { one: '# student found', other: '# students found' })}`
        }
      />
      {asked !== '' && found.data && count === 0 && (
        <p className="text-sm text-muted">
          <Trans>Nobody on the roster has this name or key.</Trans>
        </p>
      )}
      {asked !== '' && students.length > 0 && (
        <RowList label={t`Students found`}>
          {students.map(({ studentId, fullName, studentKey }) => (
            <ListRow
              key={studentId}
              title={<bdi>{fullName}</bdi>}
              subtitle={studentKey}
              actions={
                care.some((one) => one.studentId === studentId) ? (
                  t`In care by name`
                ) : (
                  <Button
                    size="small"
                    aria-label={t`Add ${fullName}`}
                    isPending={add.isPending && add.variables?.studentId === studentId}
                    onClick={() => add.mutate({ cohortId: null, studentId })}
                  >
                    <Trans>Add</Trans>
                  </Button>
                )
              }
            />
          ))}
        </RowList>
      )}
      {count > SHOWN && asked !== '' && (
        <p className="text-sm text-muted">
          <Trans>There are more: type more of the name.</Trans>
        </p>
      )}
      <FormError error={add.error ?? found.error} />
    </div>
  );
}
