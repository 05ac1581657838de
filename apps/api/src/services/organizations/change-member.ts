import { lastOwnerStays } from '@acquaint/core/access/role-change';
import type { Role, StaffRole } from '@acquaint/core/access/table';
import type { Id } from '@acquaint/core/workflow/records';
import { inTenant, type TenantTx } from '@acquaint/db/tenant';
import type { Deps } from '../../deps.ts';
import { ApiError, badInput } from '../../errors.ts';
import type { Member } from '../../trpc/context.ts';
import { moveCaseload } from '../care/hand-over.ts';
import { release } from '../care/release.ts';
import { audit } from '../writes/audit.ts';
import { once } from '../writes/once.ts';

// Owners first and in one order: changes of a school's staff wait for each other, so that of two
// owners who go at once the second sees that they are the last.
const LOCK_OWNERS = {
  name: 'lock_owners',
  text: `SELECT "userId" FROM "Membership" WHERE "organizationId" = $1 AND "role" = 'owner'
    AND "endedAt" IS NULL ORDER BY "userId" FOR NO KEY UPDATE`,
};
const LOCK_MEMBER = {
  name: 'lock_member',
  text: `SELECT "role" FROM "Membership" WHERE "organizationId" = $1 AND "userId" = $2
    AND "endedAt" IS NULL FOR NO KEY UPDATE`,
};
const CHANGE = {
  name: 'change_member_role',
  text: `UPDATE "Membership" SET "role" = $3 WHERE "organizationId" = $1 AND "userId" = $2`,
};
const END = {
  name: 'end_member',
  text: `UPDATE "Membership" SET "endedAt" = $3 WHERE "organizationId" = $1 AND "userId" = $2`,
};
// Whoever belongs to another school stays signed in there.
const SIGN_OUT = {
  name: 'sign_out_ended_member',
  text: `DELETE FROM "Session" s WHERE s."userId" = $1 AND NOT EXISTS (
    SELECT FROM "Membership" m WHERE m."userId" = $1 AND m."endedAt" IS NULL)`,
};

export interface MemberChange {
  userId: Id;
  /** The role on the screen of whoever decided; another one by now is a conflict. */
  role: StaffRole;
  /** Who gets their caseload first; null lets go of what they may not hold any more. */
  handOverTo: Id | null;
  idempotencyKey: string;
}

/** @throws ApiError `not_allowed` for who is no owner any more; `not_found`; `conflict`; `bad_input` */
async function lock(
  tx: TenantTx,
  member: Member,
  { userId, role }: MemberChange,
  to: StaffRole | null,
): Promise<void> {
  const owners = await tx.query<{ userId: Id }>(LOCK_OWNERS, [tx.organizationId]);
  if (!owners.rows.some((owner) => owner.userId === member.userId)) {
    throw new ApiError('not_allowed');
  }
  const { rows } = await tx.query<{ role: Role }>(LOCK_MEMBER, [tx.organizationId, userId]);
  const [found] = rows;
  if (found === undefined || found.role === 'student') throw new ApiError('not_found');
  if (found.role !== role) throw new ApiError('conflict', { present: { role: found.role } });
  if (lastOwnerStays(role, to, owners.rows.length)) {
    throw badInput('userId', 'A school needs an owner. Please make somebody else an owner first.');
  }
}

async function letGo(
  deps: Deps,
  tx: TenantTx,
  member: Member,
  change: MemberChange & { to: StaffRole | null },
): Promise<void> {
  const { userId, handOverTo, to } = change;
  const at = deps.now();
  if (handOverTo !== null) {
    await moveCaseload(deps, tx, member, { fromId: userId, toId: handOverTo });
  }
  await release(tx, { staffId: userId, to, at });
}

/** Gives a member of staff another role. What they may not hold in it, they let go of. */
export function changeMemberRole(
  deps: Deps,
  member: Member,
  input: MemberChange & { to: StaffRole },
): Promise<{ role: StaffRole }> {
  const { userId, role, to, handOverTo, idempotencyKey: key } = input;
  if (to === role) throw badInput('to', 'Please choose another role.');
  if (handOverTo === userId) throw badInput('handOverTo', 'Please choose somebody else.');
  const request = { member, key, procedure: 'members.changeRole', input, now: deps.now() };
  return inTenant(deps.database, { organizationId: member.organizationId }, (tx) =>
    once(tx, request, async () => {
      await lock(tx, member, input, to);
      await letGo(deps, tx, member, input);
      await tx.query(CHANGE, [tx.organizationId, userId, to]);
      const subject = { subjectKind: 'user', subjectId: userId };
      const data = { from: role, to };
      await audit(deps, tx, member, { action: 'member.change_role', ...subject, data });
      return { role: to };
    }),
  );
}

/**
 * Ends somebody's work for the school. Their next request finds no membership, and with no other
 * school they are signed out everywhere. What they did stays.
 */
export async function endMember(
  deps: Deps,
  member: Member,
  input: MemberChange,
): Promise<{ ended: true }> {
  const { userId, role, handOverTo, idempotencyKey: key } = input;
  if (handOverTo === userId) throw badInput('handOverTo', 'Please choose somebody else.');
  const request = { member, key, procedure: 'members.end', input, now: deps.now() };
  const answer = await inTenant(deps.database, { organizationId: member.organizationId }, (tx) =>
    once(tx, request, async () => {
      await lock(tx, member, input, null);
      await letGo(deps, tx, member, { ...input, to: null });
      await tx.query(END, [tx.organizationId, userId, deps.now()]);
      const subject = { subjectKind: 'user', subjectId: userId };
      await audit(deps, tx, member, { action: 'member.end', ...subject, data: { role } });
      return { ended: true as const };
    }),
  );
  // Sessions are no tenant's. A crash before this line leaves a session that opens nothing here.
  await deps.database.pool.query({ ...SIGN_OUT, values: [userId] });
  return answer;
}
