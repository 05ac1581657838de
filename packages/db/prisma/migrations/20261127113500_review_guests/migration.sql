-- CreateTable
CREATE TABLE "ReviewGuest" (
    "organizationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "reviewId" UUID NOT NULL,
    "studentId" UUID NOT NULL,
    "askedBy" UUID NOT NULL,
    "askedAt" TIMESTAMPTZ(3) NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "identityHashes" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "note" TEXT,
    "status" TEXT NOT NULL DEFAULT 'asked',
    "decision" TEXT,
    "answeredAt" TIMESTAMPTZ(3),
    "endedAt" TIMESTAMPTZ(3),
    "tokenHash" TEXT NOT NULL,
    "generation" INTEGER NOT NULL DEFAULT 1,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "locale" TEXT,

    CONSTRAINT "ReviewGuest_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateIndex
CREATE UNIQUE INDEX "ReviewGuest_tokenHash_key" ON "ReviewGuest"("tokenHash");

-- CreateIndex
CREATE INDEX "ReviewGuest_organizationId_reviewId_askedAt_idx" ON "ReviewGuest"("organizationId", "reviewId", "askedAt");

-- CreateIndex
CREATE INDEX "ReviewGuest_identityHashes_idx" ON "ReviewGuest" USING GIN ("identityHashes");

-- AddForeignKey
ALTER TABLE "ReviewGuest" ADD CONSTRAINT "ReviewGuest_organizationId_reviewId_fkey" FOREIGN KEY ("organizationId", "reviewId") REFERENCES "DraftReview"("organizationId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- One person outside has a text at a time.
CREATE UNIQUE INDEX "ReviewGuest_asked_once" ON "ReviewGuest"
  ("organizationId", "reviewId") WHERE "status" = 'asked';

-- Policies and grants of the new table, as in the tenancy migration.
ALTER TABLE "ReviewGuest" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "ReviewGuest" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "ReviewGuest" TO acquaint_app
  USING ("organizationId" = nullif(current_setting('acquaint.organization_id', true), '')::uuid);
CREATE POLICY system ON "ReviewGuest" TO acquaint_system USING (true);
GRANT SELECT, INSERT, UPDATE ON "ReviewGuest" TO acquaint_app;
