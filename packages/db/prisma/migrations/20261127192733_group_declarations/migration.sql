-- CreateTable
CREATE TABLE "GroupDeclaration" (
    "organizationId" UUID NOT NULL,
    "studentId" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "firstGeneration" TEXT NOT NULL,
    "needBased" TEXT NOT NULL,
    "international" TEXT NOT NULL,
    "disability" TEXT NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "GroupDeclaration_pkey" PRIMARY KEY ("organizationId","studentId")
);

-- AddForeignKey
ALTER TABLE "GroupDeclaration" ADD CONSTRAINT "GroupDeclaration_organizationId_studentId_fkey" FOREIGN KEY ("organizationId", "studentId") REFERENCES "RosterEntry"("organizationId", "studentId") ON DELETE CASCADE ON UPDATE CASCADE;

-- Policies and grants of the new table, as in the tenancy migration.
ALTER TABLE "GroupDeclaration" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "GroupDeclaration" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "GroupDeclaration" TO acquaint_app USING
  ("organizationId" = nullif(current_setting('acquaint.organization_id', true), '')::uuid);
CREATE POLICY system ON "GroupDeclaration" TO acquaint_system USING (true);

-- What is taken back leaves no row.
GRANT SELECT, INSERT, UPDATE, DELETE ON "GroupDeclaration" TO acquaint_app;
