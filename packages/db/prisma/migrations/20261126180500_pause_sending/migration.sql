-- AlterTable
ALTER TABLE "Organization" ADD COLUMN     "sendingPausedAt" TIMESTAMPTZ(3),
ADD COLUMN     "sendingPausedBecause" TEXT;
