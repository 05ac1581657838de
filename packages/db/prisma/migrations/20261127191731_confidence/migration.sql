-- CreateTable
CREATE TABLE "ConfidenceAnswer" (
    "organizationId" UUID NOT NULL,
    "studentId" UUID NOT NULL,
    "moment" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "ratings" JSONB,
    "answeredAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ConfidenceAnswer_pkey" PRIMARY KEY ("organizationId","studentId","moment")
);

-- AddForeignKey
ALTER TABLE "ConfidenceAnswer" ADD CONSTRAINT "ConfidenceAnswer_organizationId_studentId_fkey" FOREIGN KEY ("organizationId", "studentId") REFERENCES "StudentProfile"("organizationId", "studentId") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "ConfidenceAnswer" ADD CONSTRAINT "ConfidenceAnswer_moment_check"
  CHECK ("moment" IN ('before', 'after'));

-- Policies and grants of the new table, as in the tenancy migration.
ALTER TABLE "ConfidenceAnswer" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "ConfidenceAnswer" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "ConfidenceAnswer" TO acquaint_app USING
  ("organizationId" = nullif(current_setting('acquaint.organization_id', true), '')::uuid);
CREATE POLICY system ON "ConfidenceAnswer" TO acquaint_system USING (true);

GRANT SELECT, INSERT, UPDATE ON "ConfidenceAnswer" TO acquaint_app;
