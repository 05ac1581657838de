import type { Role } from '@acquaint/core/access/table';
import { useLingui } from '@lingui/react/macro';

/** What somebody with a role can see, for whoever hands out codes. */
export function useRoleReach(): Record<Role, string> {
  const { t } = useLingui();
  return {
    student: t`Keeps a notebook of their own. Nobody else sees their contacts and notes.`,
    advisor: t`Sees how far the students in their care are, helps them, and reads what they share.`,
    instructor: t`Sets assignments for the students of their courses and grades them.`,
    library_editor: t`Keeps the templates and questions. Sees no student.`,
    analyst: t`Sees figures of the whole school, and no names.`,
    auditor: t`Reads who saw, changed, sent and exported what. Changes nothing.`,
    owner: t`Sees and does everything here, as you do. Give this code to one person you trust.`,
  };
}
