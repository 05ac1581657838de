import { client } from '@acquaint/front/api';
import { FormError } from '@acquaint/front/parts/form-error';
import { useWrite } from '@acquaint/front/use-write';
import { Button } from '@acquaint/ui/button';
import { NativeSelect } from '@acquaint/ui/native-select';
import { SideSheet } from '@acquaint/ui/side-sheet';
import { Trans, useLingui } from '@lingui/react/macro';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { FindStudent } from './find-student.tsx';
import { cohortsQuery, type Staff } from './people-queries.ts';
import { refreshStaff } from './refresh.ts';

type Added = { cohortId: string; studentId: null } | { cohortId: null; studentId: string };

/** Puts a cohort, or a student by name, into somebody's care. */
export function AddCare({ person }: { person: Staff }) {
  const { t } = useLingui();
  const { userId, name, care } = person;
  const { data: cohorts } = useSuspenseQuery(cohortsQuery);
  const [isSearching, setSearching] = useState(false);
  const add = useWrite({
    write: (what: Added, idempotencyKey) =>
      // One id for one action: a repetition is the same one.
      client.care.add.mutate({ id: idempotencyKey, staffId: userId, ...what, idempotencyKey }),
    onDone: refreshStaff,
  });
  const free = cohorts.filter(
    ({ id, archived }) => !archived && !care.some(({ cohortId }) => cohortId === id),
  );
  const problem = <FormError error={add.error} />;
  return (
    <div className="flex min-w-0 flex-col items-start gap-3">
      <NativeSelect
        label={t`Add a cohort`}
        className="w-full"
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
      <Button
        size="small"
        aria-label={t`Add a student by name to the care of ${name}`}
        onClick={() => {
          add.reset();
          setSearching(true);
        }}
      >
        <Trans>Add a student by name</Trans>
      </Button>
      {!isSearching && problem}
      <SideSheet
        title={t`Add a student to the care of ${name}`}
        isOpen={isSearching}
        onOpenChange={setSearching}
        closeLabel={t`Close`}
      >
        <div className="flex flex-col gap-4">
          {problem}
          <FindStudent
            care={care}
            addingId={add.isPending ? (add.variables?.studentId ?? null) : null}
            onAdd={(studentId) => add.mutate({ cohortId: null, studentId })}
          />
        </div>
      </SideSheet>
    </div>
  );
}
