-- CreateTable
CREATE TABLE "CourtesyException" (
    "organizationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "identityHashes" TEXT[],
    "employerKey" TEXT,
    "reason" TEXT NOT NULL,
    "until" DATE NOT NULL,
    "createdBy" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "endedAt" TIMESTAMPTZ(3),
    "endedBy" UUID,

    CONSTRAINT "CourtesyException_pkey" PRIMARY KEY ("organizationId","id")
);

-- An exception is for a person or for an employer.
ALTER TABLE "CourtesyException" ADD CONSTRAINT "CourtesyException_about_check"
  CHECK ((cardinality("identityHashes") > 0) <> ("employerKey" IS NOT NULL));
ALTER TABLE "CourtesyException" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "CourtesyException" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "CourtesyException" TO acquaint_app
  USING ("organizationId" = nullif(current_setting('acquaint.organization_id', true), '')::uuid);
CREATE POLICY system ON "CourtesyException" TO acquaint_system USING (true);
GRANT SELECT, INSERT, UPDATE ON "CourtesyException" TO acquaint_app;
