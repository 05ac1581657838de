import type { Id } from '@acquaint/core/workflow/records';
import { inCareSql } from '@acquaint/db/queries/in-care';
import { inTenant, type TenantTx } from '@acquaint/db/tenant';
import type { Deps } from '../../deps.ts';
import { ApiError } from '../../errors.ts';
import type { Member } from '../../trpc/context.ts';
import { requireInCare } from '../care/require-in-care.ts';
import { audit } from '../writes/audit.ts';
import { COLUMNS, findReview, type ReviewRow } from './records.ts';

export interface QueuedReview extends ReviewRow {
  studentName: string;
  /** Who has it at this moment, when it is somebody else. */
  heldBy: string | null;
}

const inCare = inCareSql({
  student: 'r."studentId"',
  staff: '$2',
  organization: '$1',
  day: '$3::date',
});

const QUEUE = {
  name: 'review_queue',
  text: `SELECT ${COLUMNS}, e."fullName" AS "studentName",
      CASE WHEN r."claimedBy" <> $2 AND r."claimedUntil" > $4 THEN u."name" END AS "heldBy"
    FROM "DraftReview" r
    JOIN "RosterEntry" e ON e."organizationId" = r."organizationId" AND e."studentId" = r."studentId"
    LEFT JOIN "User" u ON u."id" = r."claimedBy"
    WHERE r."organizationId" = $1 AND r."status" = 'waiting' AND ${inCare}
    ORDER BY r."meetingAt" ASC NULLS LAST, r."createdAt", r."id" LIMIT 100`,
};

/** What waits, the nearest meeting first, then the longest wait. */
export function reviewQueue(deps: Deps, member: Member): Promise<QueuedReview[]> {
  const { organizationId, userId } = member;
  return inTenant(deps.database, { organizationId }, async (tx) => {
    const now = deps.now();
    const { rows } = await tx.query<QueuedReview & Record<string, unknown>>(QUEUE, [
      organizationId,
      userId,
      now.slice(0, 10),
      now,
    ]);
    return rows;
  });
}

/** A review of a student in this member's care. @throws ApiError `not_found` */
export async function requireReview(
  deps: Deps,
  tx: TenantTx,
  member: Member,
  id: Id,
): Promise<ReviewRow> {
  const review = await findReview(tx, id);
  if (review === null) throw new ApiError('not_found');
  const about = { studentId: review.studentId, now: deps.now() };
  await requireInCare(tx, member, 'review.decide', about);
  return review;
}

export const auditReview = (
  deps: Deps,
  tx: TenantTx,
  member: Member,
  action: string,
  id: Id,
): Promise<void> => audit(deps, tx, member, { action, subjectKind: 'draft_review', subjectId: id });
