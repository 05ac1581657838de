import type { Id } from '@acquaint/core/workflow/records';
import type { TenantTx } from '@acquaint/db/tenant';
import {
  ASSIGNMENT_COLUMNS,
  type AssignmentRow,
  type SubmissionRow,
  submissionsOf,
} from './records.ts';

const OWN = {
  name: 'own_assignment_record',
  text: `SELECT ${ASSIGNMENT_COLUMNS}, p."draft" FROM "AssignmentPlace" p
    JOIN "Assignment" a ON a."organizationId" = p."organizationId" AND a."id" = p."assignmentId"
    WHERE p."organizationId" = $1 AND p."studentId" = $2 AND a."publishedAt" IS NOT NULL
    ORDER BY a."dueAt", a."id"`,
};

export interface OwnAssignment {
  title: string;
  instructions: string;
  draft: unknown;
  submissions: SubmissionRow[];
}

/** Everything that a student handed in or began, with the grades, to take along. */
export async function ownAssignments(tx: TenantTx, studentId: Id): Promise<OwnAssignment[]> {
  const { rows } = await tx.query<AssignmentRow & { draft: unknown }>(OWN, [
    tx.organizationId,
    studentId,
  ]);
  const own: OwnAssignment[] = [];
  for (const { id, title, instructions, draft } of rows) {
    const submissions = await submissionsOf(tx, id, studentId);
    own.push({ title, instructions, draft, submissions });
  }
  return own;
}
