import type { Id, Instant } from '@acquaint/core/workflow/records';
import { memberOnSql, schoolDaySql } from '@acquaint/db/queries/school-day';
import type { TenantTx } from '@acquaint/db/tenant';
import { ApiError } from '../../errors.ts';
import type { Member } from '../../trpc/context.ts';

/** What the roster says of a student, and whether this member sees names of their contacts. */
export interface StudentEntry {
  fullName: string;
  email: string;
  programme: string | null;
  course: string | null;
  cohorts: string[];
  namesShown: boolean;
}

const ENTRY = {
  name: 'student_in_care_entry',
  text: `SELECT r."fullName", r."email", r."programme", r."course",
      coalesce((SELECT array_agg(co."name" ORDER BY co."name") FROM "CohortMember" m
        JOIN "Cohort" co ON co."organizationId" = m."organizationId" AND co."id" = m."cohortId"
        WHERE m."organizationId" = $1 AND m."studentId" = $2 AND ${memberOnSql('m', schoolDaySql('$1', '$4'))}), '{}') AS "cohorts",
      EXISTS (SELECT FROM "CohortMember" m
        JOIN "Cohort" co ON co."organizationId" = m."organizationId" AND co."id" = m."cohortId"
        JOIN "CareAssignment" care ON care."organizationId" = co."organizationId"
          AND care."staffId" = $3 AND care."endedAt" IS NULL
          AND (care."cohortId" = co."id" OR care."studentId" = m."studentId")
        WHERE m."organizationId" = $1 AND m."studentId" = $2 AND co."showContactNames"
          AND co."archivedAt" IS NULL AND ${memberOnSql('m', schoolDaySql('$1', '$4'))}) AS "namesShown"
    FROM "RosterEntry" r WHERE r."organizationId" = $1 AND r."studentId" = $2`,
};

/** @throws ApiError `not_found` */
export async function findStudentEntry(
  tx: TenantTx,
  member: Member,
  studentId: Id,
  now: Instant,
): Promise<StudentEntry> {
  const { rows } = await tx.query<StudentEntry & Record<string, unknown>>(ENTRY, [
    tx.organizationId,
    studentId,
    member.userId,
    now,
  ]);
  const [found] = rows;
  if (!found) throw new ApiError('not_found');
  return found;
}
