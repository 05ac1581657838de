import { memberOnSql } from './school-day.ts';

/**
 * Whom somebody put into a cohort of theirs themselves, they cared for already. The cohort does not keep
 * them in that care beyond the end of what put them there.
 */
const BY_OTHERS = `cm."addedBy" IS DISTINCT FROM care."staffId"`;

/**
 * The condition that a student is in the care of one member of staff: named to them, or in a cohort
 * of theirs on that day. Everything that shows students to advisors or instructors carries it.
 *
 * @param at SQL of the student's id, the member's id, the organisation's id, and the day
 */
export function inCareSql(at: {
  student: string;
  staff: string;
  organization: string;
  day: string;
}): string {
  return `EXISTS (SELECT FROM "CareAssignment" care
    WHERE care."organizationId" = ${at.organization} AND care."staffId" = ${at.staff}
      AND care."endedAt" IS NULL
      AND (care."studentId" = ${at.student} OR EXISTS (SELECT FROM "CohortMember" cm
        JOIN "Cohort" co ON co."organizationId" = cm."organizationId" AND co."id" = cm."cohortId"
        WHERE cm."organizationId" = ${at.organization} AND cm."cohortId" = care."cohortId"
          AND cm."studentId" = ${at.student} AND ${memberOnSql('cm', at.day)} AND co."archivedAt" IS NULL
          AND ${BY_OTHERS})))`;
}

/**
 * The same condition as the set of students, for lists of everybody: one pass over the care of one
 * member instead of a question for each student.
 *
 * @param at SQL of the member's id, the organisation's id, and the day
 */
export function studentsInCareSql(at: {
  staff: string;
  organization: string;
  day: string;
}): string {
  const care = `care."organizationId" = ${at.organization} AND care."staffId" = ${at.staff}
    AND care."endedAt" IS NULL`;
  return `SELECT care."studentId" FROM "CareAssignment" care
      WHERE ${care} AND care."studentId" IS NOT NULL
    UNION ALL SELECT cm."studentId" FROM "CareAssignment" care
      JOIN "Cohort" co ON co."organizationId" = care."organizationId" AND co."id" = care."cohortId"
      JOIN "CohortMember" cm ON cm."organizationId" = co."organizationId"
        AND cm."cohortId" = co."id"
      WHERE ${care} AND co."archivedAt" IS NULL AND ${BY_OTHERS}
        AND ${memberOnSql('cm', at.day)}`;
}
