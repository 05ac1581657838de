import { claimEnds, isHeldBy } from '@acquaint/core/review/review-state';
import type { Id } from '@acquaint/core/workflow/records';
import { inTenant } from '@acquaint/db/tenant';
import type { Deps } from '../../deps.ts';
import { ApiError } from '../../errors.ts';
import type { Member } from '../../trpc/context.ts';
import { loadSchool } from '../dossier/load-school.ts';
import { auditReview, requireReview } from './queue.ts';

// One statement decides who has it: of two at once the second finds the first one's name there.
const CLAIM = {
  name: 'review_claim',
  text: `UPDATE "DraftReview" SET "claimedBy" = $3, "claimedUntil" = $4
    WHERE "organizationId" = $1 AND "id" = $2 AND "status" = 'waiting'
      AND ("claimedBy" IS NULL OR "claimedBy" = $3 OR "claimedUntil" <= $5)`,
};

const RELEASE = {
  name: 'review_release',
  text: `UPDATE "DraftReview" SET "claimedBy" = NULL, "claimedUntil" = NULL
    WHERE "organizationId" = $1 AND "id" = $2 AND "claimedBy" = $3 AND "status" = 'waiting'`,
};

/**
 * Has a review for oneself for a while, or for longer; going on is no new entry on record.
 * @throws ApiError `conflict` while somebody else has it
 */
export function claimReview(deps: Deps, member: Member, id: Id): Promise<{ until: string }> {
  const { organizationId, userId } = member;
  return inTenant(deps.database, { organizationId }, async (tx) => {
    const { claimedBy: by, claimedUntil } = await requireReview(deps, tx, member, id);
    const now = deps.now();
    const { policy } = await loadSchool(tx);
    const until = claimEnds(now, policy.reviewClaimMinutes);
    const { rowCount } = await tx.query(CLAIM, [organizationId, id, userId, until, now]);
    if (rowCount !== 1) throw new ApiError('conflict');
    if (!isHeldBy({ by, until: claimedUntil }, userId, now)) {
      await auditReview(deps, tx, member, 'review.claim', id);
    }
    return { until };
  });
}

/** Puts it back for others; twice is fine. */
export function releaseReview(deps: Deps, member: Member, id: Id): Promise<{ released: Id }> {
  const { organizationId, userId } = member;
  return inTenant(deps.database, { organizationId }, async (tx) => {
    await requireReview(deps, tx, member, id);
    await tx.query(RELEASE, [organizationId, id, userId]);
    return { released: id };
  });
}
