-- CreateTable
CREATE TABLE "PortfolioAssessment" (
    "organizationId" UUID NOT NULL,
    "studentId" UUID NOT NULL,
    "assignmentId" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "isIncluded" BOOLEAN NOT NULL,
    "showsGrade" BOOLEAN NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "PortfolioAssessment_pkey" PRIMARY KEY ("organizationId","studentId","assignmentId")
);

-- CreateIndex
CREATE INDEX "PortfolioAssessment_organizationId_assignmentId_idx" ON "PortfolioAssessment"("organizationId", "assignmentId");

-- AddForeignKey
ALTER TABLE "PortfolioAssessment" ADD CONSTRAINT "PortfolioAssessment_organizationId_studentId_fkey" FOREIGN KEY ("organizationId", "studentId") REFERENCES "StudentProfile"("organizationId", "studentId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PortfolioAssessment" ADD CONSTRAINT "PortfolioAssessment_organizationId_assignmentId_fkey" FOREIGN KEY ("organizationId", "assignmentId") REFERENCES "Assignment"("organizationId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Policies and grants of the new table, as in the tenancy migration.
ALTER TABLE "PortfolioAssessment" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "PortfolioAssessment" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "PortfolioAssessment" TO acquaint_app USING
  ("organizationId" = nullif(current_setting('acquaint.organization_id', true), '')::uuid);
CREATE POLICY system ON "PortfolioAssessment" TO acquaint_system USING (true);

GRANT SELECT, INSERT, UPDATE ON "PortfolioAssessment" TO acquaint_app;
