-- CreateTable
CREATE TABLE "Host" (
    "organizationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "status" TEXT NOT NULL DEFAULT 'asked',
    "origin" TEXT NOT NULL,
    "askedBy" UUID NOT NULL,
    "askedAt" TIMESTAMPTZ(3) NOT NULL,
    "contactId" UUID,
    "fullName" TEXT NOT NULL DEFAULT '',
    "jobTitle" TEXT NOT NULL DEFAULT '',
    "employerName" TEXT NOT NULL DEFAULT '',
    "employerKey" TEXT NOT NULL DEFAULT '',
    "email" TEXT NOT NULL DEFAULT '',
    "identityHashes" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "topics" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "formats" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "languages" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "words" TEXT,
    "capacity" INTEGER NOT NULL,
    "pausedFrom" DATE,
    "pausedUntil" DATE,
    "everyone" BOOLEAN NOT NULL DEFAULT false,
    "agreedHow" TEXT,
    "agreedOn" DATE,
    "agreedNote" TEXT,
    "agreedNotedBy" UUID,
    "endedAt" TIMESTAMPTZ(3),
    "tokenHash" TEXT NOT NULL,
    "generation" INTEGER NOT NULL DEFAULT 1,
    "linkExpiresAt" TIMESTAMPTZ(3) NOT NULL,
    "locale" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Host_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "HostCohort" (
    "organizationId" UUID NOT NULL,
    "hostId" UUID NOT NULL,
    "cohortId" UUID NOT NULL,

    CONSTRAINT "HostCohort_pkey" PRIMARY KEY ("organizationId","hostId","cohortId")
);

-- CreateTable
CREATE TABLE "HostPlace" (
    "organizationId" UUID NOT NULL,
    "hostId" UUID NOT NULL,
    "studentId" UUID NOT NULL,
    "contactId" UUID NOT NULL,
    "takenAt" TIMESTAMPTZ(3) NOT NULL,
    "askedAt" TIMESTAMPTZ(3),
    "releasedAt" TIMESTAMPTZ(3),

    CONSTRAINT "HostPlace_pkey" PRIMARY KEY ("organizationId","hostId","studentId")
);

-- CreateIndex
CREATE UNIQUE INDEX "Host_tokenHash_key" ON "Host"("tokenHash");

-- CreateIndex
CREATE INDEX "Host_organizationId_status_fullName_idx" ON "Host"("organizationId", "status", "fullName");

-- CreateIndex
CREATE INDEX "Host_identityHashes_idx" ON "Host" USING GIN ("identityHashes");

-- CreateIndex
CREATE UNIQUE INDEX "Host_organizationId_contactId_key" ON "Host"("organizationId", "contactId");

-- CreateIndex
CREATE INDEX "HostPlace_organizationId_studentId_contactId_idx" ON "HostPlace"("organizationId", "studentId", "contactId");

-- AddForeignKey
ALTER TABLE "HostCohort" ADD CONSTRAINT "HostCohort_organizationId_hostId_fkey" FOREIGN KEY ("organizationId", "hostId") REFERENCES "Host"("organizationId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "HostCohort" ADD CONSTRAINT "HostCohort_organizationId_cohortId_fkey" FOREIGN KEY ("organizationId", "cohortId") REFERENCES "Cohort"("organizationId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "HostPlace" ADD CONSTRAINT "HostPlace_organizationId_hostId_fkey" FOREIGN KEY ("organizationId", "hostId") REFERENCES "Host"("organizationId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Policies and grants of the new tables, as in the tenancy migration.
DO $$
DECLARE
  table_name text;
BEGIN
  FOREACH table_name IN ARRAY ARRAY['Host', 'HostCohort', 'HostPlace'] LOOP
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

GRANT SELECT, INSERT, UPDATE ON "Host", "HostPlace" TO acquaint_app;
GRANT SELECT, INSERT, DELETE ON "HostCohort" TO acquaint_app;
