-- AlterEnum
-- This migration adds more than one value to an enum.
-- With PostgreSQL versions 11 and earlier, this is not possible
-- in a single migration. This can be worked around by creating
-- multiple migrations, each migration adding only one value to
-- the enum.


ALTER TYPE "Role" ADD VALUE 'instructor';
ALTER TYPE "Role" ADD VALUE 'library_editor';
ALTER TYPE "Role" ADD VALUE 'analyst';
ALTER TYPE "Role" ADD VALUE 'auditor';

-- CreateTable
CREATE TABLE "RosterEntry" (
    "organizationId" UUID NOT NULL,
    "studentId" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "studentKey" TEXT,
    "fullName" TEXT NOT NULL,
    "nameFolded" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "login" TEXT,
    "programme" TEXT,
    "course" TEXT,
    "term" TEXT,
    "yearOfStudy" TEXT,
    "deactivatedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "RosterEntry_pkey" PRIMARY KEY ("organizationId","studentId")
);

-- CreateTable
CREATE TABLE "Cohort" (
    "organizationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "rosterValue" TEXT,
    "startsOn" DATE,
    "endsOn" DATE,
    "showContactNames" BOOLEAN NOT NULL DEFAULT false,
    "reviewFirst" INTEGER NOT NULL DEFAULT 0,
    "policy" JSONB NOT NULL DEFAULT '{}',
    "createdBy" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "archivedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Cohort_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "CohortMember" (
    "organizationId" UUID NOT NULL,
    "cohortId" UUID NOT NULL,
    "studentId" UUID NOT NULL,
    "startsOn" DATE NOT NULL,
    "endsOn" DATE,
    "addedBy" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "CohortMember_pkey" PRIMARY KEY ("organizationId","cohortId","studentId","startsOn")
);

-- CreateTable
CREATE TABLE "CareAssignment" (
    "organizationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "staffId" UUID NOT NULL,
    "cohortId" UUID,
    "studentId" UUID,
    "createdBy" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "endedAt" TIMESTAMPTZ(3),

    CONSTRAINT "CareAssignment_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateIndex
CREATE INDEX "RosterEntry_organizationId_nameFolded_studentId_idx" ON "RosterEntry"("organizationId", "nameFolded", "studentId");

-- CreateIndex
CREATE UNIQUE INDEX "RosterEntry_organizationId_studentKey_key" ON "RosterEntry"("organizationId", "studentKey");

-- CreateIndex
CREATE INDEX "CohortMember_organizationId_studentId_idx" ON "CohortMember"("organizationId", "studentId");

-- CreateIndex
CREATE INDEX "CareAssignment_organizationId_staffId_idx" ON "CareAssignment"("organizationId", "staffId");

-- AddForeignKey
ALTER TABLE "RosterEntry" ADD CONSTRAINT "RosterEntry_organizationId_studentId_fkey" FOREIGN KEY ("organizationId", "studentId") REFERENCES "Membership"("organizationId", "userId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CohortMember" ADD CONSTRAINT "CohortMember_organizationId_cohortId_fkey" FOREIGN KEY ("organizationId", "cohortId") REFERENCES "Cohort"("organizationId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CohortMember" ADD CONSTRAINT "CohortMember_organizationId_studentId_fkey" FOREIGN KEY ("organizationId", "studentId") REFERENCES "RosterEntry"("organizationId", "studentId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CareAssignment" ADD CONSTRAINT "CareAssignment_organizationId_cohortId_fkey" FOREIGN KEY ("organizationId", "cohortId") REFERENCES "Cohort"("organizationId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Care is for a whole cohort or for one student, and once at a time.
ALTER TABLE "CareAssignment" ADD CONSTRAINT "CareAssignment_subject_check"
  CHECK (("cohortId" IS NULL) <> ("studentId" IS NULL));
CREATE UNIQUE INDEX "CareAssignment_cohort_once" ON "CareAssignment"
  ("organizationId", "staffId", "cohortId") WHERE "endedAt" IS NULL AND "cohortId" IS NOT NULL;
CREATE UNIQUE INDEX "CareAssignment_student_once" ON "CareAssignment"
  ("organizationId", "staffId", "studentId") WHERE "endedAt" IS NULL AND "studentId" IS NOT NULL;
ALTER TABLE "CohortMember" ADD CONSTRAINT "CohortMember_order_check"
  CHECK ("endsOn" IS NULL OR "endsOn" >= "startsOn");

-- Students who joined before there was a roster.
INSERT INTO "RosterEntry" ("organizationId", "studentId", "fullName", "nameFolded", "email",
    "createdAt", "updatedAt")
  SELECT m."organizationId", m."userId", u."name", lower(u."name"), u."email", m."createdAt",
    m."createdAt"
  FROM "Membership" m JOIN "User" u ON u."id" = m."userId" WHERE m."role" = 'student';

-- Policies and grants of the new tables, as in the tenancy migration.
DO $$
DECLARE
  table_name text;
BEGIN
  FOREACH table_name IN ARRAY ARRAY['RosterEntry', 'Cohort', 'CohortMember', 'CareAssignment'] LOOP
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

GRANT SELECT, INSERT, UPDATE ON "RosterEntry", "Cohort", "CareAssignment" TO acquaint_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON "CohortMember" TO acquaint_app;
