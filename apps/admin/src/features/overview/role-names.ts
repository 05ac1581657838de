import type { Role } from '@acquaint/core/access/table';
import { useLingui } from '@lingui/react/macro';

export function useRoleNames(): Record<Role, string> {
  const { t } = useLingui();
  return {
    student: t`Student`,
    advisor: t`Advisor`,
    instructor: t`Instructor`,
    library_editor: t`Library editor`,
    analyst: t`Analyst`,
    owner: t`Owner`,
    auditor: t`Auditor`,
  };
}
