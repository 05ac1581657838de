-- CreateTable
CREATE TABLE "OutcomeImport" (
    "organizationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "classYear" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "fileName" TEXT NOT NULL,
    "counts" JSONB NOT NULL,
    "unlisted" JSONB NOT NULL,
    "createdBy" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "OutcomeImport_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "GraduateOutcome" (
    "organizationId" UUID NOT NULL,
    "studentId" UUID NOT NULL,
    "classYear" INTEGER NOT NULL,
    "status" TEXT NOT NULL,
    "collectedOn" DATE,
    "importId" UUID NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "GraduateOutcome_pkey" PRIMARY KEY ("organizationId","studentId","classYear")
);

-- CreateIndex
CREATE UNIQUE INDEX "OutcomeImport_organizationId_classYear_number_key" ON "OutcomeImport"("organizationId", "classYear", "number");

-- CreateIndex
CREATE INDEX "GraduateOutcome_organizationId_classYear_idx" ON "GraduateOutcome"("organizationId", "classYear");

-- AddForeignKey
ALTER TABLE "GraduateOutcome" ADD CONSTRAINT "GraduateOutcome_organizationId_studentId_fkey" FOREIGN KEY ("organizationId", "studentId") REFERENCES "RosterEntry"("organizationId", "studentId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "GraduateOutcome" ADD CONSTRAINT "GraduateOutcome_organizationId_importId_fkey" FOREIGN KEY ("organizationId", "importId") REFERENCES "OutcomeImport"("organizationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Policies and grants of the new tables, as in the tenancy migration.
DO $$
DECLARE
  table_name text;
BEGIN
  FOREACH table_name IN ARRAY ARRAY['OutcomeImport', 'GraduateOutcome'] LOOP
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

-- An import is said once; outcomes are changed and taken away by the next one of their class.
GRANT SELECT, INSERT ON "OutcomeImport" TO acquaint_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON "GraduateOutcome" TO acquaint_app;
