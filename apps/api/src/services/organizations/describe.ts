import type { Role } from '@acquaint/core/access/table';
import { inTenant } from '@acquaint/db/tenant';
import type { Deps } from '../../deps.ts';
import type { Member } from '../../trpc/context.ts';
import { loadSchool } from '../dossier/load-school.ts';

const COUNT = {
  name: 'count_members',
  text: `SELECT "role", count(*) AS "count" FROM "Membership"
    WHERE "organizationId" = $1 AND "endedAt" IS NULL GROUP BY "role"`,
};

/** The school, the numbers in force, and how many people it has. */
export function describeOrganization(deps: Deps, member: Member) {
  return inTenant(deps.database, { organizationId: member.organizationId }, async (tx) => {
    const { school, policy } = await loadSchool(tx);
    const { rows } = await tx.query<{ role: Role; count: string }>(COUNT, [tx.organizationId]);
    const members: Record<Role, number> = {
      student: 0,
      advisor: 0,
      instructor: 0,
      library_editor: 0,
      analyst: 0,
      owner: 0,
      auditor: 0,
    };
    for (const { role, count } of rows) members[role] = Number(count);
    return { school, policy, members };
  });
}
