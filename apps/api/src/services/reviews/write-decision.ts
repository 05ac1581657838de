import { decideReview, type ReviewStatus } from '@acquaint/core/review/review-state';
import type { Id, Instant } from '@acquaint/core/workflow/records';
import type { TenantTx } from '@acquaint/db/tenant';

type Outcome = Extract<ReturnType<typeof decideReview>, { ok: true }>;

interface Written {
  id: Id;
  /** The text that was read: a decision on another one is none. */
  textHash: string;
  /** Null for somebody outside, whose own record names them. */
  by: Id | null;
  outcome: Outcome;
  comment: string | null;
  now: Instant;
}

const DECIDE = {
  name: 'review_decide',
  text: `UPDATE "DraftReview" SET "status" = $4, "suggestedSubject" = $5, "suggestedText" = $6,
      "comment" = $7, "decidedBy" = $3, "decidedAt" = $8, "claimedBy" = NULL,
      "claimedUntil" = NULL, "version" = "version" + 1
    WHERE "organizationId" = $1 AND "id" = $2 AND "status" = 'waiting' AND "textHash" = $9
      AND ("claimedBy" IS NULL OR "claimedBy" = $3 OR "claimedUntil" <= $8)`,
};

/** Writes a decision, if the text waits as it was read and nobody else has it. */
export async function writeDecision(tx: TenantTx, written: Written): Promise<boolean> {
  const { id, textHash, by, outcome, comment, now } = written;
  const { status, suggested } = outcome;
  const { rowCount } = await tx.query(DECIDE, [
    tx.organizationId,
    id,
    by,
    status,
    suggested?.subject ?? null,
    suggested?.text ?? null,
    comment,
    now,
    textHash,
  ]);
  return rowCount === 1;
}

/** Which decisions are news to the student, and how they are called. */
export const decisionNews = (status: ReviewStatus): 'approved' | 'edits' | 'changes' | null =>
  status === 'approved'
    ? 'approved'
    : status === 'edits_offered'
      ? 'edits'
      : status === 'changes_needed'
        ? 'changes'
        : null;
