-- CreateTable
CREATE TABLE "StaffNote" (
    "organizationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "studentId" UUID NOT NULL,
    "audience" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "earlier" JSONB NOT NULL DEFAULT '[]',
    "createdBy" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "changedAt" TIMESTAMPTZ(3),

    CONSTRAINT "StaffNote_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "NoteInspection" (
    "organizationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "studentId" UUID NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'open',
    "askedAt" TIMESTAMPTZ(3) NOT NULL,
    "dueOn" DATE NOT NULL,
    "answeredBy" UUID,
    "answeredAt" TIMESTAMPTZ(3),
    "reason" TEXT,
    "copy" JSONB,

    CONSTRAINT "NoteInspection_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateIndex
CREATE INDEX "StaffNote_organizationId_studentId_createdAt_idx" ON "StaffNote"("organizationId", "studentId", "createdAt");

-- CreateIndex
CREATE INDEX "NoteInspection_organizationId_studentId_askedAt_idx" ON "NoteInspection"("organizationId", "studentId", "askedAt");

-- CreateIndex
CREATE INDEX "NoteInspection_organizationId_status_dueOn_idx" ON "NoteInspection"("organizationId", "status", "dueOn");

-- AddForeignKey
ALTER TABLE "StaffNote" ADD CONSTRAINT "StaffNote_organizationId_studentId_fkey" FOREIGN KEY ("organizationId", "studentId") REFERENCES "RosterEntry"("organizationId", "studentId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "NoteInspection" ADD CONSTRAINT "NoteInspection_organizationId_studentId_fkey" FOREIGN KEY ("organizationId", "studentId") REFERENCES "RosterEntry"("organizationId", "studentId") ON DELETE CASCADE ON UPDATE CASCADE;

-- A student waits for one answer at a time.
CREATE UNIQUE INDEX "NoteInspection_open_once" ON "NoteInspection"
  ("organizationId", "studentId") WHERE "status" = 'open';

-- Policies and grants of the new tables, as in the tenancy migration.
DO $$
DECLARE
  table_name text;
BEGIN
  FOREACH table_name IN ARRAY ARRAY['StaffNote', 'NoteInspection'] LOOP
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

GRANT SELECT, INSERT, UPDATE ON "StaffNote", "NoteInspection" TO acquaint_app;
GRANT DELETE ON "StaffNote" TO acquaint_app;
