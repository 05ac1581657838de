import type { Id, Instant } from '@acquaint/core/workflow/records';
import { inCareSql } from '@acquaint/db/queries/in-care';
import { schoolDaySql } from '@acquaint/db/queries/school-day';
import type { TenantTx } from '@acquaint/db/tenant';

const CARERS = {
  name: 'carers_of',
  text: `SELECT m."userId" FROM "Membership" m WHERE m."organizationId" = $1
    AND m."role" = 'advisor' AND m."endedAt" IS NULL AND ${inCareSql({
      student: '$2::uuid',
      staff: 'm."userId"',
      organization: '$1',
      day: schoolDaySql('$1', '$3'),
    })}`,
};

/** The advisors who care for a student today. */
export async function carersOf(tx: TenantTx, studentId: Id, now: Instant): Promise<Id[]> {
  const { rows } = await tx.query<{ userId: Id }>(CARERS, [tx.organizationId, studentId, now]);
  return rows.map(({ userId }) => userId);
}
