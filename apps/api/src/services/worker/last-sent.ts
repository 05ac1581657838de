/**
 * When something last went out, read from the rows themselves: status, heartbeat and the page of
 * the owner must not differ. What became due last stands at the end of the index on status and time;
 * a few rows more, because they need not have been settled in that order.
 */
export const LAST_SENT = {
  mail: `(SELECT max("sentAt") FROM (SELECT "sentAt" FROM "OutboxMessage"
    WHERE "status" = 'sent' ORDER BY "availableAt" DESC LIMIT 100) AS latest)`,
  reminder: `(SELECT max("settledAt") FROM (SELECT "settledAt" FROM "PlannedReminder"
    WHERE "status" = 'sent' ORDER BY "fireAt" DESC LIMIT 100) AS latest)`,
};
