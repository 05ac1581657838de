-- CreateTable
CREATE TABLE "QuestionPackVersion" (
    "organizationId" UUID NOT NULL,
    "packId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'draft',
    "name" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "cohortId" UUID,
    "questions" JSONB NOT NULL,
    "signer" TEXT,
    "authorId" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "publishedBy" UUID,
    "publishedAt" TIMESTAMPTZ(3),
    "retiredAt" TIMESTAMPTZ(3),

    CONSTRAINT "QuestionPackVersion_pkey" PRIMARY KEY ("organizationId","packId","number")
);

-- AddForeignKey
ALTER TABLE "QuestionPackVersion" ADD CONSTRAINT "QuestionPackVersion_organizationId_packId_fkey" FOREIGN KEY ("organizationId", "packId") REFERENCES "QuestionPack"("organizationId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- One version in the making and one in force for each pack.
CREATE UNIQUE INDEX "QuestionPackVersion_state_once" ON "QuestionPackVersion"
  ("organizationId", "packId", "state") WHERE "state" IN ('draft', 'published');

ALTER TABLE "QuestionPack" ADD COLUMN     "publishedNumber" INTEGER;

-- What is there becomes the first versions; who wrote them was never kept. The owner of a table reads
-- past its policies only while they are not forced.
ALTER TABLE "QuestionPack" NO FORCE ROW LEVEL SECURITY;

INSERT INTO "QuestionPackVersion" ("organizationId", "packId", "number", "state", "name", "language",
    "cohortId", "questions", "signer", "createdAt", "updatedAt", "publishedAt")
  SELECT "organizationId", "id", 1, 'published', "name", "language", "cohortId", "published",
    "signer", "createdAt", coalesce("publishedAt", "updatedAt"), coalesce("publishedAt", "updatedAt")
  FROM "QuestionPack" WHERE "published" IS NOT NULL;

-- A retired pack holds its words as a draft. Untouched since, they are a retired version; words that
-- somebody went on with are a draft.
INSERT INTO "QuestionPackVersion" ("organizationId", "packId", "number", "state", "name", "language",
    "cohortId", "questions", "signer", "createdAt", "updatedAt", "publishedAt", "retiredAt")
  SELECT "organizationId", "id", 1, 'retired', "name", "language", "cohortId", "draft", "signer",
    "createdAt", coalesce("publishedAt", "retiredAt"), "publishedAt", "retiredAt"
  FROM "QuestionPack"
  WHERE "published" IS NULL AND "draft" IS NOT NULL AND "updatedAt" = "retiredAt";

INSERT INTO "QuestionPackVersion" ("organizationId", "packId", "number", "state", "name", "language",
    "cohortId", "questions", "signer", "createdAt", "updatedAt")
  SELECT "organizationId", "id", CASE WHEN "published" IS NULL THEN 1 ELSE 2 END, 'draft',
    coalesce("draftHead"->>'name', "name"), coalesce("draftHead"->>'language', "language"),
    CASE WHEN "draftHead" IS NULL THEN "cohortId" ELSE ("draftHead"->>'cohortId')::uuid END,
    "draft", "signer", "updatedAt", "updatedAt"
  FROM "QuestionPack"
  WHERE "draft" IS NOT NULL
    AND ("published" IS NOT NULL OR "updatedAt" IS DISTINCT FROM "retiredAt");

UPDATE "QuestionPack" SET "publishedNumber" = 1 WHERE "published" IS NOT NULL;

ALTER TABLE "QuestionPack" FORCE ROW LEVEL SECURITY;

-- AlterTable
ALTER TABLE "QuestionPack" DROP COLUMN "cohortId",
DROP COLUMN "draft",
DROP COLUMN "draftHead",
DROP COLUMN "language",
DROP COLUMN "name",
DROP COLUMN "published",
DROP COLUMN "publishedAt",
DROP COLUMN "retiredAt",
DROP COLUMN "signer";

ALTER TABLE "QuestionPackVersion" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "QuestionPackVersion" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "QuestionPackVersion" TO acquaint_app
  USING ("organizationId" = nullif(current_setting('acquaint.organization_id', true), '')::uuid);
CREATE POLICY system ON "QuestionPackVersion" TO acquaint_system USING (true);
-- What was published stays: a draft alone can be thrown away.
CREATE POLICY drafts_alone ON "QuestionPackVersion" AS RESTRICTIVE FOR DELETE TO acquaint_app
  USING ("state" = 'draft');
GRANT SELECT, INSERT, UPDATE, DELETE ON "QuestionPackVersion" TO acquaint_app;
GRANT DELETE ON "QuestionPack" TO acquaint_app;

-- Of a version that was published, only its standing may still change.
CREATE FUNCTION acquaint_keep_published() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  IF OLD."state" <> 'draft' AND to_jsonb(NEW) - '{state,retiredAt}'::text[]
      IS DISTINCT FROM to_jsonb(OLD) - '{state,retiredAt}'::text[] THEN
    RAISE EXCEPTION 'A published version stays as it is.';
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER keep_published BEFORE UPDATE ON "QuestionPackVersion"
  FOR EACH ROW EXECUTE FUNCTION acquaint_keep_published();
