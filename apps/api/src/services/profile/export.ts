import { inTenant } from '@acquaint/db/tenant';
import type { Deps } from '../../deps.ts';
import type { Member } from '../../trpc/context.ts';
import { loadStudentFile } from '../dossier/gather-dossier.ts';

/** Everything that is the student's own, to take along when they leave (R87, G29). */
export function exportMine(deps: Deps, member: Member) {
  return inTenant(deps.database, { organizationId: member.organizationId }, async (tx) => {
    const { student, internships, permissions, contacts, interviews, availability, calendar } =
      await loadStudentFile(tx, member.userId);
    const exportedAt = deps.now();
    return {
      exportedAt,
      student,
      internships,
      permissions,
      contacts,
      interviews,
      availability,
      calendar,
    };
  });
}
