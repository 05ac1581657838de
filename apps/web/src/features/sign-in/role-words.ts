import type { Role } from '@acquaint/core/access/table';
import { useLingui } from '@lingui/react/macro';

/** What somebody may do with a role, said before they take it. */
export function useRoleWords(): Record<Role, string> {
  const { t } = useLingui();
  return {
    student: t`You join as a student. Your contacts, messages and notes stay yours; the school sees how far you are.`,
    advisor: t`You join as an advisor. You see how far students are, and what they choose to share.`,
    owner: t`You join as an owner. You look after members, policy and settings of the school.`,
  };
}
