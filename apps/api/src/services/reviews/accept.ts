import type { Id } from '@acquaint/core/workflow/records';
import { inTenant, type TenantTx } from '@acquaint/db/tenant';
import type { Deps } from '../../deps.ts';
import { ApiError } from '../../errors.ts';
import type { Member } from '../../trpc/context.ts';
import { listDrafts } from '../drafts/records.ts';
import { audit } from '../writes/audit.ts';
import { findReview, listReviews, type ReviewRow } from './records.ts';

const ACCEPT = {
  name: 'review_accept',
  text: `UPDATE "DraftReview" SET "status" = 'approved', "acceptedAt" = $3, "version" = "version" + 1
    WHERE "organizationId" = $1 AND "id" = $2 AND "status" = 'edits_offered'`,
};

const BEGIN = {
  name: 'review_begin_draft',
  text: `INSERT INTO "Draft" ("organizationId", "id", "interviewId", "kind", "channel",
      "templateId", "values", "subject", "text", "version", "createdAt", "updatedAt")
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, 1, $10, $10) ON CONFLICT DO NOTHING`,
};

const TAKE = {
  name: 'review_take_text',
  text: `UPDATE "Draft" SET "values" = $4, "subject" = $5, "text" = $6,
      "version" = "version" + 1, "updatedAt" = $7
    WHERE "organizationId" = $1 AND "interviewId" = $2 AND "kind" = $3 AND "version" = $8`,
};

interface Taken {
  id: Id;
  /** The version of the draft that the student saw; `null` where there was none. */
  draftVersion: number | null;
  /** The student's own words by slot, as they stand in the wording. */
  values: Record<string, string>;
}

/**
 * Takes the advisor's wording: the draft is that text now, and that text is approved.
 * @throws ApiError `conflict` when the wording is not offered any more, or, with the stored draft,
 * when that is not the one that was seen
 */
export function acceptEdits(deps: Deps, member: Member, input: Taken): Promise<ReviewRow[]> {
  const { organizationId, userId } = member;
  const { id } = input;
  return inTenant(deps.database, { organizationId }, async (tx) => {
    const review = await findReview(tx, id);
    if (review === null || review.studentId !== userId) throw new ApiError('not_found');
    const { interviewId, kind } = review;
    const now = deps.now();
    const { rowCount } = await tx.query(ACCEPT, [organizationId, id, now]);
    if (rowCount === 1) {
      if (!(await take(deps, tx, review, input))) {
        const stored = await listDrafts(tx, interviewId);
        throw new ApiError('conflict', { present: stored.find((one) => one.kind === kind) });
      }
      const subject = { subjectKind: 'draft_review', subjectId: id };
      await audit(deps, tx, member, { action: 'review.accept', ...subject });
    } else if (review.status !== 'approved') throw new ApiError('conflict');
    return listReviews(tx, userId, interviewId);
  });
}

/** Writes over the draft that was seen alone: whatever was typed since stays. */
async function take(
  deps: Deps,
  tx: TenantTx,
  review: ReviewRow,
  { draftVersion, values }: Taken,
): Promise<boolean> {
  const { interviewId, kind, channel, templateId } = review;
  const { suggestedSubject, suggestedText } = review;
  const words = [JSON.stringify(values), suggestedSubject, suggestedText, deps.now()];
  const place = [interviewId, kind];
  const { rowCount } =
    draftVersion === null
      ? await tx.query(BEGIN, [
          tx.organizationId,
          deps.newId(),
          ...place,
          channel,
          templateId,
          ...words,
        ])
      : await tx.query(TAKE, [tx.organizationId, ...place, ...words, draftVersion]);
  return rowCount === 1;
}
