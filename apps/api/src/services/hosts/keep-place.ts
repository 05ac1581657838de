import type { InterviewState } from '@acquaint/core/workflow/interview';
import type { TenantTx } from '@acquaint/db/tenant';
import type { Deps } from '../../deps.ts';

const KEEP = {
  name: 'host_keep_place',
  text: `UPDATE "HostPlace" SET "askedAt" = coalesce("askedAt", $4::timestamptz),
      "releasedAt" = CASE WHEN $4::timestamptz IS NULL THEN $5::timestamptz END
    WHERE "organizationId" = $1 AND "studentId" = $2 AND "contactId" = $3
      AND "releasedAt" IS NULL AND "askedAt" IS NULL`,
};

/**
 * A place with a host goes the way of the interview: a request uses it, and an interview that ends
 * before any request gives it back.
 */
export async function keepHostPlace(
  deps: Deps,
  tx: TenantTx,
  { studentId, contactId, status, request }: InterviewState,
): Promise<void> {
  const { firstSentAt } = request;
  if (firstSentAt === null && status === 'active' && request.status !== 'let_go') return;
  await tx.query(KEEP, [tx.organizationId, studentId, contactId, firstSentAt, deps.now()]);
}
