import { ListRow, RowList } from '@acquaint/ui/list-row';
import { plural } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import { EndCare } from './end-care.tsx';
import type { Staff } from './people-queries.ts';

interface CareListProps {
  person: Staff;
  isOwner: boolean;
  isMe: boolean;
}

/** The cohorts and the named students in somebody's care. */
export function CareList({ person, isOwner, isMe }: CareListProps) {
  const { t } = useLingui();
  const { name } = person;
  return (
    <RowList label={t`In the care of ${name}`}>
      {person.care.map((care) => (
        <ListRow
          key={care.id}
          title={<bdi>{care.cohortName ?? care.studentName}</bdi>}
          subtitle={
            care.cohortId === null
              ? t`One student, by name`
              : t`Cohort of ${plural(care.students, { one: '# student', other: '# students' })}`
          }
          actions={<EndCare care={care} staffName={name} isOwner={isOwner} isMe={isMe} />}
        />
      ))}
    </RowList>
  );
}
