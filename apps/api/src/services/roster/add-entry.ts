import { fold } from '@acquaint/core/people/fold';
import type { Id, Instant } from '@acquaint/core/workflow/records';
import type { TenantTx } from '@acquaint/db/tenant';

const ADD = {
  name: 'add_roster_entry',
  text: `INSERT INTO "RosterEntry" ("organizationId", "studentId", "fullName", "nameFolded", "email",
      "createdAt", "updatedAt")
    VALUES ($1, $2, $3, $4, $5, $6, $6) ON CONFLICT DO NOTHING`,
};

/** Lists a student who joined without the school's own list; a listed one keeps their entry. */
export async function addRosterEntry(
  tx: TenantTx,
  student: { studentId: Id; fullName: string; email: string; at: Instant },
): Promise<void> {
  const { studentId, fullName, email, at } = student;
  await tx.query(ADD, [tx.organizationId, studentId, fullName, fold(fullName), email, at]);
}
