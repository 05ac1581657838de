import type { StaffRole } from '@acquaint/core/access/table';
import type { Id, Instant } from '@acquaint/core/workflow/records';
import { lastSignIns } from '@acquaint/db/queries/session';
import { inTenant } from '@acquaint/db/tenant';
import type { Deps } from '../../deps.ts';
import { ApiError } from '../../errors.ts';
import type { Member } from '../../trpc/context.ts';
import { countOf } from '../care/count-of.ts';
import { countAll } from '../care/hand-over.ts';
import type { HandOverCounts } from '../care/hand-over-hook.ts';

export interface StaffMember {
  userId: Id;
  name: string;
  email: string;
  role: StaffRole;
  since: Instant;
  /** Null for those who work here. */
  endedAt: Instant | null;
  /** Of the places where they are signed in to this school now, the latest; null when there is none. */
  lastSignInAt: Instant | null;
}

const LIST = {
  name: 'list_members',
  text: `SELECT u."id" AS "userId", u."name", u."email", m."role", m."createdAt" AS "since",
      m."endedAt"
    FROM "Membership" m JOIN "User" u ON u."id" = m."userId"
    WHERE m."organizationId" = $1 AND m."role" <> 'student'
    ORDER BY m."endedAt" DESC NULLS FIRST, u."name", u."id" LIMIT 500`,
};
type Listed = Omit<StaffMember, 'lastSignInAt'> & Record<string, unknown>;

/** The staff of the school, those who left after those who are here. */
export async function listMembers(deps: Deps, member: Member): Promise<StaffMember[]> {
  const { organizationId } = member;
  const rows = await inTenant(
    deps.database,
    { organizationId },
    async (tx) => (await tx.query<Listed>(LIST, [organizationId])).rows,
  );
  const here = rows.filter(({ endedAt }) => endedAt === null).map(({ userId }) => userId);
  const last = await lastSignIns(deps.database, organizationId, here);
  return rows.map((row) => ({ ...row, lastSignInAt: last.get(row.userId) ?? null }));
}

const ROLE_OF = {
  name: 'role_of_member',
  text: `SELECT "role" FROM "Membership" WHERE "organizationId" = $1 AND "userId" = $2
    AND "role" <> 'student' AND "endedAt" IS NULL`,
};
const ASSIGNMENTS = {
  name: 'count_own_assignments',
  text: `SELECT count(*)::int AS "count" FROM "Assignment" WHERE "organizationId" = $1
    AND "createdBy" = $2 AND "archivedAt" IS NULL AND "dueAt" > $3::timestamptz`,
};
const CODES = {
  name: 'count_own_codes',
  text: `SELECT count(*)::int AS "count" FROM "InvitationCode" WHERE "organizationId" = $1
    AND "createdBy" = $2 AND "role" <> 'student' AND "revokedAt" IS NULL AND "usesLeft" > 0
    AND "expiresAt" > $3::timestamptz`,
};

export type Holdings = HandOverCounts & {
  /** Set up by them and not due yet. They stay with their cohort. */
  assignments: number;
  /** Codes of theirs that still let somebody into the staff. */
  codes: number;
};

/** What somebody still holds, before they leave or change. @throws ApiError `not_found` */
export function whatTheyHold(
  deps: Deps,
  member: Member,
  { userId }: { userId: Id },
): Promise<{ role: StaffRole; holds: Holdings }> {
  const at = deps.now();
  return inTenant(deps.database, { organizationId: member.organizationId }, async (tx) => {
    const { rows } = await tx.query<{ role: StaffRole }>(ROLE_OF, [tx.organizationId, userId]);
    const [found] = rows;
    if (found === undefined) throw new ApiError('not_found');
    const { role } = found;
    const counts = await countAll(tx, { fromId: userId, toId: userId, toRole: role, at });
    const assignments = await countOf(tx, ASSIGNMENTS, [userId, at]);
    return {
      role,
      holds: { ...counts, assignments, codes: await countOf(tx, CODES, [userId, at]) },
    };
  });
}
