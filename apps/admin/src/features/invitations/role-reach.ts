import type { Role } from '@acquaint/core/access/table';
import { useLingui } from '@lingui/react/macro';

/** What somebody with a role can see, for whoever hands out codes. */
export function useRoleReach(): Record<Role, string> {
  const { t } = useLingui();
  return {
    student: t`Keeps a notebook of their own. Nobody else sees their contacts and notes.`,
    advisor: t`Sees this dashboard, without invitations and outbox.`,
    owner: t`Sees and does everything here, as you do. Give this code to one person you trust.`,
  };
}
