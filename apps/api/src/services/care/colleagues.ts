import { reachOf, type Role, ROLES } from '@acquaint/core/access/table';
import type { Id } from '@acquaint/core/workflow/records';
import { inTenant } from '@acquaint/db/tenant';
import type { Deps } from '../../deps.ts';
import type { Member } from '../../trpc/context.ts';

/** Whom a caseload can go to. Nothing else about them. */
export interface Colleague {
  userId: Id;
  name: string;
  role: Role;
}

const CARERS = ROLES.filter((role) => reachOf(role, 'student.read') === 'students');

const LIST = {
  name: 'list_colleagues',
  text: `SELECT u."id" AS "userId", u."name", m."role"
    FROM "Membership" m JOIN "User" u ON u."id" = m."userId"
    WHERE m."organizationId" = $1 AND m."endedAt" IS NULL AND m."role"::text = ANY($2::text[])
    ORDER BY u."name", u."id" LIMIT 500`,
};

/** All of the school who may have somebody in their care, by name and role alone. */
export function listColleagues(deps: Deps, member: Member): Promise<Colleague[]> {
  return inTenant(deps.database, { organizationId: member.organizationId }, async (tx) => {
    const { rows } = await tx.query<Colleague & Record<string, unknown>>(LIST, [
      tx.organizationId,
      CARERS,
    ]);
    return rows;
  });
}
