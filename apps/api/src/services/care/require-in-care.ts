import { may, type Permission } from '@acquaint/core/access/can';
import type { Id, Instant } from '@acquaint/core/workflow/records';
import { inCareSql } from '@acquaint/db/queries/in-care';
import { schoolDaySql } from '@acquaint/db/queries/school-day';
import type { TenantTx } from '@acquaint/db/tenant';
import { ApiError } from '../../errors.ts';
import type { Member } from '../../trpc/context.ts';

const condition = inCareSql({
  student: 'r."studentId"',
  staff: '$3',
  organization: '$1',
  day: schoolDaySql('$1', '$4'),
});
const FIND = {
  name: 'student_in_care',
  text: `SELECT ${condition} AS "inCare" FROM "RosterEntry" r
    WHERE r."organizationId" = $1 AND r."studentId" = $2`,
};

/**
 * Lets through whoever may use `permission` on this student's records. A student outside of their
 * care is not there for them, so that ids teach nothing.
 *
 * @throws ApiError `not_found`
 */
export async function requireInCare(
  tx: TenantTx,
  member: Member,
  permission: Permission,
  { studentId, now }: { studentId: Id; now: Instant },
): Promise<void> {
  const { rows } = await tx.query<{ inCare: boolean }>(FIND, [
    tx.organizationId,
    studentId,
    member.userId,
    now,
  ]);
  const [found] = rows;
  const verdict = may(member.role, permission, {
    organization: found === undefined ? 'other' : 'same',
    owner: found?.inCare === true ? 'student_in_care' : 'other',
    shared: false,
    namesShown: false,
    onLink: false,
    inScope: false,
  });
  if (!verdict.allowed) throw new ApiError('not_found');
}
