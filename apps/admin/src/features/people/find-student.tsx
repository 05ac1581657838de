import { sentenceOf } from '@acquaint/front/errors';
import { Button } from '@acquaint/ui/button';
import { ListRow, RowList } from '@acquaint/ui/list-row';
import { SearchField } from '@acquaint/ui/search-field';
import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { type Care, studentsQuery } from './people-queries.ts';

interface FindStudentProps {
  care: readonly Care[];
  /** The student who is being added just now. */
  addingId: string | null;
  onAdd: (studentId: string) => void;
}

/** The roster, searched by name or key, for one student to put into somebody's care. */
export function FindStudent({ care, addingId, onAdd }: FindStudentProps) {
  const { t } = useLingui();
  const [search, setSearch] = useState('');
  const asked = search.trim();
  const { data, error } = useQuery({ ...studentsQuery(asked), enabled: asked !== '' });
  const count = data?.students.length ?? 0;
  return (
    <div className="flex flex-col gap-4">
      <SearchField
        label={t`Search students by name or key`}
        clearLabel={t`Clear the search`}
        value={search}
        onChange={setSearch}
        resultText={
          data && asked !== ''
            ? t`${plural(count, { one: '# student found', other: '# students found' })}`
            : ''
        }
      />
      {error && <p role="alert">{sentenceOf(error)}</p>}
      {data && asked !== '' && count === 0 && (
        <p className="text-muted">
          <Trans>Nobody on the roster has this name or key.</Trans>
        </p>
      )}
      {data && asked !== '' && count > 0 && (
        <RowList label={t`Students found`}>
          {data.students.map(({ studentId, fullName, studentKey }) => (
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
                    isPending={addingId === studentId}
                    onClick={() => onAdd(studentId)}
                  >
                    <Trans>Add</Trans>
                  </Button>
                )
              }
            />
          ))}
        </RowList>
      )}
    </div>
  );
}
