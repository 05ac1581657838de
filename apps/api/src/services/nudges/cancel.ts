import type { Id } from '@acquaint/core/workflow/records';
import { inCareSql } from '@acquaint/db/queries/in-care';
import { schoolDaySql } from '@acquaint/db/queries/school-day';
import { inTenant } from '@acquaint/db/tenant';
import type { Deps } from '../../deps.ts';
import { ApiError } from '../../errors.ts';
import type { Member } from '../../trpc/context.ts';
import { audit } from '../writes/audit.ts';
import { once } from '../writes/once.ts';
import { isVisible } from './log.ts';

const CANCEL = {
  name: 'cancel_nudge',
  text: `UPDATE "NudgeRecipient" t SET "status" = 'cancelled', "settledAt" = $4
    WHERE t."organizationId" = $1 AND t."nudgeId" = $2 AND t."status" = 'waiting'
      AND (${inCareSql({ student: 't."studentId"', staff: '$3', organization: '$1', day: schoolDaySql('$1', '$4') })}
        OR EXISTS (SELECT FROM "Nudge" n WHERE n."organizationId" = $1 AND n."id" = $2
          AND n."carerId" = $3))`,
};

/**
 * Stops what has not gone out yet: all of it for whoever answers for the nudge, for a colleague what
 * would go to students in their care. @throws ApiError `not_found`
 */
export function cancelNudge(
  deps: Deps,
  member: Member,
  input: { id: Id; idempotencyKey: string },
): Promise<{ cancelled: number }> {
  const { id, idempotencyKey: key } = input;
  const { organizationId, userId } = member;
  const now = deps.now();
  const request = { member, key, procedure: 'nudges.cancel', input, now };
  return inTenant(deps.database, { organizationId }, (tx) =>
    once(tx, request, async () => {
      if (!(await isVisible(tx, userId, id, now))) throw new ApiError('not_found');
      const values = [organizationId, id, userId, now];
      const { rowCount } = await tx.query(CANCEL, values);
      const cancelled = rowCount ?? 0;
      const about = { subjectKind: 'nudge', subjectId: id, data: { students: cancelled } };
      await audit(deps, tx, member, { action: 'nudge.cancel', ...about });
      return { cancelled };
    }),
  );
}
