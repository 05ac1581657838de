import { fold } from '@acquaint/core/people/fold';
import type { Contact, Id } from '@acquaint/core/workflow/records';
import type { TenantTx } from '@acquaint/db/tenant';
import type { Deps } from '../../deps.ts';
import { ApiError } from '../../errors.ts';
import { identityHashes } from '../courtesy/identity-hashes.ts';

const columnsOf = (deps: Deps, tx: TenantTx, contact: Contact): unknown[] => [
  contact.state,
  contact.fullName.value,
  fold(contact.fullName.value),
  contact.employer.value,
  contact.employerKey,
  identityHashes(deps.settings.secret, tx.organizationId, contact),
  JSON.stringify(contact),
  deps.now(),
];

const INSERT = {
  name: 'insert_contact',
  text: `INSERT INTO "Contact" ("organizationId", "studentId", "id", "version", "state", "fullName",
      "nameFolded", "employerName", "employerKey", "identityHashes", "data", "createdAt", "updatedAt")
    VALUES ($1, $2, $3, 1, $4, $5, $6, $7, $8, $9, $10, $11, $11) ON CONFLICT DO NOTHING`,
};

const UPDATE = {
  name: 'update_contact',
  text: `UPDATE "Contact" SET "version" = "version" + 1, "state" = $4, "fullName" = $5,
      "nameFolded" = $6, "employerName" = $7, "employerKey" = $8, "identityHashes" = $9, "data" = $10,
      "updatedAt" = $11
    WHERE "organizationId" = $1 AND "studentId" = $2 AND "id" = $3 AND "version" = $12`,
};

/** @throws ApiError `conflict` when the id is taken */
export async function insertContact(
  deps: Deps,
  tx: TenantTx,
  studentId: Id,
  contact: Contact,
): Promise<Contact> {
  const values = [tx.organizationId, studentId, contact.id, ...columnsOf(deps, tx, contact)];
  const { rowCount } = await tx.query(INSERT, values);
  if (rowCount !== 1) throw new ApiError('conflict');
  return { ...contact, version: 1 };
}

/** Writes over the version that `contact` carries. @throws ApiError `conflict` when it moved on */
export async function updateContact(
  deps: Deps,
  tx: TenantTx,
  studentId: Id,
  contact: Contact,
): Promise<Contact> {
  const values = [tx.organizationId, studentId, contact.id, ...columnsOf(deps, tx, contact)];
  const { rowCount } = await tx.query(UPDATE, [...values, contact.version]);
  if (rowCount !== 1) throw new ApiError('conflict');
  return { ...contact, version: contact.version + 1 };
}
