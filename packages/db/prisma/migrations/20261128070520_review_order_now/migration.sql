-- DropIndex
DROP INDEX "DraftReview_organizationId_status_meetingAt_createdAt_id_idx";

-- AlterTable
ALTER TABLE "DraftReview" DROP COLUMN "meetingAt";

-- CreateIndex
CREATE INDEX "DraftReview_organizationId_status_createdAt_id_idx" ON "DraftReview"("organizationId", "status", "createdAt", "id");
