import type { AssessedWork, AssessmentChoice } from '@acquaint/core/portfolio/assessment';
import type { Id, Instant } from '@acquaint/core/workflow/records';
import type { TenantTx } from '@acquaint/db/tenant';

type WorkRow = AssessedWork & Record<string, unknown>;
type ChoiceRow = AssessmentChoice & Record<string, unknown>;

// Of the grades their levels and points alone: no comment and no grader reaches a portfolio. What
// the student handed in stays theirs, also after they left the cohort or the term was put away.
const WORKS = {
  name: 'assessed_works',
  text: `SELECT a."id" AS "assignmentId", a."title", a."terms"->'rubric' AS "rubric",
      a."terms"->'due'->>'zone' AS "zone",
      jsonb_agg(jsonb_build_object('grades', coalesce((
        SELECT jsonb_agg(jsonb_build_object('marks', g."marks", 'total', g."total",
          'outOf', g."outOf", 'gradedAt',
          to_char(g."gradedAt" AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))
          ORDER BY g."number")
        FROM "SubmissionGrade" g
        WHERE g."organizationId" = s."organizationId" AND g."submissionId" = s."id"), '[]'))
        ORDER BY s."number") AS "versions"
    FROM "Submission" s
    JOIN "Assignment" a ON a."organizationId" = s."organizationId" AND a."id" = s."assignmentId"
    WHERE s."organizationId" = $1 AND s."studentId" = $2
    GROUP BY a."organizationId", a."id"`,
};

/** Everything that a student handed in, with the levels that came back. */
export async function assessedWorks(tx: TenantTx, studentId: Id): Promise<AssessedWork[]> {
  return (await tx.query<WorkRow>(WORKS, [tx.organizationId, studentId])).rows;
}

const LIST = {
  name: 'list_portfolio_assessments',
  text: `SELECT "assignmentId", "version", "isIncluded", "showsGrade" FROM "PortfolioAssessment"
    WHERE "organizationId" = $1 AND "studentId" = $2 ORDER BY "assignmentId"`,
};

/** What a student chose for their portfolio, assignment by assignment. */
export async function listAssessmentChoices(
  tx: TenantTx,
  studentId: Id,
): Promise<AssessmentChoice[]> {
  return (await tx.query<ChoiceRow>(LIST, [tx.organizationId, studentId])).rows;
}

const SAVE = {
  name: 'save_portfolio_assessment',
  text: `INSERT INTO "PortfolioAssessment" ("organizationId", "studentId", "assignmentId",
      "isIncluded", "showsGrade", "updatedAt")
    VALUES ($1, $2, $3, $4, $5, $6)
    ON CONFLICT ("organizationId", "studentId", "assignmentId") DO UPDATE SET "isIncluded" = $4,
      "showsGrade" = $5, "updatedAt" = $6, "version" = "PortfolioAssessment"."version" + 1
    WHERE "PortfolioAssessment"."version" = $7`,
};

/** Writes over the version that was seen. @returns false when somebody was faster */
export async function saveAssessmentChoice(
  tx: TenantTx,
  studentId: Id,
  { choice, at }: { choice: AssessmentChoice; at: Instant },
): Promise<boolean> {
  const { assignmentId, version, isIncluded, showsGrade } = choice;
  const values = [tx.organizationId, studentId, assignmentId, isIncluded, showsGrade, at, version];
  return (await tx.query(SAVE, values)).rowCount === 1;
}
