import type { Id } from '@acquaint/core/workflow/records';
import { inTenant } from '@acquaint/db/tenant';
import type { Deps } from '../../deps.ts';
import { ApiError } from '../../errors.ts';
import type { Member } from '../../trpc/context.ts';
import { audit } from '../writes/audit.ts';
import { once } from '../writes/once.ts';

const REVOKE = {
  name: 'revoke_invitation',
  text: `UPDATE "InvitationCode" SET "revokedAt" = $3
    WHERE "organizationId" = $1 AND "id" = $2 AND "revokedAt" IS NULL`,
};
const PRESENT = {
  name: 'present_invitation',
  text: `SELECT FROM "InvitationCode" WHERE "organizationId" = $1 AND "id" = $2`,
};

/**
 * Withdraws a code for good: nobody joins with it from then on, and whoever joined before stays. Who
 * withdraws it a second time changes nothing. @throws ApiError `not_found`
 */
export function revokeInvitation(
  deps: Deps,
  member: Member,
  input: { id: Id; idempotencyKey: string },
): Promise<{ id: Id }> {
  const { id, idempotencyKey: key } = input;
  const now = deps.now();
  const request = { member, key, procedure: 'organizations.revokeInvitation', input, now };
  return inTenant(deps.database, { organizationId: member.organizationId }, (tx) =>
    once(tx, request, async () => {
      const { rowCount } = await tx.query(REVOKE, [tx.organizationId, id, now]);
      if (rowCount !== 1) {
        const there = await tx.query(PRESENT, [tx.organizationId, id]);
        if (there.rowCount === 0) throw new ApiError('not_found');
        return { id };
      }
      const subject = { subjectKind: 'invitation', subjectId: id };
      await audit(deps, tx, member, { action: 'invitation.revoke', ...subject });
      return { id };
    }),
  );
}
