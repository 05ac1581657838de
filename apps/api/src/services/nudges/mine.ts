import type { Id, Instant } from '@acquaint/core/workflow/records';
import type { TenantTx } from '@acquaint/db/tenant';

/** A nudge as the student's own export holds it. */
export interface NudgeToMe {
  from: string;
  subject: string;
  text: string;
  reason: string | null;
  status: string;
  because: string | null;
  at: Instant;
}

const MINE = {
  name: 'nudges_to_student',
  text: `SELECT u."name" AS "from", n."subject", n."text", n."reason", t."status", t."because",
      coalesce(t."settledAt", t."dueAt") AS "at"
    FROM "NudgeRecipient" t
    JOIN "Nudge" n ON n."organizationId" = $1 AND n."id" = t."nudgeId"
    JOIN "User" u ON u."id" = n."senderId"
    WHERE t."organizationId" = $1 AND t."studentId" = $2 ORDER BY n."createdAt", n."id"`,
};

/** All nudges that were meant for a student, also those that were held back. */
export async function nudgesTo(tx: TenantTx, studentId: Id): Promise<NudgeToMe[]> {
  const { rows } = await tx.query<NudgeToMe & Record<string, unknown>>(MINE, [
    tx.organizationId,
    studentId,
  ]);
  return rows;
}
