import { lintDraft } from '@acquaint/core/draft/lint/lint-draft';
import { reviewRemarks } from '@acquaint/core/review/review-remarks';
import type { DraftFacts } from '@acquaint/core/workflow/dossier';
import type { Id } from '@acquaint/core/workflow/records';
import { inTenant } from '@acquaint/db/tenant';
import type { Deps } from '../../deps.ts';
import { ApiError } from '../../errors.ts';
import type { Member } from '../../trpc/context.ts';
import { dossierOf, loadStudentFile } from '../dossier/gather-dossier.ts';
import { getInterview } from '../dossier/records.ts';
import { audit } from '../writes/audit.ts';
import { once } from '../writes/once.ts';
import { hashOf, listReviews, type ReviewRow } from './records.ts';

interface Asked {
  interviewId: Id;
  draft: DraftFacts;
  idempotencyKey: string;
}

// Whoever ends the talk at this moment waits, and then finds the text that is handed in here.
const STAYS = {
  name: 'review_interview_stays',
  text: `SELECT FROM "Interview" WHERE "organizationId" = $1 AND "id" = $2 AND "studentId" = $3
    FOR SHARE`,
};

const TAKE_BACK = {
  name: 'review_take_back',
  text: `UPDATE "DraftReview" SET "status" = 'withdrawn', "version" = "version" + 1
    WHERE "organizationId" = $1 AND "interviewId" = $2 AND "kind" = $3
      AND "status" = 'waiting' AND "textHash" <> $4`,
};

// After the insert, which waits for a decision that is being written at this moment: what that one
// offers is over as well.
const END_OFFERS = {
  name: 'review_end_offers',
  text: `UPDATE "DraftReview" SET "status" = 'withdrawn', "version" = "version" + 1
    WHERE "organizationId" = $1 AND "interviewId" = $2 AND "kind" = $3
      AND "status" = 'edits_offered'`,
};

const INSERT = {
  name: 'review_ask',
  text: `INSERT INTO "DraftReview" ("organizationId", "id", "studentId", "interviewId", "kind",
      "channel", "templateId", "subject", "text", "textHash", "contactTitle", "contactEmployer",
      "lint", "createdAt")
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
    ON CONFLICT ("organizationId", "interviewId", "kind") WHERE "status" = 'waiting' DO NOTHING`,
};

/**
 * Hands one text to the advisors, as it stands now. A text that waited before, or a wording that was
 * offered, is taken back: the newest is the one that counts. Asked twice with the same words, it
 * waits once.
 * @throws ApiError `conflict` when the talk is over or given up
 */
export function askForReview(deps: Deps, member: Member, input: Asked): Promise<ReviewRow[]> {
  const { organizationId, userId: studentId } = member;
  const { interviewId, draft, idempotencyKey: key } = input;
  return inTenant(deps.database, { organizationId, retries: 3 }, async (tx) => {
    await tx.query(STAYS, [organizationId, interviewId, studentId]);
    const interview = await getInterview(tx, studentId, interviewId);
    const request = { member, key, procedure: 'reviews.ask', input, now: deps.now() };
    await once(tx, request, async () => {
      if (interview.status !== 'active') throw new ApiError('conflict');
      const file = await loadStudentFile(tx, studentId);
      const dossier = { ...(await dossierOf(deps, tx, file, interview)), draft };
      const hash = hashOf(draft);
      await tx.query(TAKE_BACK, [organizationId, interviewId, draft.kind, hash]);
      const id = deps.newId();
      const { contact } = dossier;
      const { rowCount } = await tx.query(INSERT, [
        organizationId,
        id,
        studentId,
        interviewId,
        draft.kind,
        draft.channel,
        draft.templateId,
        draft.subject,
        draft.text,
        hash,
        contact.jobTitle.value,
        contact.employer.value,
        JSON.stringify(reviewRemarks(lintDraft(dossier))),
        deps.now(),
      ]);
      await tx.query(END_OFFERS, [organizationId, interviewId, draft.kind]);
      if (rowCount === 1) {
        const subject = { subjectKind: 'draft_review', subjectId: id };
        await audit(deps, tx, member, { action: 'review.ask', ...subject });
      }
      return true;
    });
    return listReviews(tx, studentId, interviewId);
  });
}

/** What became of the texts of one interview that its student asked about. */
export function reviewsOf(deps: Deps, member: Member, interviewId: Id): Promise<ReviewRow[]> {
  return inTenant(deps.database, { organizationId: member.organizationId }, async (tx) => {
    await getInterview(tx, member.userId, interviewId);
    return listReviews(tx, member.userId, interviewId);
  });
}
