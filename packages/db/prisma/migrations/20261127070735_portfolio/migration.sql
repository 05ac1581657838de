-- CreateTable
CREATE TABLE "PortfolioChoice" (
    "organizationId" UUID NOT NULL,
    "interviewId" UUID NOT NULL,
    "studentId" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "isIncluded" BOOLEAN NOT NULL,
    "parts" TEXT[],
    "description" TEXT,
    "agreedHow" TEXT,
    "agreedOn" DATE,
    "agreedNote" TEXT,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "PortfolioChoice_pkey" PRIMARY KEY ("organizationId","interviewId")
);

-- CreateIndex
CREATE INDEX "PortfolioChoice_organizationId_studentId_idx" ON "PortfolioChoice"("organizationId", "studentId");

-- AddForeignKey
ALTER TABLE "PortfolioChoice" ADD CONSTRAINT "PortfolioChoice_organizationId_interviewId_fkey" FOREIGN KEY ("organizationId", "interviewId") REFERENCES "Interview"("organizationId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Policies and grants of the new table, as in the tenancy migration.
ALTER TABLE "PortfolioChoice" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "PortfolioChoice" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "PortfolioChoice" TO acquaint_app USING
  ("organizationId" = nullif(current_setting('acquaint.organization_id', true), '')::uuid);
CREATE POLICY system ON "PortfolioChoice" TO acquaint_system USING (true);

GRANT SELECT, INSERT, UPDATE ON "PortfolioChoice" TO acquaint_app;
