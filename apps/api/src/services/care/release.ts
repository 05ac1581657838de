import { mayHold } from '@acquaint/core/access/role-change';
import type { StaffRole } from '@acquaint/core/access/table';
import type { Id, Instant } from '@acquaint/core/workflow/records';
import type { TenantTx } from '@acquaint/db/tenant';

const CARE = {
  name: 'release_care',
  text: `UPDATE "CareAssignment" SET "endedAt" = $3
    WHERE "organizationId" = $1 AND "staffId" = $2 AND "endedAt" IS NULL`,
};
const REVIEWS = {
  name: 'release_reviews',
  text: `UPDATE "DraftReview" SET "claimedBy" = NULL, "claimedUntil" = NULL
    WHERE "organizationId" = $1 AND "claimedBy" = $2 AND "status" = 'waiting'`,
};
const FLAGS = {
  name: 'release_flags',
  text: `UPDATE "AttentionState" SET "claimedBy" = NULL, "claimedAt" = NULL,
      "version" = "version" + 1, "updatedAt" = $3
    WHERE "organizationId" = $1 AND "claimedBy" = $2 AND "resolvedAt" IS NULL`,
};
const NUDGES = {
  name: 'release_nudges',
  text: `UPDATE "NudgeRecipient" t SET "status" = 'cancelled', "settledAt" = $3
    FROM "Nudge" n WHERE n."organizationId" = $1 AND n."carerId" = $2
      AND t."organizationId" = $1 AND t."nudgeId" = n."id" AND t."status" = 'waiting'`,
};
const NUDGE_RULES = {
  name: 'release_nudge_rules',
  text: `UPDATE "NudgeRule" SET "endedAt" = $3, "version" = "version" + 1
    WHERE "organizationId" = $1 AND "carerId" = $2 AND "endedAt" IS NULL`,
};
// A code in the hands of a former owner would bring them back under another address.
const CODES = {
  name: 'release_codes',
  text: `UPDATE "InvitationCode" SET "revokedAt" = $3
    WHERE "organizationId" = $1 AND "createdBy" = $2 AND "role" <> 'student'
      AND "revokedAt" IS NULL AND "usesLeft" > 0 AND "expiresAt" > $3`,
};

/**
 * Lets go of what somebody may not hold in their next role, or without one: others find it free, or
 * it ends. Links to people outside stay open, for the student waits for their answer.
 */
export async function release(
  tx: TenantTx,
  { staffId, to, at }: { staffId: Id; to: StaffRole | null; at: Instant },
): Promise<void> {
  const keeps = mayHold(to);
  const values = [tx.organizationId, staffId, at];
  if (!keeps.care) await tx.query(CARE, values);
  if (!keeps.reviews) await tx.query(REVIEWS, values.slice(0, 2));
  if (!keeps.flags) await tx.query(FLAGS, values);
  if (!keeps.nudges) {
    await tx.query(NUDGES, values);
    await tx.query(NUDGE_RULES, values);
  }
  if (!keeps.codes) await tx.query(CODES, values);
}
