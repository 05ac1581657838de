-- CreateTable
CREATE TABLE "DraftReview" (
    "organizationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "studentId" UUID NOT NULL,
    "interviewId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "channel" TEXT NOT NULL,
    "templateId" TEXT,
    "subject" TEXT,
    "text" TEXT NOT NULL,
    "textHash" TEXT NOT NULL,
    "contactTitle" TEXT NOT NULL,
    "contactEmployer" TEXT NOT NULL,
    "lint" JSONB NOT NULL,
    "meetingAt" TIMESTAMPTZ(3),
    "status" TEXT NOT NULL DEFAULT 'waiting',
    "claimedBy" UUID,
    "claimedUntil" TIMESTAMPTZ(3),
    "suggestedSubject" TEXT,
    "suggestedText" TEXT,
    "comment" TEXT,
    "decidedBy" UUID,
    "decidedAt" TIMESTAMPTZ(3),
    "acceptedAt" TIMESTAMPTZ(3),
    "toldAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "DraftReview_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "ReviewComment" (
    "organizationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "createdBy" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "archivedAt" TIMESTAMPTZ(3),

    CONSTRAINT "ReviewComment_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateIndex
CREATE INDEX "DraftReview_organizationId_interviewId_createdAt_idx" ON "DraftReview"("organizationId", "interviewId", "createdAt");

-- CreateIndex
CREATE INDEX "DraftReview_organizationId_status_meetingAt_createdAt_id_idx" ON "DraftReview"("organizationId", "status", "meetingAt", "createdAt", "id");

-- CreateIndex
CREATE INDEX "DraftReview_organizationId_studentId_idx" ON "DraftReview"("organizationId", "studentId");

-- AddForeignKey
ALTER TABLE "DraftReview" ADD CONSTRAINT "DraftReview_organizationId_interviewId_fkey" FOREIGN KEY ("organizationId", "interviewId") REFERENCES "Interview"("organizationId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- One text of a kind waits at a time; asking anew takes the one before it back.
CREATE UNIQUE INDEX "DraftReview_waiting_once" ON "DraftReview"
  ("organizationId", "interviewId", "kind") WHERE "status" = 'waiting';

-- Policies and grants of the new tables, as in the tenancy migration.
DO $$
DECLARE
  table_name text;
BEGIN
  FOREACH table_name IN ARRAY ARRAY['DraftReview', 'ReviewComment'] LOOP
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

GRANT SELECT, INSERT, UPDATE ON "DraftReview", "ReviewComment" TO acquaint_app;
