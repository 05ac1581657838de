import type { Id } from '@acquaint/core/workflow/records';
import type { TenantTx } from '@acquaint/db/tenant';
import { ApiError } from '../../errors.ts';

const SENDER = {
  name: 'host_letter_sender',
  text: `SELECT u."id" AS "userId", coalesce(p."fullName", u."name") AS "name", u."email"
    FROM "Membership" m JOIN "User" u ON u."id" = m."userId"
    LEFT JOIN "StudentProfile" p
      ON p."organizationId" = m."organizationId" AND p."studentId" = m."userId"
    WHERE m."organizationId" = $1 AND m."userId" = $2`,
};

type Sender = { userId: Id; name: string; email: string };

/** Who signs a letter to a host, and where the answer goes. */
export async function senderOfLetter(tx: TenantTx, userId: Id): Promise<Sender> {
  const { rows } = await tx.query<Sender>(SENDER, [tx.organizationId, userId]);
  const [sender] = rows;
  if (!sender) throw new ApiError('not_found');
  return sender;
}
