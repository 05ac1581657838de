import { erasureHindrance } from '@acquaint/core/account/may-erase';
import { inTenant, type TenantTx } from '@acquaint/db/tenant';
import type { Deps } from '../../deps.ts';
import { badInput } from '../../errors.ts';
import type { Member, SignedIn } from '../../trpc/context.ts';
import { sendCode } from '../sign-in/sign-in.ts';

const AGREED = {
  name: 'erasure_agreed_talks',
  text: `SELECT "meetingStartsAt" AS "startsAt" FROM "Interview"
    WHERE "organizationId" = $1 AND "studentId" = $2 AND "status" = 'active'
      AND "meetingStatus" IN ('to_confirm', 'confirmed') AND "meetingStartsAt" IS NOT NULL`,
};

/** @throws ApiError `bad_input` with what is to be settled before the account can go */
export async function requireNothingAhead(
  deps: Deps,
  tx: TenantTx,
  studentId: string,
): Promise<void> {
  const { rows } = await tx.query<{ startsAt: string }>(AGREED, [tx.organizationId, studentId]);
  const hindrance = erasureHindrance(rows, deps.now());
  if (hindrance !== null) throw badInput('talks', hindrance);
}

/** The first of two steps: whoever erases an account also opens its mail. Nothing changes yet. */
export async function askErasure(
  deps: Deps,
  ip: string,
  signedIn: SignedIn,
  member: Member,
): Promise<void> {
  const { organizationId } = member;
  await inTenant(deps.database, { organizationId }, (tx) =>
    requireNothingAhead(deps, tx, member.userId),
  );
  await sendCode(deps, ip, signedIn.email);
}
