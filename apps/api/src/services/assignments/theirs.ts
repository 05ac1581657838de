import { memberOnSql, schoolDaySql } from '@acquaint/db/queries/school-day';

/**
 * Whether a published assignment `a` asks something of a student, with the school as `$1` and the
 * moment as `$3`. Who was there when it was due, or to the end of the cohort, hands in late, and is
 * graded. Whoever left before keeps what they handed in.
 */
export const theirsSql = (student: string): string => `a."publishedAt" IS NOT NULL AND (
  EXISTS (SELECT FROM "CohortMember" m
    JOIN "Cohort" c ON c."organizationId" = m."organizationId" AND c."id" = m."cohortId"
    WHERE m."organizationId" = $1 AND m."cohortId" = a."cohortId" AND m."studentId" = ${student}
      AND (${memberOnSql('m', schoolDaySql('$1', '$3'))}
        OR ${memberOnSql('m', schoolDaySql('$1', 'a."dueAt"'))}
          AND a."dueAt" < $3::timestamptz
        OR m."endsOn" >= c."endsOn" AND m."startsOn" < m."endsOn"
          AND m."endsOn" <= ${schoolDaySql('$1', '$3')}))
  OR EXISTS (SELECT FROM "Submission" s WHERE s."organizationId" = $1
    AND s."assignmentId" = a."id" AND s."studentId" = ${student}))`;
