-- AlterTable
ALTER TABLE "Organization" DROP COLUMN "helpUrl";
