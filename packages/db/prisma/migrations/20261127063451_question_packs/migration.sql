-- CreateTable
CREATE TABLE "QuestionPack" (
    "organizationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "name" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "cohortId" UUID,
    "draft" JSONB,
    "published" JSONB,
    "signer" TEXT,
    "createdBy" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "publishedAt" TIMESTAMPTZ(3),
    "retiredAt" TIMESTAMPTZ(3),

    CONSTRAINT "QuestionPack_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "QuestionSuggestion" (
    "organizationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "studentId" UUID NOT NULL,
    "category" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'waiting',
    "word" TEXT,
    "packId" UUID,
    "decidedBy" UUID,
    "decidedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "QuestionSuggestion_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "PackSigner" (
    "organizationId" UUID NOT NULL,
    "fingerprint" TEXT NOT NULL,
    "publicKey" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "confirmedBy" UUID NOT NULL,
    "confirmedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "PackSigner_pkey" PRIMARY KEY ("organizationId","fingerprint")
);

-- CreateIndex
CREATE INDEX "QuestionSuggestion_organizationId_studentId_idx" ON "QuestionSuggestion"("organizationId", "studentId");

-- CreateIndex
CREATE INDEX "QuestionSuggestion_organizationId_status_createdAt_idx" ON "QuestionSuggestion"("organizationId", "status", "createdAt");

-- Policies and grants of the new tables, as in the tenancy migration.
DO $$
DECLARE
  table_name text;
BEGIN
  FOREACH table_name IN ARRAY ARRAY['QuestionPack', 'QuestionSuggestion', 'PackSigner'] LOOP
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

GRANT SELECT, INSERT, UPDATE ON "QuestionPack", "QuestionSuggestion", "PackSigner" TO acquaint_app;
