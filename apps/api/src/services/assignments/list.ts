import type { AssignmentTerms } from '@acquaint/core/assignments/terms';
import type { Id, Instant } from '@acquaint/core/workflow/records';
import { memberOnSql, schoolDaySql } from '@acquaint/db/queries/school-day';
import { inTenant } from '@acquaint/db/tenant';
import type { Deps } from '../../deps.ts';
import type { Member } from '../../trpc/context.ts';
import { type CohortChoice, cohortChoices, staffScope } from '../care/cohorts-in-view.ts';
import { ASSIGNMENT_COLUMNS } from './records.ts';

export interface AssignmentLine {
  id: Id;
  version: number;
  cohortId: Id;
  cohortName: string;
  title: string;
  instructions: string;
  terms: AssignmentTerms;
  publishedAt: Instant | null;
  archivedAt: Instant | null;
  /** Students in the cohort today, and those who have a place from before. */
  students: number;
  /** Students who handed something in, and those of them whose last work has a grade. */
  handedIn: number;
  graded: number;
}

const LIST = {
  name: 'list_assignments',
  text: `SELECT ${ASSIGNMENT_COLUMNS}, c."name" AS "cohortName",
      (SELECT count(*)::int FROM (
        SELECT m."studentId" FROM "CohortMember" m
        JOIN "RosterEntry" e
          ON e."organizationId" = m."organizationId" AND e."studentId" = m."studentId"
        WHERE m."organizationId" = $1 AND m."cohortId" = a."cohortId" AND e."deactivatedAt" IS NULL
          AND ${memberOnSql('m', schoolDaySql('$1', '$3'))}
        UNION SELECT p."studentId" FROM "AssignmentPlace" p
        WHERE p."organizationId" = $1 AND p."assignmentId" = a."id") class
      ) AS "students", coalesce(done."handedIn", 0) AS "handedIn",
      coalesce(done."graded", 0) AS "graded"
    FROM "Assignment" a
    JOIN "Cohort" c ON c."organizationId" = a."organizationId" AND c."id" = a."cohortId"
    LEFT JOIN LATERAL (SELECT count(*)::int AS "handedIn",
        count(*) FILTER (WHERE EXISTS (SELECT FROM "SubmissionGrade" g
          WHERE g."organizationId" = $1 AND g."submissionId" = last."id"))::int AS "graded"
      FROM (SELECT DISTINCT ON (s."studentId") s."id" FROM "Submission" s
        WHERE s."organizationId" = $1 AND s."assignmentId" = a."id"
        ORDER BY s."studentId", s."number" DESC) last) done ON true
    WHERE a."organizationId" = $1 AND ($2::uuid IS NULL OR EXISTS (
      SELECT FROM "CareAssignment" care WHERE care."organizationId" = $1
        AND care."staffId" = $2 AND care."endedAt" IS NULL AND care."cohortId" = a."cohortId"))
    ORDER BY a."archivedAt" IS NOT NULL, a."dueAt" DESC, a."id" LIMIT 200`,
};

/** The assignments of the cohorts in the member's care, the latest due first. */
export function listAssignments(
  deps: Deps,
  member: Member,
): Promise<{ assignments: AssignmentLine[]; cohorts: CohortChoice[] }> {
  return inTenant(deps.database, { organizationId: member.organizationId }, async (tx) => {
    const { rows } = await tx.query<AssignmentLine & Record<string, unknown>>(LIST, [
      tx.organizationId,
      staffScope(member),
      deps.now(),
    ]);
    return { assignments: rows, cohorts: await cohortChoices(tx, member) };
  });
}
