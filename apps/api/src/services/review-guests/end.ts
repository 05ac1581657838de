import type { Id } from '@acquaint/core/workflow/records';
import { inTenant, type TenantTx } from '@acquaint/db/tenant';
import type { Deps } from '../../deps.ts';
import { ApiError } from '../../errors.ts';
import type { Member } from '../../trpc/context.ts';
import { auditReview, requireReview } from '../reviews/queue.ts';

const END = {
  name: 'review_guest_end',
  text: `UPDATE "ReviewGuest" SET "status" = 'ended', "endedAt" = $3, "version" = "version" + 1
    WHERE "organizationId" = $1 AND "id" = $2 AND "status" = 'asked'`,
};

const FIND = {
  name: 'review_guest_place',
  text: `SELECT "reviewId", "studentId" FROM "ReviewGuest"
    WHERE "organizationId" = $1 AND "id" = $2`,
};

interface Place {
  reviewId: Id;
  studentId: Id;
  [column: string]: unknown;
}

/**
 * Takes a link back: whoever has it finds a closed page, and a mail that waits does not go out. Twice
 * is fine; what was answered stays answered.
 */
export function endReviewGuest(deps: Deps, member: Member, id: Id): Promise<{ ended: Id }> {
  return end(deps, member, id, async (tx, { reviewId }) => {
    await requireReview(deps, tx, member, reviewId);
    return 'review.guest_end';
  });
}

/** The student's own word: nobody outside reads their text any more. */
export function stopReviewGuest(deps: Deps, member: Member, id: Id): Promise<{ ended: Id }> {
  return end(deps, member, id, (_, { studentId }) => {
    if (studentId !== member.userId) throw new ApiError('not_found');
    return Promise.resolve('review.guest_stop');
  });
}

function end(
  deps: Deps,
  member: Member,
  id: Id,
  check: (tx: TenantTx, place: Place) => Promise<string>,
): Promise<{ ended: Id }> {
  return inTenant(deps.database, { organizationId: member.organizationId }, async (tx) => {
    const { rows } = await tx.query<Place>(FIND, [tx.organizationId, id]);
    const [place] = rows;
    if (place === undefined) throw new ApiError('not_found');
    const action = await check(tx, place);
    const { rowCount } = await tx.query(END, [tx.organizationId, id, deps.now()]);
    if (rowCount === 1) await auditReview(deps, tx, member, action, place.reviewId);
    return { ended: id };
  });
}
