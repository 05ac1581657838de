-- CreateTable
CREATE TABLE "SchoolChange" (
    "organizationId" UUID NOT NULL,
    "transaction" BIGINT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),

    CONSTRAINT "SchoolChange_pkey" PRIMARY KEY ("organizationId","transaction")
);

-- Policies and grants of the new table, as in the tenancy migration. Nothing is ever changed in it;
-- the nightly purge removes what nobody compares with any more.
ALTER TABLE "SchoolChange" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "SchoolChange" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "SchoolChange" TO acquaint_app USING
  ("organizationId" = nullif(current_setting('acquaint.organization_id', true), '')::uuid);
CREATE POLICY system ON "SchoolChange" TO acquaint_system USING (true);

-- What goes because something above it went, Postgres removes in the name of the owner.
CREATE POLICY cascade ON "SchoolChange" FOR INSERT TO CURRENT_USER WITH CHECK (true);

GRANT SELECT, INSERT ON "SchoolChange" TO acquaint_app;

-- One row for a transaction, however much it changes: a list of 20,000 students is one statement for
-- each of its parts.
CREATE FUNCTION acquaint_note_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "SchoolChange" ("organizationId", "transaction")
  SELECT DISTINCT "organizationId", pg_current_xact_id()::text::bigint FROM "changed"
  ON CONFLICT DO NOTHING;
  RETURN NULL;
END
$$;
CREATE FUNCTION acquaint_note_school() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "SchoolChange" ("organizationId", "transaction")
  SELECT "id", pg_current_xact_id()::text::bigint FROM "changed"
  ON CONFLICT DO NOTHING;
  RETURN NULL;
END
$$;

DO $$
DECLARE
  source text;
BEGIN
  FOREACH source IN ARRAY
    ARRAY['Interview', 'RosterEntry', 'Cohort', 'CohortMember', 'CareAssignment']
  LOOP
    EXECUTE format('CREATE TRIGGER note_insert AFTER INSERT ON %I REFERENCING NEW TABLE AS "changed" '
      'FOR EACH STATEMENT EXECUTE FUNCTION acquaint_note_change()', source);
    EXECUTE format('CREATE TRIGGER note_update AFTER UPDATE ON %I REFERENCING NEW TABLE AS "changed" '
      'FOR EACH STATEMENT EXECUTE FUNCTION acquaint_note_change()', source);
    EXECUTE format('CREATE TRIGGER note_delete AFTER DELETE ON %I REFERENCING OLD TABLE AS "changed" '
      'FOR EACH STATEMENT EXECUTE FUNCTION acquaint_note_change()', source);
  END LOOP;
END
$$;
CREATE TRIGGER note_update AFTER UPDATE ON "Organization" REFERENCING NEW TABLE AS "changed"
  FOR EACH STATEMENT EXECUTE FUNCTION acquaint_note_school();
