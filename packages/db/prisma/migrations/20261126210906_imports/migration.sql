-- CreateTable
CREATE TABLE "ImportBatch" (
    "organizationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "fileName" TEXT NOT NULL,
    "bytes" BYTEA,
    "byteCount" INTEGER NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'uploaded',
    "options" JSONB NOT NULL DEFAULT '{}',
    "total" INTEGER NOT NULL DEFAULT 0,
    "cursor" INTEGER NOT NULL DEFAULT 0,
    "counts" JSONB NOT NULL DEFAULT '{}',
    "stoppedAt" INTEGER,
    "createdBy" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "startedBy" UUID,
    "startedAt" TIMESTAMPTZ(3),
    "finishedAt" TIMESTAMPTZ(3),
    "undoneAt" TIMESTAMPTZ(3),

    CONSTRAINT "ImportBatch_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "ImportRow" (
    "organizationId" UUID NOT NULL,
    "importId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "line" INTEGER,
    "kind" TEXT NOT NULL,
    "studentId" UUID,
    "before" JSONB,
    "version" INTEGER,
    "problems" JSONB,
    "undo" TEXT,

    CONSTRAINT "ImportRow_pkey" PRIMARY KEY ("organizationId","importId","position")
);

-- CreateIndex
CREATE INDEX "ImportBatch_organizationId_createdAt_idx" ON "ImportBatch"("organizationId", "createdAt");

-- CreateIndex
CREATE INDEX "ImportRow_organizationId_importId_kind_idx" ON "ImportRow"("organizationId", "importId", "kind");

-- CreateIndex
CREATE INDEX "RosterEntry_organizationId_email_idx" ON "RosterEntry"("organizationId", "email");

-- AddForeignKey
ALTER TABLE "ImportRow" ADD CONSTRAINT "ImportRow_organizationId_importId_fkey" FOREIGN KEY ("organizationId", "importId") REFERENCES "ImportBatch"("organizationId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- One import of a school runs at a time, whoever started it where.
CREATE UNIQUE INDEX "ImportBatch_one_at_a_time" ON "ImportBatch" ("organizationId")
  WHERE "status" IN ('running', 'undoing');

-- Policies and grants of the new tables, as in the tenancy migration.
DO $$
DECLARE
  table_name text;
BEGIN
  FOREACH table_name IN ARRAY ARRAY['ImportBatch', 'ImportRow'] LOOP
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

GRANT SELECT, INSERT, UPDATE ON "ImportBatch" TO acquaint_app;
GRANT SELECT ON "ImportRow" TO acquaint_app;
