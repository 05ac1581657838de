-- The time to delete a contact is no number of the policy: whoever asks is erased at once.
UPDATE "Organization" SET "policy" = "policy" - 'contactDeleteDays' WHERE "policy" ? 'contactDeleteDays';
UPDATE "Cohort" SET "policy" = "policy" - 'contactDeleteDays' WHERE "policy" ? 'contactDeleteDays';
