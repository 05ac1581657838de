import type { Role } from '@acquaint/core/access/table';
import { useLingui } from '@lingui/react/macro';

/** What somebody may do with a role, said before they take it. */
export function useRoleWords(): Record<Role, string> {
  const { t } = useLingui();
  return {
    student: t`You join as a student. Your contacts, messages and notes stay yours; the school sees how far you are.`,
    advisor: t`You join as an advisor. You see how far students are, and what they choose to share.`,
    instructor: t`You join as an instructor. You set assignments for the students of your courses and grade them.`,
    library_editor: t`You join as a library editor. You keep the templates and questions of the school.`,
    analyst: t`You join as an analyst. You see figures of the school, and no names.`,
    auditor: t`You join as an auditor. You read who saw, changed, sent and exported what.`,
    owner: t`You join as an owner. You look after members, policy and settings of the school.`,
  };
}
