-- AlterTable
ALTER TABLE "Organization" ADD COLUMN     "accentColour" TEXT,
ADD COLUMN     "brandVersion" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "logoFile" TEXT,
ADD COLUMN     "logoHeight" INTEGER,
ADD COLUMN     "logoWidth" INTEGER;
