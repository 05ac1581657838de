-- AlterTable
ALTER TABLE "Draft" ADD COLUMN     "schoolTemplateId" UUID,
ADD COLUMN     "schoolTemplateVersion" INTEGER;

-- CreateTable
CREATE TABLE "LibraryTemplate" (
    "organizationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "kind" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "cohortId" UUID,
    "name" TEXT NOT NULL,
    "publishedNumber" INTEGER,
    "createdBy" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "LibraryTemplate_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "LibraryTemplateVersion" (
    "organizationId" UUID NOT NULL,
    "templateId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'draft',
    "subject" TEXT,
    "body" TEXT NOT NULL,
    "authorId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "publishedBy" UUID,
    "publishedAt" TIMESTAMPTZ(3),
    "retiredAt" TIMESTAMPTZ(3),

    CONSTRAINT "LibraryTemplateVersion_pkey" PRIMARY KEY ("organizationId","templateId","number")
);

-- CreateIndex
CREATE INDEX "LibraryTemplate_organizationId_kind_language_idx" ON "LibraryTemplate"("organizationId", "kind", "language");

-- AddForeignKey
ALTER TABLE "LibraryTemplateVersion" ADD CONSTRAINT "LibraryTemplateVersion_organizationId_templateId_fkey" FOREIGN KEY ("organizationId", "templateId") REFERENCES "LibraryTemplate"("organizationId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- One version in the making and one in force for each template; one template in force for each place.
CREATE UNIQUE INDEX "LibraryTemplateVersion_state_once" ON "LibraryTemplateVersion"
  ("organizationId", "templateId", "state") WHERE "state" IN ('draft', 'published');
CREATE UNIQUE INDEX "LibraryTemplate_in_force_once" ON "LibraryTemplate"
  ("organizationId", "kind", "language", "cohortId") NULLS NOT DISTINCT
  WHERE "publishedNumber" IS NOT NULL;

-- Policies and grants of the new tables, as in the tenancy migration.
DO $$
DECLARE
  table_name text;
BEGIN
  FOREACH table_name IN ARRAY ARRAY['LibraryTemplate', 'LibraryTemplateVersion'] LOOP
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

GRANT SELECT, INSERT, UPDATE ON "LibraryTemplate", "LibraryTemplateVersion" TO acquaint_app;
