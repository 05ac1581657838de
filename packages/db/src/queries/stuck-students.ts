import type { TenantTx } from '../tenant.ts';
import { scopeSql, type StudentScope } from './student-scope.ts';

// Plan: the students of the scope, then their interviews by
// Interview_organizationId_studentId_status_nextDueAt_id_idx.
const STUCK = {
  name: 'stuck_students',
  text: `WITH "seen" AS (${scopeSql})
    SELECT i."studentId" FROM "Interview" i JOIN "seen" USING ("studentId")
    WHERE i."organizationId" = $1 AND i."status" = 'active' AND NOT i."nextWaiting"
      AND i."stepsDone" < 8
    GROUP BY i."studentId" HAVING max(i."updatedAt") < $5::timestamptz`,
};

/** Students for whose interviews nothing happened since a moment, though it is their turn. */
export async function stuckStudents(
  tx: TenantTx,
  { staffId, cohortId, day }: StudentScope,
  before: string,
): Promise<string[]> {
  const values = [tx.organizationId, staffId, cohortId, day, before];
  const { rows } = await tx.query<{ studentId: string }>(STUCK, values);
  return rows.map(({ studentId }) => studentId);
}
