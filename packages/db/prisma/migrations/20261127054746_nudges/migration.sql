-- CreateTable
CREATE TABLE "Nudge" (
    "organizationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "senderId" UUID NOT NULL,
    "carerId" UUID NOT NULL,
    "ruleId" UUID,
    "reason" TEXT,
    "reasonDays" INTEGER,
    "subject" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "lookedAt" TIMESTAMPTZ(3) NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Nudge_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "NudgeRecipient" (
    "organizationId" UUID NOT NULL,
    "nudgeId" UUID NOT NULL,
    "studentId" UUID NOT NULL,
    "status" TEXT NOT NULL,
    "because" TEXT,
    "dueAt" TIMESTAMPTZ(3) NOT NULL,
    "settledAt" TIMESTAMPTZ(3),

    CONSTRAINT "NudgeRecipient_pkey" PRIMARY KEY ("organizationId","nudgeId","studentId")
);

-- CreateTable
CREATE TABLE "NudgeRule" (
    "organizationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "carerId" UUID NOT NULL,
    "cohortId" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "days" INTEGER NOT NULL,
    "repeatDays" INTEGER NOT NULL,
    "workingDaysOnly" BOOLEAN NOT NULL,
    "subject" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "nextRunAt" TIMESTAMPTZ(3) NOT NULL,
    "lastRunAt" TIMESTAMPTZ(3),
    "lastResult" JSONB,
    "pausedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "endedAt" TIMESTAMPTZ(3),

    CONSTRAINT "NudgeRule_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateIndex
CREATE INDEX "Nudge_organizationId_createdAt_idx" ON "Nudge"("organizationId", "createdAt");

-- CreateIndex
CREATE INDEX "NudgeRecipient_status_dueAt_idx" ON "NudgeRecipient"("status", "dueAt");

-- CreateIndex
CREATE INDEX "NudgeRecipient_organizationId_studentId_status_idx" ON "NudgeRecipient"("organizationId", "studentId", "status");

-- CreateIndex
CREATE INDEX "NudgeRule_nextRunAt_idx" ON "NudgeRule"("nextRunAt");

-- AddForeignKey
ALTER TABLE "NudgeRecipient" ADD CONSTRAINT "NudgeRecipient_organizationId_nudgeId_fkey" FOREIGN KEY ("organizationId", "nudgeId") REFERENCES "Nudge"("organizationId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "NudgeRecipient" ADD CONSTRAINT "NudgeRecipient_organizationId_studentId_fkey" FOREIGN KEY ("organizationId", "studentId") REFERENCES "RosterEntry"("organizationId", "studentId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "NudgeRule" ADD CONSTRAINT "NudgeRule_organizationId_cohortId_fkey" FOREIGN KEY ("organizationId", "cohortId") REFERENCES "Cohort"("organizationId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "Nudge" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "Nudge" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "Nudge" TO acquaint_app
  USING ("organizationId" = nullif(current_setting('acquaint.organization_id', true), '')::uuid);
CREATE POLICY system ON "Nudge" TO acquaint_system USING (true);

ALTER TABLE "NudgeRecipient" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "NudgeRecipient" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "NudgeRecipient" TO acquaint_app
  USING ("organizationId" = nullif(current_setting('acquaint.organization_id', true), '')::uuid);
CREATE POLICY system ON "NudgeRecipient" TO acquaint_system USING (true);

ALTER TABLE "NudgeRule" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "NudgeRule" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "NudgeRule" TO acquaint_app
  USING ("organizationId" = nullif(current_setting('acquaint.organization_id', true), '')::uuid);
CREATE POLICY system ON "NudgeRule" TO acquaint_system USING (true);

GRANT SELECT, INSERT, UPDATE ON "Nudge", "NudgeRecipient", "NudgeRule" TO acquaint_app;
