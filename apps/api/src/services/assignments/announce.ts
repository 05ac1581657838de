import type { Id, Instant } from '@acquaint/core/workflow/records';
import type { TenantTx } from '@acquaint/db/tenant';

// A whole class is told by one statement, and by no mail: a lecturer has told them already.
const ANNOUNCE = {
  name: 'announce_assignment',
  text: `INSERT INTO "Notice" ("organizationId", "id", "userId", "noticeKey", "code", "params",
      "createdAt")
    SELECT $1, gen_random_uuid(), s."id", 'assignment:' || $2 || ':' || s."id", 'assignment_set',
      $4, $5
    FROM unnest($3::uuid[]) AS s("id")
    ON CONFLICT ("organizationId", "noticeKey") DO NOTHING`,
};

/** A line in the app for each student whom an assignment asks something of. */
export async function announce(
  tx: TenantTx,
  { id, students, now }: { id: Id; students: readonly Id[]; now: Instant },
  params: { assignmentId: Id; title: string; due: string; dueOn: string },
): Promise<void> {
  const values = [tx.organizationId, id, students, JSON.stringify(params), now];
  await tx.query(ANNOUNCE, values);
}
