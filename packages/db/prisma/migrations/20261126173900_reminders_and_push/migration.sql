-- AlterTable
ALTER TABLE "PlannedReminder" ADD COLUMN     "chosenAt" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "PushMessage" (
    "organizationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "subscriptionId" UUID NOT NULL,
    "sendKey" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "params" JSONB NOT NULL,
    "interviewId" UUID,
    "urgency" TEXT NOT NULL DEFAULT 'normal',
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'waiting',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "availableAt" TIMESTAMPTZ(3) NOT NULL,
    "lastError" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "sentAt" TIMESTAMPTZ(3),

    CONSTRAINT "PushMessage_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateIndex
CREATE INDEX "PushMessage_status_availableAt_idx" ON "PushMessage"("status", "availableAt");

-- CreateIndex
CREATE UNIQUE INDEX "PushMessage_organizationId_sendKey_subscriptionId_key" ON "PushMessage"("organizationId", "sendKey", "subscriptionId");

-- AddForeignKey
ALTER TABLE "PushMessage" ADD CONSTRAINT "PushMessage_organizationId_subscriptionId_fkey" FOREIGN KEY ("organizationId", "subscriptionId") REFERENCES "PushSubscription"("organizationId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Policies and grants of the new table, as in the tenancy migration.
ALTER TABLE "PushMessage" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "PushMessage" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "PushMessage" TO acquaint_app
  USING ("organizationId" = nullif(current_setting('acquaint.organization_id', true), '')::uuid);
CREATE POLICY system ON "PushMessage" TO acquaint_system USING (true);
GRANT SELECT, INSERT, UPDATE ON "PushMessage" TO acquaint_app;
