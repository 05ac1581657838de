-- CreateTable
CREATE TABLE "MetricSnapshot" (
    "organizationId" UUID NOT NULL,
    "scopeId" UUID NOT NULL,
    "night" DATE NOT NULL,
    "from" DATE NOT NULL,
    "until" DATE NOT NULL,
    "cutOffAt" TIMESTAMPTZ(3) NOT NULL,
    "timeZone" TEXT NOT NULL,
    "figures" JSONB NOT NULL,

    CONSTRAINT "MetricSnapshot_pkey" PRIMARY KEY ("organizationId","scopeId","night")
);

ALTER TABLE "MetricSnapshot" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "MetricSnapshot" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "MetricSnapshot" TO acquaint_app
  USING ("organizationId" = nullif(current_setting('acquaint.organization_id', true), '')::uuid);
CREATE POLICY system ON "MetricSnapshot" TO acquaint_system USING (true);
GRANT SELECT ON "MetricSnapshot" TO acquaint_app;

-- What was recorded is added to and changed by nobody, whatever their grants. Only erasure may, in a
-- transaction that says so.
CREATE FUNCTION acquaint_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF coalesce(current_setting('acquaint.erasing', true), '') <> 'on' THEN
    RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege';
  END IF;
  IF TG_OP = 'DELETE' THEN
    RETURN OLD;
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "AuditEntry"
  FOR EACH ROW EXECUTE FUNCTION acquaint_append_only();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "MetricSnapshot"
  FOR EACH ROW EXECUTE FUNCTION acquaint_append_only();
