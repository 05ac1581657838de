-- Rows of a school are visible and writable only inside a transaction that has taken acquaint_app
-- and named the school, or has taken acquaint_system. FORCE binds the owner of the tables as well,
-- so a query outside such a transaction finds nothing.

DO $$
DECLARE
  table_name text;
BEGIN
  FOREACH table_name IN ARRAY ARRAY[
    'Membership', 'InvitationCode', 'StudentProfile', 'Internship', 'SupervisorPermission', 'Contact',
    'AvailabilityWindow', 'CalendarItem', 'Interview', 'InterviewEvent', 'Draft', 'DoNotContact',
    'RequestLedger', 'AuditEntry', 'OutboxMessage', 'IdempotencyKey', 'PlannedReminder'
  ] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', table_name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', table_name);
    EXECUTE format(
      'CREATE POLICY tenant ON %I TO acquaint_app USING '
      '("organizationId" = nullif(current_setting(''acquaint.organization_id'', true), '''')::uuid)',
      table_name
    );
    EXECUTE format('CREATE POLICY system ON %I TO acquaint_system USING (true)', table_name);
  END LOOP;
END
$$;

-- The school itself.
ALTER TABLE "Organization" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "Organization" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "Organization" TO acquaint_app
  USING ("id" = nullif(current_setting('acquaint.organization_id', true), '')::uuid);
CREATE POLICY system ON "Organization" TO acquaint_system USING (true);

-- Sign-in works as the owner of its tables; a school sees the people who belong to it.
ALTER TABLE "User" ENABLE ROW LEVEL SECURITY;
CREATE POLICY member ON "User" FOR SELECT TO acquaint_app
  USING (EXISTS (SELECT FROM "Membership" WHERE "Membership"."userId" = "User"."id"));
CREATE POLICY system ON "User" TO acquaint_system USING (true);

-- The session check reads role and school with every request, before a school is known. These two
-- policies let the owner read them in one statement instead of a transaction.
DO $$
BEGIN
  EXECUTE format('CREATE POLICY sign_in ON "Membership" FOR SELECT TO %I USING (true)', current_user);
  EXECUTE format('CREATE POLICY sign_in ON "Organization" FOR SELECT TO %I USING (true)', current_user);
END
$$;

GRANT SELECT ON "User", "Membership" TO acquaint_app;
GRANT SELECT, UPDATE ON "Organization" TO acquaint_app;
GRANT INSERT, UPDATE ON "Membership" TO acquaint_app;
GRANT SELECT, INSERT, UPDATE ON "InvitationCode", "StudentProfile", "Contact", "DoNotContact",
  "RequestLedger" TO acquaint_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON "Internship", "SupervisorPermission", "AvailabilityWindow",
  "CalendarItem", "Draft", "PlannedReminder" TO acquaint_app;
-- An interview ends by its events. Only erasure, as acquaint_system, removes one.
GRANT SELECT, INSERT, UPDATE ON "Interview", "OutboxMessage", "IdempotencyKey" TO acquaint_app;
-- History is added to and never changed.
GRANT SELECT, INSERT ON "InterviewEvent", "AuditEntry" TO acquaint_app;

ALTER TABLE "InvitationCode" ADD CONSTRAINT "InvitationCode_usesLeft_check" CHECK ("usesLeft" >= 0);
ALTER TABLE "AvailabilityWindow"
  ADD CONSTRAINT "AvailabilityWindow_order_check" CHECK ("startsAt" < "endsAt");
ALTER TABLE "CalendarItem"
  ADD CONSTRAINT "CalendarItem_order_check" CHECK ("startsAt" < "endsAt");
