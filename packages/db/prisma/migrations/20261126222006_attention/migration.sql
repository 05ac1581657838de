-- CreateTable
CREATE TABLE "AttentionState" (
    "organizationId" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "studentId" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "claimedBy" UUID,
    "claimedAt" TIMESTAMPTZ(3),
    "snoozedUntil" TIMESTAMPTZ(3),
    "resolvedBy" UUID,
    "resolvedAt" TIMESTAMPTZ(3),
    "comment" TEXT,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "AttentionState_pkey" PRIMARY KEY ("organizationId","key")
);

-- CreateIndex
CREATE INDEX "AttentionState_organizationId_studentId_idx" ON "AttentionState"("organizationId", "studentId");

ALTER TABLE "AttentionState" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "AttentionState" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "AttentionState" TO acquaint_app
  USING ("organizationId" = nullif(current_setting('acquaint.organization_id', true), '')::uuid);
CREATE POLICY system ON "AttentionState" TO acquaint_system USING (true);
GRANT SELECT, INSERT, UPDATE ON "AttentionState" TO acquaint_app;
