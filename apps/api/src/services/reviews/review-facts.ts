import type { ReviewText } from '@acquaint/core/review/review-text';
import type { Id, Instant } from '@acquaint/core/workflow/records';
import { memberOnSql, schoolDaySql } from '@acquaint/db/queries/school-day';
import type { TenantTx } from '@acquaint/db/tenant';

/** How many first requests are read before they go out, and what was approved, by interview. */
export interface ReviewFile {
  first: number;
  approved: (ReviewText & { interviewId: Id })[];
}

const FACTS = {
  name: 'review_facts',
  text: `SELECT coalesce((SELECT max(co."reviewFirst") FROM "CohortMember" cm
      JOIN "Cohort" co ON co."organizationId" = cm."organizationId" AND co."id" = cm."cohortId"
      WHERE cm."organizationId" = $1 AND cm."studentId" = $2 AND ${memberOnSql('cm', schoolDaySql('$1', '$3'))} AND co."archivedAt" IS NULL), 0) AS "first",
    coalesce((SELECT jsonb_agg(jsonb_build_object('interviewId', r."interviewId",
        'subject', CASE WHEN r."suggestedText" IS NULL THEN r."subject" ELSE r."suggestedSubject" END,
        'text', coalesce(r."suggestedText", r."text")))
      FROM "DraftReview" r WHERE r."organizationId" = $1 AND r."studentId" = $2
        AND r."status" = 'approved' AND r."kind" = 'request'), '[]') AS "approved"`,
};

export async function loadReviewFile(
  tx: TenantTx,
  studentId: Id,
  now: Instant,
): Promise<ReviewFile> {
  const { rows } = await tx.query<ReviewFile & Record<string, unknown>>(FACTS, [
    tx.organizationId,
    studentId,
    now,
  ]);
  const [row] = rows;
  return { first: row?.first ?? 0, approved: row?.approved ?? [] };
}
