import { withoutNames } from '@acquaint/core/assignments/submission';
import { erasedName } from '@acquaint/core/phrases/people';
import type { Contact, Id } from '@acquaint/core/workflow/records';
import type { TenantTx } from '@acquaint/db/tenant';

/** A talk in a submission or in the working copy of one, as far as erasing looks at it. */
type Talk = Record<string, unknown> & { contactId?: Id; interviewId: Id };

const SUBMISSIONS = {
  name: 'erase_find_submissions',
  text: `SELECT "id", "talks", "reflection" FROM "Submission"
    WHERE "organizationId" = $1 AND "studentId" = $2`,
};
const SUBMISSION = {
  name: 'erase_in_submission',
  text: `UPDATE "Submission" SET "talks" = $3, "reflection" = $4
    WHERE "organizationId" = $1 AND "id" = $2`,
};
const DRAFTS = {
  name: 'erase_find_assignment_drafts',
  text: `SELECT "assignmentId", "draft" FROM "AssignmentPlace"
    WHERE "organizationId" = $1 AND "studentId" = $2 AND "draft" IS NOT NULL`,
};
const DRAFT = {
  name: 'erase_in_assignment_draft',
  text: `UPDATE "AssignmentPlace" SET "draft" = $4, "draftVersion" = "draftVersion" + 1
    WHERE "organizationId" = $1 AND "assignmentId" = $2 AND "studentId" = $3`,
};
const COMMENTS = {
  name: 'erase_find_grade_comments',
  text: `SELECT g."id", g."comment" FROM "SubmissionGrade" g
    JOIN "Submission" s ON s."organizationId" = g."organizationId" AND s."id" = g."submissionId"
    WHERE g."organizationId" = $1 AND s."studentId" = $2 AND g."comment" IS NOT NULL`,
};
const COMMENT = {
  name: 'erase_in_grade_comment',
  text: `UPDATE "SubmissionGrade" SET "comment" = $3 WHERE "organizationId" = $1 AND "id" = $2`,
};

/**
 * Takes an erased person out of what one student handed in or began: what was shared of them goes,
 * and their names in the student's own sentences. Dates, rules and points stay.
 */
export async function eraseFromSubmissions(
  tx: TenantTx,
  studentId: Id,
  contact: Contact,
  interviewIds: readonly Id[],
): Promise<void> {
  const { fullName, givenName, familyName, addressName } = contact;
  const names = [fullName.value, givenName, familyName, addressName];
  const nameless = (text: string): string => withoutNames(text, names, erasedName);
  const without = (talks: readonly Talk[]): Talk[] =>
    talks.map((talk) => {
      const isTheirs = talk.contactId === contact.id || interviewIds.includes(talk.interviewId);
      const note = isTheirs || typeof talk['note'] !== 'string' ? null : nameless(talk['note']);
      return { ...talk, note, ...(isTheirs && 'place' in talk ? { place: null } : {}) };
    });
  const here = [tx.organizationId, studentId];
  const submissions = await tx.query<{ id: Id; talks: Talk[]; reflection: string }>(
    SUBMISSIONS,
    here,
  );
  for (const { id, talks, reflection } of submissions.rows) {
    const values = [JSON.stringify(without(talks)), nameless(reflection)];
    await tx.query(SUBMISSION, [tx.organizationId, id, ...values]);
  }
  const drafts = await tx.query<{
    assignmentId: Id;
    draft: { talks: Talk[]; reflection: string };
  }>(DRAFTS, here);
  for (const { assignmentId, draft } of drafts.rows) {
    const left = { talks: without(draft.talks), reflection: nameless(draft.reflection) };
    await tx.query(DRAFT, [tx.organizationId, assignmentId, studentId, JSON.stringify(left)]);
  }
  const comments = await tx.query<{ id: Id; comment: string }>(COMMENTS, here);
  for (const { id, comment } of comments.rows) {
    await tx.query(COMMENT, [tx.organizationId, id, nameless(comment)]);
  }
}
