-- The time to delete a contact is no number of the policy: whoever asks is erased at once. The owner
-- of a table reads past its policies only while they are not forced.
ALTER TABLE "Organization" NO FORCE ROW LEVEL SECURITY;
ALTER TABLE "Cohort" NO FORCE ROW LEVEL SECURITY;

UPDATE "Organization" SET "policy" = "policy" - 'contactDeleteDays' WHERE "policy" ? 'contactDeleteDays';
UPDATE "Cohort" SET "policy" = "policy" - 'contactDeleteDays' WHERE "policy" ? 'contactDeleteDays';

ALTER TABLE "Organization" FORCE ROW LEVEL SECURITY;
ALTER TABLE "Cohort" FORCE ROW LEVEL SECURITY;
