-- AlterTable
ALTER TABLE "QuestionPack" ADD COLUMN     "draftHead" JSONB;
