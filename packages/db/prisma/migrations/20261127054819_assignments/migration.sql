-- CreateTable
CREATE TABLE "Assignment" (
    "organizationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "cohortId" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "instructions" TEXT NOT NULL,
    "terms" JSONB NOT NULL,
    "dueAt" TIMESTAMPTZ(3) NOT NULL,
    "createdBy" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "publishedAt" TIMESTAMPTZ(3),
    "archivedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Assignment_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "AssignmentPlace" (
    "organizationId" UUID NOT NULL,
    "assignmentId" UUID NOT NULL,
    "studentId" UUID NOT NULL,
    "window" INTEGER NOT NULL,
    "draft" JSONB,
    "draftVersion" INTEGER NOT NULL DEFAULT 0,
    "draftedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "AssignmentPlace_pkey" PRIMARY KEY ("organizationId","assignmentId","studentId")
);

-- CreateTable
CREATE TABLE "Submission" (
    "organizationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "assignmentId" UUID NOT NULL,
    "studentId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "submittedAt" TIMESTAMPTZ(3) NOT NULL,
    "lateness" JSONB NOT NULL,
    "talks" JSONB NOT NULL,
    "reflection" TEXT NOT NULL,

    CONSTRAINT "Submission_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "SubmissionGrade" (
    "organizationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "submissionId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "marks" JSONB NOT NULL,
    "points" INTEGER NOT NULL,
    "deduction" INTEGER NOT NULL,
    "total" INTEGER NOT NULL,
    "outOf" INTEGER NOT NULL,
    "comment" TEXT,
    "reopenedUntil" DATE,
    "gradedBy" UUID NOT NULL,
    "gradedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "SubmissionGrade_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateIndex
CREATE INDEX "Assignment_organizationId_cohortId_idx" ON "Assignment"("organizationId", "cohortId");

-- CreateIndex
CREATE INDEX "AssignmentPlace_organizationId_studentId_idx" ON "AssignmentPlace"("organizationId", "studentId");

-- CreateIndex
CREATE INDEX "Submission_organizationId_studentId_idx" ON "Submission"("organizationId", "studentId");

-- CreateIndex
CREATE UNIQUE INDEX "Submission_organizationId_assignmentId_studentId_number_key" ON "Submission"("organizationId", "assignmentId", "studentId", "number");

-- CreateIndex
CREATE UNIQUE INDEX "SubmissionGrade_organizationId_submissionId_number_key" ON "SubmissionGrade"("organizationId", "submissionId", "number");

-- AddForeignKey
ALTER TABLE "Assignment" ADD CONSTRAINT "Assignment_organizationId_cohortId_fkey" FOREIGN KEY ("organizationId", "cohortId") REFERENCES "Cohort"("organizationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AssignmentPlace" ADD CONSTRAINT "AssignmentPlace_organizationId_assignmentId_fkey" FOREIGN KEY ("organizationId", "assignmentId") REFERENCES "Assignment"("organizationId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Submission" ADD CONSTRAINT "Submission_organizationId_assignmentId_fkey" FOREIGN KEY ("organizationId", "assignmentId") REFERENCES "Assignment"("organizationId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SubmissionGrade" ADD CONSTRAINT "SubmissionGrade_organizationId_submissionId_fkey" FOREIGN KEY ("organizationId", "submissionId") REFERENCES "Submission"("organizationId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Policies and grants of the new tables, as in the tenancy migration.
DO $$
DECLARE
  table_name text;
BEGIN
  FOREACH table_name IN ARRAY
    ARRAY['Assignment', 'AssignmentPlace', 'Submission', 'SubmissionGrade'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', table_name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', table_name);
    EXECUTE format(
      'CREATE POLICY tenant ON %I TO acquaint_app USING '
      '("organizationId" = nullif(current_setting(''acquaint.organization_id'', true), '''')::uuid)',
      table_name
    );
    EXECUTE format('CREATE POLICY system ON %I TO acquaint_system USING (true)', table_name);
  END LOOP;
END
$$;

-- What was handed in and how it was graded stays as it was.
GRANT SELECT, INSERT, UPDATE ON "Assignment", "AssignmentPlace" TO acquaint_app;
GRANT SELECT, INSERT ON "Submission", "SubmissionGrade" TO acquaint_app;
