import type { InterviewState } from '@acquaint/core/workflow/interview';
import type { Id } from '@acquaint/core/workflow/records';
import { inTenant } from '@acquaint/db/tenant';
import type { Deps } from '../../deps.ts';
import { ApiError } from '../../errors.ts';
import { actorOf, type Member } from '../../trpc/context.ts';
import { requireInCare } from '../care/require-in-care.ts';
import { once } from '../writes/once.ts';
import { carryOut } from './carry-out.ts';

interface Lift {
  interviewId: Id;
  ruleId: string;
  reason: string;
  idempotencyKey: string;
}

const FIND = {
  name: 'interview_to_override',
  text: `SELECT "state" FROM "Interview" WHERE "organizationId" = $1 AND "id" = $2`,
};

/**
 * Lifts one rule for one talk of a student, with a reason that the student reads in its history.
 * @throws ApiError `not_found` outside of care; `refused` for a rule that no reason lifts
 */
export function overrideForStudent(
  deps: Deps,
  member: Member,
  input: Lift,
): Promise<{ interviewId: Id; ruleId: string }> {
  const { organizationId } = member;
  const { interviewId, ruleId, reason, idempotencyKey: key } = input;
  return inTenant(deps.database, { organizationId, retries: 3 }, async (tx) => {
    const { rows } = await tx.query<{ state: InterviewState }>(FIND, [organizationId, interviewId]);
    const before = rows[0]?.state;
    if (before === undefined) throw new ApiError('not_found');
    const about = { studentId: before.studentId, now: deps.now() };
    await requireInCare(tx, member, 'rule.override', about);
    const request = { member, key, procedure: 'interviews.override', input, now: deps.now() };
    return once(tx, request, async () => {
      const command = { type: 'overrideRule', data: { ruleId, reason } } as const;
      const outcome = await carryOut(deps, tx, { actor: actorOf(member), before, command });
      if (!outcome.ok) throw new ApiError('refused', { refusal: outcome.refusal });
      return { interviewId, ruleId };
    });
  });
}
