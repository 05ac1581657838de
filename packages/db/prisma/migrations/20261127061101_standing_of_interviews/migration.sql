-- The latest moment at which a message of this interview left; an ISO instant, as in the state.
CREATE FUNCTION acquaint_last_sent(state jsonb) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN (SELECT max(m ->> 'sentAt') FROM jsonb_array_elements(state -> 'messages') m);

-- AlterTable
ALTER TABLE "Interview"
ADD COLUMN "firstSentAt" TEXT
  GENERATED ALWAYS AS ("state" -> 'request' ->> 'firstSentAt') STORED,
ADD COLUMN "feltUnsafeAt" TEXT GENERATED ALWAYS AS ("state" ->> 'feltUnsafeAt') STORED,
ADD COLUMN "thankYouStatus" TEXT GENERATED ALWAYS AS ("state" -> 'thankYou' ->> 'status') STORED,
ADD COLUMN "lastSentAt" TEXT GENERATED ALWAYS AS (acquaint_last_sent("state")) STORED,
ADD COLUMN "isNudged" BOOLEAN
  GENERATED ALWAYS AS ("state" -> 'messages' @> '[{"kind": "nudge"}]'::jsonb) STORED;

-- CreateIndex
CREATE INDEX "Interview_standing_idx" ON "Interview"("organizationId", "studentId", "firstSentAt", "meetingStatus", "step", "stepsDone", "status", "nextWaiting", "updatedAt");

-- CreateIndex
CREATE INDEX "Interview_organizationId_meetingStatus_thankYouStatus_meeti_idx" ON "Interview"("organizationId", "meetingStatus", "thankYouStatus", "meetingStartsAt");

-- CreateIndex
CREATE INDEX "Interview_organizationId_requestStatus_lastSentAt_idx" ON "Interview"("organizationId", "requestStatus", "lastSentAt");

-- CreateIndex
CREATE INDEX "Interview_organizationId_feltUnsafeAt_idx" ON "Interview"("organizationId", "feltUnsafeAt");
