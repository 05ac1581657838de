-- CreateEnum
CREATE TYPE "Role" AS ENUM ('student', 'advisor', 'owner');

-- CreateTable
CREATE TABLE "Organization" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "helpUrl" TEXT,
    "timeZone" TEXT NOT NULL,
    "country" TEXT NOT NULL,
    "policy" JSONB NOT NULL DEFAULT '{}',
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Organization_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "User" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "emailVerified" BOOLEAN NOT NULL DEFAULT false,
    "image" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "User_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Session" (
    "id" UUID NOT NULL,
    "token" TEXT NOT NULL,
    "userId" UUID NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "ipAddress" TEXT,
    "userAgent" TEXT,
    "activeOrganizationId" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Account" (
    "id" UUID NOT NULL,
    "accountId" TEXT NOT NULL,
    "providerId" TEXT NOT NULL,
    "userId" UUID NOT NULL,
    "accessToken" TEXT,
    "refreshToken" TEXT,
    "idToken" TEXT,
    "accessTokenExpiresAt" TIMESTAMPTZ(3),
    "refreshTokenExpiresAt" TIMESTAMPTZ(3),
    "scope" TEXT,
    "password" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Verification" (
    "id" TEXT NOT NULL,
    "identifier" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Verification_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RateLimit" (
    "id" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "count" INTEGER NOT NULL,
    "lastRequest" BIGINT NOT NULL,

    CONSTRAINT "RateLimit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Membership" (
    "organizationId" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "role" "Role" NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "endedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Membership_pkey" PRIMARY KEY ("organizationId","userId")
);

-- CreateTable
CREATE TABLE "InvitationCode" (
    "organizationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "codeHash" TEXT NOT NULL,
    "role" "Role" NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "usesLeft" INTEGER NOT NULL,
    "createdBy" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "revokedAt" TIMESTAMPTZ(3),

    CONSTRAINT "InvitationCode_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "StudentProfile" (
    "organizationId" UUID NOT NULL,
    "studentId" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "fullName" TEXT NOT NULL,
    "timeZone" TEXT NOT NULL,
    "data" JSONB NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "StudentProfile_pkey" PRIMARY KEY ("organizationId","studentId")
);

-- CreateTable
CREATE TABLE "Internship" (
    "organizationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "studentId" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "employerName" TEXT NOT NULL,
    "employerKey" TEXT NOT NULL,
    "startsOn" DATE NOT NULL,
    "endsOn" DATE NOT NULL,
    "data" JSONB NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Internship_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "SupervisorPermission" (
    "organizationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "studentId" UUID NOT NULL,
    "internshipId" UUID NOT NULL,
    "contactId" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,
    "status" TEXT NOT NULL,
    "data" JSONB NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "SupervisorPermission_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "Contact" (
    "organizationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "studentId" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "state" TEXT NOT NULL,
    "fullName" TEXT NOT NULL,
    "nameFolded" TEXT NOT NULL,
    "employerName" TEXT NOT NULL,
    "employerKey" TEXT NOT NULL,
    "identityHashes" TEXT[],
    "data" JSONB NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Contact_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "AvailabilityWindow" (
    "organizationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "studentId" UUID NOT NULL,
    "startsAt" TIMESTAMPTZ(3) NOT NULL,
    "endsAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "AvailabilityWindow_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "CalendarItem" (
    "organizationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "studentId" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "startsAt" TIMESTAMPTZ(3) NOT NULL,
    "endsAt" TIMESTAMPTZ(3) NOT NULL,
    "movable" BOOLEAN NOT NULL,

    CONSTRAINT "CalendarItem_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "Interview" (
    "organizationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "studentId" UUID NOT NULL,
    "contactId" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "status" TEXT NOT NULL,
    "step" TEXT NOT NULL,
    "stepsDone" INTEGER NOT NULL,
    "requestStatus" TEXT NOT NULL,
    "nextAction" JSONB,
    "nextDueAt" TIMESTAMPTZ(3),
    "nextWaiting" BOOLEAN NOT NULL DEFAULT false,
    "meetingStartsAt" TIMESTAMPTZ(3),
    "meetingStatus" TEXT,
    "state" JSONB NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Interview_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "InterviewEvent" (
    "organizationId" UUID NOT NULL,
    "interviewId" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "type" TEXT NOT NULL,
    "data" JSONB NOT NULL,
    "actor" JSONB NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "InterviewEvent_pkey" PRIMARY KEY ("organizationId","interviewId","version")
);

-- CreateTable
CREATE TABLE "Draft" (
    "organizationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "interviewId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "channel" TEXT,
    "templateId" TEXT,
    "values" JSONB NOT NULL,
    "subject" TEXT,
    "text" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Draft_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "DoNotContact" (
    "organizationId" UUID NOT NULL,
    "identityHash" TEXT NOT NULL,
    "reason" TEXT,
    "createdBy" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "liftedAt" TIMESTAMPTZ(3),
    "liftedBy" UUID,

    CONSTRAINT "DoNotContact_pkey" PRIMARY KEY ("organizationId","identityHash")
);

-- CreateTable
CREATE TABLE "RequestLedger" (
    "organizationId" UUID NOT NULL,
    "interviewId" UUID NOT NULL,
    "studentId" UUID NOT NULL,
    "identityHashes" TEXT[],
    "employerKey" TEXT NOT NULL,
    "sentAt" TIMESTAMPTZ(3) NOT NULL,
    "closedAt" TIMESTAMPTZ(3),
    "acceptedAt" TIMESTAMPTZ(3),

    CONSTRAINT "RequestLedger_pkey" PRIMARY KEY ("organizationId","interviewId")
);

-- CreateTable
CREATE TABLE "AuditEntry" (
    "organizationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actor" JSONB NOT NULL,
    "action" TEXT NOT NULL,
    "subjectKind" TEXT NOT NULL,
    "subjectId" UUID NOT NULL,
    "data" JSONB NOT NULL,

    CONSTRAINT "AuditEntry_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "OutboxMessage" (
    "organizationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "sendKey" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "recipient" JSONB NOT NULL,
    "payload" JSONB NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'waiting',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "availableAt" TIMESTAMPTZ(3) NOT NULL,
    "lastError" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "sentAt" TIMESTAMPTZ(3),

    CONSTRAINT "OutboxMessage_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "IdempotencyKey" (
    "organizationId" UUID NOT NULL,
    "actorId" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "requestHash" TEXT NOT NULL,
    "answer" JSONB NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "IdempotencyKey_pkey" PRIMARY KEY ("organizationId","actorId","key")
);

-- CreateTable
CREATE TABLE "PlannedReminder" (
    "organizationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "subjectKind" TEXT NOT NULL,
    "subjectId" UUID NOT NULL,
    "recipientId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "occurrence" TEXT NOT NULL,
    "channel" TEXT NOT NULL,
    "ruleId" TEXT NOT NULL,
    "params" JSONB NOT NULL,
    "dueAt" TIMESTAMPTZ(3) NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'planned',
    "outcome" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "settledAt" TIMESTAMPTZ(3),

    CONSTRAINT "PlannedReminder_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Organization_slug_key" ON "Organization"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "User_email_key" ON "User"("email");

-- CreateIndex
CREATE UNIQUE INDEX "Session_token_key" ON "Session"("token");

-- CreateIndex
CREATE INDEX "Session_userId_idx" ON "Session"("userId");

-- CreateIndex
CREATE INDEX "Account_userId_idx" ON "Account"("userId");

-- CreateIndex
CREATE UNIQUE INDEX "Account_providerId_accountId_key" ON "Account"("providerId", "accountId");

-- CreateIndex
CREATE INDEX "Verification_identifier_idx" ON "Verification"("identifier");

-- CreateIndex
CREATE UNIQUE INDEX "RateLimit_key_key" ON "RateLimit"("key");

-- CreateIndex
CREATE INDEX "Membership_userId_idx" ON "Membership"("userId");

-- CreateIndex
CREATE INDEX "InvitationCode_codeHash_idx" ON "InvitationCode"("codeHash");

-- CreateIndex
CREATE UNIQUE INDEX "InvitationCode_organizationId_codeHash_key" ON "InvitationCode"("organizationId", "codeHash");

-- CreateIndex
CREATE INDEX "Internship_organizationId_studentId_idx" ON "Internship"("organizationId", "studentId");

-- CreateIndex
CREATE INDEX "SupervisorPermission_organizationId_studentId_idx" ON "SupervisorPermission"("organizationId", "studentId");

-- CreateIndex
CREATE INDEX "SupervisorPermission_organizationId_internshipId_idx" ON "SupervisorPermission"("organizationId", "internshipId");

-- CreateIndex
CREATE INDEX "Contact_organizationId_studentId_nameFolded_id_idx" ON "Contact"("organizationId", "studentId", "nameFolded", "id");

-- CreateIndex
CREATE INDEX "Contact_organizationId_studentId_employerKey_idx" ON "Contact"("organizationId", "studentId", "employerKey");

-- CreateIndex
CREATE INDEX "AvailabilityWindow_organizationId_studentId_startsAt_idx" ON "AvailabilityWindow"("organizationId", "studentId", "startsAt");

-- CreateIndex
CREATE INDEX "CalendarItem_organizationId_studentId_startsAt_idx" ON "CalendarItem"("organizationId", "studentId", "startsAt");

-- CreateIndex
CREATE INDEX "Interview_organizationId_studentId_status_nextDueAt_id_idx" ON "Interview"("organizationId", "studentId", "status", "nextDueAt", "id");

-- CreateIndex
CREATE INDEX "Interview_organizationId_status_nextDueAt_id_idx" ON "Interview"("organizationId", "status", "nextDueAt", "id");

-- CreateIndex
CREATE INDEX "Interview_organizationId_contactId_idx" ON "Interview"("organizationId", "contactId");

-- CreateIndex
CREATE UNIQUE INDEX "Draft_organizationId_interviewId_kind_key" ON "Draft"("organizationId", "interviewId", "kind");

-- CreateIndex
CREATE INDEX "RequestLedger_organizationId_employerKey_sentAt_idx" ON "RequestLedger"("organizationId", "employerKey", "sentAt");

-- CreateIndex
CREATE INDEX "RequestLedger_organizationId_studentId_sentAt_idx" ON "RequestLedger"("organizationId", "studentId", "sentAt");

-- CreateIndex
CREATE INDEX "RequestLedger_identityHashes_idx" ON "RequestLedger" USING GIN ("identityHashes");

-- CreateIndex
CREATE INDEX "AuditEntry_organizationId_at_idx" ON "AuditEntry"("organizationId", "at");

-- CreateIndex
CREATE INDEX "AuditEntry_organizationId_subjectId_at_idx" ON "AuditEntry"("organizationId", "subjectId", "at");

-- CreateIndex
CREATE INDEX "OutboxMessage_status_availableAt_idx" ON "OutboxMessage"("status", "availableAt");

-- CreateIndex
CREATE UNIQUE INDEX "OutboxMessage_organizationId_sendKey_key" ON "OutboxMessage"("organizationId", "sendKey");

-- CreateIndex
CREATE INDEX "IdempotencyKey_createdAt_idx" ON "IdempotencyKey"("createdAt");

-- CreateIndex
CREATE INDEX "PlannedReminder_status_dueAt_idx" ON "PlannedReminder"("status", "dueAt");

-- CreateIndex
CREATE UNIQUE INDEX "PlannedReminder_organizationId_subjectId_kind_occurrence_ch_key" ON "PlannedReminder"("organizationId", "subjectId", "kind", "occurrence", "channel");

-- AddForeignKey
ALTER TABLE "Session" ADD CONSTRAINT "Session_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Account" ADD CONSTRAINT "Account_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Membership" ADD CONSTRAINT "Membership_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Membership" ADD CONSTRAINT "Membership_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StudentProfile" ADD CONSTRAINT "StudentProfile_organizationId_studentId_fkey" FOREIGN KEY ("organizationId", "studentId") REFERENCES "Membership"("organizationId", "userId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Internship" ADD CONSTRAINT "Internship_organizationId_studentId_fkey" FOREIGN KEY ("organizationId", "studentId") REFERENCES "StudentProfile"("organizationId", "studentId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SupervisorPermission" ADD CONSTRAINT "SupervisorPermission_organizationId_internshipId_fkey" FOREIGN KEY ("organizationId", "internshipId") REFERENCES "Internship"("organizationId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Contact" ADD CONSTRAINT "Contact_organizationId_studentId_fkey" FOREIGN KEY ("organizationId", "studentId") REFERENCES "StudentProfile"("organizationId", "studentId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AvailabilityWindow" ADD CONSTRAINT "AvailabilityWindow_organizationId_studentId_fkey" FOREIGN KEY ("organizationId", "studentId") REFERENCES "StudentProfile"("organizationId", "studentId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CalendarItem" ADD CONSTRAINT "CalendarItem_organizationId_studentId_fkey" FOREIGN KEY ("organizationId", "studentId") REFERENCES "StudentProfile"("organizationId", "studentId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Interview" ADD CONSTRAINT "Interview_organizationId_contactId_fkey" FOREIGN KEY ("organizationId", "contactId") REFERENCES "Contact"("organizationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "InterviewEvent" ADD CONSTRAINT "InterviewEvent_organizationId_interviewId_fkey" FOREIGN KEY ("organizationId", "interviewId") REFERENCES "Interview"("organizationId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Draft" ADD CONSTRAINT "Draft_organizationId_interviewId_fkey" FOREIGN KEY ("organizationId", "interviewId") REFERENCES "Interview"("organizationId", "id") ON DELETE CASCADE ON UPDATE CASCADE;
