import type { Id } from '@acquaint/core/workflow/records';
import type { TenantTx } from '@acquaint/db/tenant';

const FIND = {
  name: 'erase_hosts_find',
  text: `SELECT h."id" FROM "Host" h WHERE h."organizationId" = $1
    AND (h."identityHashes" && $2::text[] OR h."contactId" = ANY($3::uuid[])
      OR h."id" = ANY($4::uuid[]))`,
};

// Letters to a host name them, and wait perhaps still.
const LETTERS = {
  name: 'erase_hosts_letters',
  text: `UPDATE "OutboxMessage" SET "recipient" = '{"name": "", "address": null}', "payload" = '{}',
      "lastError" = NULL,
      "status" = CASE WHEN "status" IN ('waiting', 'claimed') THEN 'stopped' ELSE "status" END
    WHERE "organizationId" = $1 AND "audience" = 'host' AND "payload"->>'hostId' = ANY($2::text[])`,
};

const ANSWERS = {
  name: 'erase_hosts_deliveries',
  text: `UPDATE "DeliveryEvent" SET "answer" = NULL WHERE "organizationId" = $1 AND "outboxId" IN
    (SELECT "id" FROM "OutboxMessage" WHERE "organizationId" = $1 AND "audience" = 'host'
      AND "payload"->>'hostId' = ANY($2::text[]))`,
};

// Answers that are kept for a day for repeated requests hold whole records.
const REPEATS = {
  name: 'erase_hosts_repeats',
  text: `DELETE FROM "IdempotencyKey" WHERE "organizationId" = $1
    AND EXISTS (SELECT FROM unnest($2::text[]) AS id WHERE position(id IN "answer"::text) > 0)`,
};

const REMOVE = {
  name: 'erase_hosts',
  text: `DELETE FROM "Host" WHERE "organizationId" = $1 AND "id" = ANY($2::uuid[])`,
};

/** Takes a person out of the pool of hosts, with the letters to them and the places with them. */
export async function eraseHosts(
  tx: TenantTx,
  known: { hashes: readonly string[]; contactIds: readonly Id[]; ids?: readonly Id[] },
): Promise<void> {
  const school = tx.organizationId;
  const { rows } = await tx.query<{ id: Id }>(FIND, [
    school,
    [...known.hashes],
    [...known.contactIds],
    [...(known.ids ?? [])],
  ]);
  const ids = rows.map(({ id }) => id);
  if (ids.length === 0) return;
  for (const statement of [ANSWERS, LETTERS, REPEATS, REMOVE]) {
    await tx.query(statement, [school, ids]);
  }
}
