import type { Id } from '@acquaint/core/workflow/records';
import type { TenantTx } from '@acquaint/db/tenant';
import type { Deps } from '../../deps.ts';
import { identityHashes } from '../../services/courtesy/identity-hashes.ts';
import type { Guest } from '../find-guest.ts';

export interface Place {
  studentId: Id;
  contactId: Id;
}

const FIND = {
  name: 'guest_same_person',
  text: `SELECT "studentId", "id" AS "contactId" FROM "Contact"
    WHERE "organizationId" = $1 AND ("id" = $2 OR "identityHashes" && $3)
    ORDER BY "studentId", "id"`,
};

const LOCK = {
  name: 'guest_lock_students',
  text: `SELECT 1 FROM "StudentProfile" WHERE "organizationId" = $1 AND "studentId" = ANY($2)
    ORDER BY "studentId" FOR UPDATE`,
};

/** By what a person is known: keyed hashes, and the record that a link names. */
export interface Known {
  hashes: readonly string[];
  contactId: Id | null;
}

export const knownBy = (deps: Deps, guest: Guest): Known => ({
  hashes: identityHashes(deps.settings.secret, guest.organizationId, guest.dossier.contact),
  contactId: guest.contactId,
});

/**
 * The records of one person in every book of the school, recognised by keyed hashes (G5). Their
 * students are locked in the order of their ids, so that two wishes at once cannot wait for each other.
 */
export async function samePerson(tx: TenantTx, { hashes, contactId }: Known): Promise<Place[]> {
  const { rows } = await tx.query<Place & Record<string, unknown>>(FIND, [
    tx.organizationId,
    contactId,
    [...hashes],
  ]);
  const students = [...new Set(rows.map(({ studentId }) => studentId))];
  await tx.query(LOCK, [tx.organizationId, students]);
  return rows.map((row) => ({ studentId: row.studentId, contactId: row.contactId }));
}

const STATES = {
  name: 'guest_interviews_with',
  text: `SELECT "id" FROM "Interview" WHERE "organizationId" = $1 AND "contactId" = ANY($2)
    ORDER BY "id"`,
};

export async function interviewsWith(tx: TenantTx, contactIds: readonly Id[]): Promise<Id[]> {
  const { rows } = await tx.query<{ id: Id }>(STATES, [tx.organizationId, contactIds]);
  return rows.map(({ id }) => id);
}

// What waits to go out to them does not go out any more; what has been handed over is out of reach.
const STOP_MAIL = {
  name: 'guest_stop_mail',
  text: `WITH stopped AS (
      UPDATE "OutboxMessage" SET "status" = 'stopped', "claimedBy" = NULL
      WHERE "organizationId" = $1 AND "interviewId" = ANY($2) AND "audience" <> 'member'
        AND "status" IN ('waiting', 'claimed')
      RETURNING "organizationId", "id"
    )
    INSERT INTO "DeliveryEvent" ("organizationId", "id", "outboxId", "at", "kind", "answer")
    SELECT "organizationId", gen_random_uuid(), "id", $3, 'stopped', NULL FROM stopped`,
};

export async function stopMail(deps: Deps, tx: TenantTx, interviewIds: Id[]): Promise<void> {
  await tx.query(STOP_MAIL, [tx.organizationId, interviewIds, deps.now()]);
}
