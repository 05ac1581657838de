-- DropIndex
DROP INDEX "PlannedReminder_organizationId_subjectId_kind_occurrence_ch_key";

-- DropIndex
DROP INDEX "PlannedReminder_status_dueAt_idx";

-- AlterTable
ALTER TABLE "OutboxMessage" ADD COLUMN     "audience" TEXT NOT NULL DEFAULT 'contact',
ADD COLUMN     "claimedAt" TIMESTAMPTZ(3),
ADD COLUMN     "claimedBy" UUID,
ADD COLUMN     "handedOverAt" TIMESTAMPTZ(3),
ADD COLUMN     "interviewId" UUID,
ADD COLUMN     "messageId" TEXT,
ADD COLUMN     "personId" UUID,
ADD COLUMN     "replyTokenHash" TEXT;

-- AlterTable
ALTER TABLE "PlannedReminder" ADD COLUMN     "expiresAt" TIMESTAMPTZ(3),
ADD COLUMN     "fireAt" TIMESTAMPTZ(3),
ADD COLUMN     "late" BOOLEAN NOT NULL DEFAULT false;
UPDATE "PlannedReminder" SET "fireAt" = "dueAt";
ALTER TABLE "PlannedReminder" ALTER COLUMN "fireAt" SET NOT NULL;

