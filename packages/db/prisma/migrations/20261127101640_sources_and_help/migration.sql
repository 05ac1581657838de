-- CreateTable
CREATE TABLE "ResearchSource" (
    "organizationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "title" TEXT NOT NULL,
    "url" TEXT NOT NULL,
    "note" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "groups" TEXT[],
    "fieldIds" TEXT[],
    "state" TEXT NOT NULL DEFAULT 'draft',
    "createdBy" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ResearchSource_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "HelpPage" (
    "organizationId" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "text" TEXT NOT NULL,
    "email" TEXT,
    "phone" TEXT,
    "bookingUrl" TEXT,
    "updatedBy" UUID NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "HelpPage_pkey" PRIMARY KEY ("organizationId")
);

-- Policies and grants of the new tables, as in the tenancy migration.
DO $$
DECLARE
  table_name text;
BEGIN
  FOREACH table_name IN ARRAY ARRAY['ResearchSource', 'HelpPage'] LOOP
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

GRANT SELECT, INSERT, UPDATE ON "ResearchSource", "HelpPage" TO acquaint_app;
