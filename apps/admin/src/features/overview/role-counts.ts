import type { Role } from '@acquaint/core/access/table';
import { plural } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';

/** The word for so many people of a role; the figure stands beside it. */
export function useRoleCounts(members: Record<Role, number>): Record<Role, string> {
  const { t } = useLingui();
  return {
    student: t`${plural(members.student, { one: 'student', other: 'students' })}`,
    advisor: t`${plural(members.advisor, { one: 'advisor', other: 'advisors' })}`,
    instructor: t`${plural(members.instructor, { one: 'instructor', other: 'instructors' })}`,
    library_editor: t`${plural(members.library_editor, { one: 'library editor', other: 'library editors' })}`,
    analyst: t`${plural(members.analyst, { one: 'analyst', other: 'analysts' })}`,
    auditor: t`${plural(members.auditor, { one: 'auditor', other: 'auditors' })}`,
    owner: t`${plural(members.owner, { one: 'owner', other: 'owners' })}`,
  };
}
