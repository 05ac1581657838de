import type { Role } from '@acquaint/core/access/table';
import { useLingui } from '@lingui/react/macro';

export function useRoleNames(): Record<Role, string> {
  const { t } = useLingui();
  return { student: t`Student`, advisor: t`Advisor`, owner: t`Owner` };
}
