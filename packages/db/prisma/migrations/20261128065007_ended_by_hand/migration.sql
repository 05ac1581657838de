-- AlterTable
ALTER TABLE "CohortMember" ADD COLUMN     "endedBy" UUID;