-- CreateTable
CREATE TABLE "DeliveryEvent" (
    "organizationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "outboxId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "kind" TEXT NOT NULL,
    "answer" TEXT,

    CONSTRAINT "DeliveryEvent_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "InboundMail" (
    "organizationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "studentId" UUID NOT NULL,
    "interviewId" UUID NOT NULL,
    "outboxId" UUID NOT NULL,
    "sourceKey" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "heldBecause" TEXT,
    "fromName" TEXT,
    "fromAddress" TEXT NOT NULL,
    "subject" TEXT,
    "text" TEXT NOT NULL,
    "droppedAttachments" INTEGER NOT NULL DEFAULT 0,
    "receivedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "InboundMail_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "GuestLink" (
    "organizationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "generation" INTEGER NOT NULL DEFAULT 1,
    "studentId" UUID NOT NULL,
    "interviewId" UUID NOT NULL,
    "contactId" UUID NOT NULL,
    "locale" TEXT,
    "timeZone" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "revokedAt" TIMESTAMPTZ(3),

    CONSTRAINT "GuestLink_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "CalendarFeed" (
    "organizationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "busyOnly" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "revokedAt" TIMESTAMPTZ(3),

    CONSTRAINT "CalendarFeed_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "BusyFeed" (
    "organizationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "studentId" UUID NOT NULL,
    "label" TEXT NOT NULL,
    "url" TEXT NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'waiting',
    "problem" TEXT,
    "etag" TEXT,
    "nextFetchAt" TIMESTAMPTZ(3) NOT NULL,
    "fetchedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "BusyFeed_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "BusyBlock" (
    "organizationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "feedId" UUID NOT NULL,
    "studentId" UUID NOT NULL,
    "startsAt" TIMESTAMPTZ(3) NOT NULL,
    "endsAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "BusyBlock_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "NoticePreference" (
    "organizationId" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "data" JSONB NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "NoticePreference_pkey" PRIMARY KEY ("organizationId","userId")
);

-- CreateTable
CREATE TABLE "Notice" (
    "organizationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "noticeKey" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "params" JSONB NOT NULL,
    "interviewId" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "readAt" TIMESTAMPTZ(3),

    CONSTRAINT "Notice_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "PushSubscription" (
    "organizationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "endpoint" TEXT NOT NULL,
    "p256dh" TEXT NOT NULL,
    "auth" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "endedAt" TIMESTAMPTZ(3),

    CONSTRAINT "PushSubscription_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "ContactInteraction" (
    "organizationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "studentId" UUID NOT NULL,
    "contactId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "note" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ContactInteraction_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "CardPhoto" (
    "organizationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "studentId" UUID NOT NULL,
    "interviewId" UUID NOT NULL,
    "storageKey" TEXT NOT NULL,
    "mediaType" TEXT NOT NULL,
    "bytes" INTEGER NOT NULL,
    "width" INTEGER NOT NULL,
    "height" INTEGER NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "deletedAt" TIMESTAMPTZ(3),

    CONSTRAINT "CardPhoto_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "WorkerHeartbeat" (
    "id" UUID NOT NULL,
    "startedAt" TIMESTAMPTZ(3) NOT NULL,
    "beatAt" TIMESTAMPTZ(3) NOT NULL,
    "stoppedAt" TIMESTAMPTZ(3),
    "lastMailAt" TIMESTAMPTZ(3),
    "lastReminderAt" TIMESTAMPTZ(3),

    CONSTRAINT "WorkerHeartbeat_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Installation" (
    "id" TEXT NOT NULL,
    "fingerprint" TEXT NOT NULL,
    "sendingPaused" TIMESTAMPTZ(3),
    "pausedBecause" TEXT,
    "resumedAt" TIMESTAMPTZ(3),
    "resumedBy" UUID,

    CONSTRAINT "Installation_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "DeliveryEvent_organizationId_outboxId_at_idx" ON "DeliveryEvent"("organizationId", "outboxId", "at");

-- CreateIndex
CREATE INDEX "InboundMail_organizationId_studentId_receivedAt_idx" ON "InboundMail"("organizationId", "studentId", "receivedAt");

-- CreateIndex
CREATE INDEX "InboundMail_organizationId_interviewId_receivedAt_idx" ON "InboundMail"("organizationId", "interviewId", "receivedAt");

-- CreateIndex
CREATE UNIQUE INDEX "InboundMail_organizationId_outboxId_sourceKey_key" ON "InboundMail"("organizationId", "outboxId", "sourceKey");

-- CreateIndex
CREATE UNIQUE INDEX "GuestLink_tokenHash_key" ON "GuestLink"("tokenHash");

-- CreateIndex
CREATE UNIQUE INDEX "GuestLink_organizationId_interviewId_kind_key" ON "GuestLink"("organizationId", "interviewId", "kind");

-- CreateIndex
CREATE UNIQUE INDEX "CalendarFeed_tokenHash_key" ON "CalendarFeed"("tokenHash");

-- CreateIndex
CREATE INDEX "CalendarFeed_organizationId_userId_idx" ON "CalendarFeed"("organizationId", "userId");

-- CreateIndex
CREATE INDEX "BusyFeed_organizationId_studentId_idx" ON "BusyFeed"("organizationId", "studentId");

-- CreateIndex
CREATE INDEX "BusyFeed_nextFetchAt_idx" ON "BusyFeed"("nextFetchAt");

-- CreateIndex
CREATE INDEX "BusyBlock_organizationId_studentId_startsAt_idx" ON "BusyBlock"("organizationId", "studentId", "startsAt");

-- CreateIndex
CREATE INDEX "Notice_organizationId_userId_createdAt_idx" ON "Notice"("organizationId", "userId", "createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "Notice_organizationId_noticeKey_key" ON "Notice"("organizationId", "noticeKey");

-- CreateIndex
CREATE UNIQUE INDEX "PushSubscription_organizationId_userId_endpoint_key" ON "PushSubscription"("organizationId", "userId", "endpoint");

-- CreateIndex
CREATE INDEX "ContactInteraction_organizationId_studentId_contactId_at_idx" ON "ContactInteraction"("organizationId", "studentId", "contactId", "at");

-- CreateIndex
CREATE INDEX "CardPhoto_organizationId_studentId_interviewId_idx" ON "CardPhoto"("organizationId", "studentId", "interviewId");

-- CreateIndex
CREATE UNIQUE INDEX "OutboxMessage_replyTokenHash_key" ON "OutboxMessage"("replyTokenHash");

-- CreateIndex
CREATE INDEX "OutboxMessage_organizationId_interviewId_idx" ON "OutboxMessage"("organizationId", "interviewId");

-- CreateIndex
CREATE INDEX "OutboxMessage_messageId_idx" ON "OutboxMessage"("messageId");

-- CreateIndex
CREATE INDEX "PlannedReminder_status_fireAt_idx" ON "PlannedReminder"("status", "fireAt");

-- CreateIndex
CREATE INDEX "PlannedReminder_organizationId_recipientId_status_fireAt_idx" ON "PlannedReminder"("organizationId", "recipientId", "status", "fireAt");

-- CreateIndex
CREATE UNIQUE INDEX "PlannedReminder_organizationId_subjectId_recipientId_kind_o_key" ON "PlannedReminder"("organizationId", "subjectId", "recipientId", "kind", "occurrence", "channel");

-- AddForeignKey
ALTER TABLE "DeliveryEvent" ADD CONSTRAINT "DeliveryEvent_organizationId_outboxId_fkey" FOREIGN KEY ("organizationId", "outboxId") REFERENCES "OutboxMessage"("organizationId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BusyBlock" ADD CONSTRAINT "BusyBlock_organizationId_feedId_fkey" FOREIGN KEY ("organizationId", "feedId") REFERENCES "BusyFeed"("organizationId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Policies and grants of the new tables, as in the tenancy migration.
DO $$
DECLARE
  table_name text;
BEGIN
  FOREACH table_name IN ARRAY ARRAY[
    'DeliveryEvent', 'InboundMail', 'GuestLink', 'CalendarFeed', 'BusyFeed', 'BusyBlock',
    'NoticePreference', 'Notice', 'PushSubscription', 'ContactInteraction', 'CardPhoto'
  ] LOOP
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

-- What happened to a message is added to and never changed.
GRANT SELECT, INSERT ON "DeliveryEvent" TO acquaint_app;
GRANT SELECT, INSERT, UPDATE ON "InboundMail", "GuestLink", "CalendarFeed", "NoticePreference",
  "Notice", "CardPhoto" TO acquaint_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON "BusyFeed", "BusyBlock", "PushSubscription",
  "ContactInteraction" TO acquaint_app;
