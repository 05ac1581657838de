import {
  checkSubmission,
  doorAt,
  handedInOf,
  submittedTalk,
} from '@acquaint/core/assignments/submission';
import type { Id } from '@acquaint/core/workflow/records';
import { inTenant } from '@acquaint/db/tenant';
import type { Deps } from '../../deps.ts';
import { ApiError } from '../../errors.ts';
import type { Member } from '../../trpc/context.ts';
import { audit } from '../writes/audit.ts';
import { once } from '../writes/once.ts';
import { fieldProblem } from './field-problem.ts';
import { type AssignmentDraft, myWindow, requireMine, talksOfStudent } from './mine.ts';
import { submissionsOf } from './records.ts';

export interface SubmitInput extends AssignmentDraft {
  id: Id;
  /** How often it was handed in when the student looked. */
  submittedBefore: number;
  idempotencyKey: string;
}

// Of two devices that hand in at once one finds the number taken.
const INSERT = {
  name: 'insert_submission',
  text: `INSERT INTO "Submission" ("organizationId", "id", "assignmentId", "studentId", "number",
      "submittedAt", "lateness", "talks", "reflection")
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
    ON CONFLICT ("organizationId", "assignmentId", "studentId", "number") DO NOTHING`,
};

/**
 * Hands in: the facts of the chosen interviews as they stand now, and the words that the student
 * wrote for this. Whether that is in time the server's clock decides.
 *
 * @throws ApiError `bad_input` naming what is missing; `conflict` when another device was first
 */
export function submitAssignment(
  deps: Deps,
  member: Member,
  input: SubmitInput,
): Promise<{ id: Id; number: number }> {
  const { organizationId, userId } = member;
  const { id, submittedBefore, talks: chosen, reflection, idempotencyKey: key } = input;
  const now = deps.now();
  return inTenant(deps.database, { organizationId }, async (tx) => {
    const assignment = await requireMine(tx, userId, id, now);
    const request = { member, key, procedure: 'assignments.submit', input, now };
    return once(tx, request, async () => {
      const { terms } = assignment;
      const earlier = handedInOf(await submissionsOf(tx, id, userId));
      if (earlier.length !== submittedBefore) throw new ApiError('conflict');
      const talks = await talksOfStudent(tx, userId);
      const problems = checkSubmission({ terms, now, earlier, talks, chosen, reflection });
      const door = doorAt(terms, earlier, now);
      if (problems.length > 0 || !door.open) {
        throw new ApiError('bad_input', { problems: problems.map(fieldProblem()) });
      }
      const { startsAt } = await myWindow(tx, assignment, userId, now);
      const snapshot = chosen.flatMap((one) => {
        const talk = talks.find(({ interviewId }) => interviewId === one.interviewId);
        return talk ? [submittedTalk(talk, one, { terms, startsAt, place: talk.place })] : [];
      });
      const submissionId = deps.newId();
      const number = earlier.length + 1;
      const { rowCount } = await tx.query(INSERT, [
        organizationId,
        submissionId,
        id,
        userId,
        number,
        now,
        JSON.stringify(door.lateness),
        JSON.stringify(snapshot),
        reflection.trim(),
      ]);
      if (rowCount !== 1) throw new ApiError('conflict');
      const subject = { subjectKind: 'submission', subjectId: submissionId };
      await audit(deps, tx, member, { action: 'submission.create', ...subject });
      return { id: submissionId, number };
    });
  });
}
