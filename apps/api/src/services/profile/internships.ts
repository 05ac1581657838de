import { employerKey } from '@acquaint/core/people/identity';
import type { Id, Internship, SupervisorPermission } from '@acquaint/core/workflow/records';
import { inTenant } from '@acquaint/db/tenant';
import type { Deps } from '../../deps.ts';
import { ApiError, badInput } from '../../errors.ts';
import type { Member } from '../../trpc/context.ts';
import { getContact, listInternships, listPermissions } from '../dossier/records.ts';
import { syncStudent } from '../reminders/sync.ts';
import { audit } from '../writes/audit.ts';
import { once } from '../writes/once.ts';

/** `version` is `null` for a record that does not exist yet. */
type Saved<T extends { version: number }> = Omit<T, 'version'> & { version: number | null };

export type InternshipInput = Omit<Saved<Internship>, 'employerKey'> & { idempotencyKey: string };
export type PermissionInput = Saved<SupervisorPermission> & { idempotencyKey: string };

export function getInternships(deps: Deps, member: Member): Promise<Internship[]> {
  return inTenant(deps.database, { organizationId: member.organizationId }, (tx) =>
    listInternships(tx, member.userId),
  );
}

export function getPermissions(deps: Deps, member: Member): Promise<SupervisorPermission[]> {
  return inTenant(deps.database, { organizationId: member.organizationId }, (tx) =>
    listPermissions(tx, member.userId),
  );
}

const INSERT_INTERNSHIP = {
  name: 'insert_internship',
  text: `INSERT INTO "Internship" ("organizationId", "id", "studentId", "version", "employerName",
      "employerKey", "startsOn", "endsOn", "data", "createdAt", "updatedAt")
    VALUES ($1, $2, $3, 1, $4, $5, $6, $7, $8, $9, $9) ON CONFLICT DO NOTHING RETURNING "version"`,
};

const UPDATE_INTERNSHIP = {
  name: 'update_internship',
  text: `UPDATE "Internship" SET "version" = "version" + 1, "employerName" = $4, "employerKey" = $5,
      "startsOn" = $6, "endsOn" = $7, "data" = $8, "updatedAt" = $9
    WHERE "organizationId" = $1 AND "id" = $2 AND "studentId" = $3 AND "version" = $10
    RETURNING "version"`,
};

/** @throws ApiError `conflict` with the present list when the version moved on */
export function saveInternship(
  deps: Deps,
  member: Member,
  input: InternshipInput,
): Promise<Internship> {
  const { idempotencyKey: key, version, ...fields } = input;
  if (fields.end < fields.start) throw badInput('end', 'The last day comes before the first.');
  const request = { member, key, procedure: 'profile.saveInternship', input, now: deps.now() };
  return inTenant(deps.database, { organizationId: member.organizationId }, (tx) =>
    once(tx, request, async () => {
      const supervisorContact = fields.supervisor.contactId;
      if (supervisorContact !== null) await getContact(tx, member.userId, supervisorContact);
      const value = { ...fields, employerKey: employerKey(fields.employer) };
      const values = [
        tx.organizationId,
        fields.id,
        member.userId,
        fields.employer,
        value.employerKey,
        fields.start,
        fields.end,
        JSON.stringify(value),
        deps.now(),
      ];
      const { rows } = await (version === null
        ? tx.query<{ version: number }>(INSERT_INTERNSHIP, values)
        : tx.query<{ version: number }>(UPDATE_INTERNSHIP, [...values, version]));
      const [row] = rows;
      if (!row) throw missed(fields.id, version, await listInternships(tx, member.userId));
      const subject = { subjectKind: 'internship', subjectId: fields.id };
      await audit(deps, tx, member, { action: 'internship.save', ...subject });
      await syncStudent(deps, tx, member.userId);
      return { ...value, version: row.version };
    }),
  );
}

/** Why nothing was written: there is no such record of the student's, or it moved on. */
function missed(id: Id, version: number | null, present: readonly { id: Id }[]): ApiError {
  const isTheirs = present.some((record) => record.id === id);
  return version !== null && !isTheirs
    ? new ApiError('not_found')
    : new ApiError('conflict', { present });
}

const INSERT_PERMISSION = {
  name: 'insert_permission',
  text: `INSERT INTO "SupervisorPermission" ("organizationId", "id", "studentId", "internshipId",
      "contactId", "version", "status", "data", "createdAt", "updatedAt")
    VALUES ($1, $2, $3, $4, $5, 1, $6, $7, $8, $8) ON CONFLICT DO NOTHING RETURNING "version"`,
};

const UPDATE_PERMISSION = {
  name: 'update_permission',
  text: `UPDATE "SupervisorPermission" SET "version" = "version" + 1, "internshipId" = $4,
      "contactId" = $5, "status" = $6, "data" = $7, "updatedAt" = $8
    WHERE "organizationId" = $1 AND "id" = $2 AND "studentId" = $3 AND "version" = $9
    RETURNING "version"`,
};

/** Records what the supervisor was asked and answered (R19–R22). Only staff may waive it. */
export function savePermission(
  deps: Deps,
  member: Member,
  input: PermissionInput,
): Promise<SupervisorPermission> {
  const { idempotencyKey: key, version, ...fields } = input;
  if (fields.status === 'waived_by_advisor') throw new ApiError('not_allowed');
  const request = { member, key, procedure: 'profile.savePermission', input, now: deps.now() };
  return inTenant(deps.database, { organizationId: member.organizationId }, (tx) =>
    once(tx, request, async () => {
      const internships = await listInternships(tx, member.userId);
      if (!internships.some(({ id }) => id === fields.internshipId))
        throw new ApiError('not_found');
      const contactId = fields.scope.kind === 'contact' ? fields.scope.contactId : null;
      if (contactId !== null) await getContact(tx, member.userId, contactId);
      const values = [
        tx.organizationId,
        fields.id,
        member.userId,
        fields.internshipId,
        contactId,
        fields.status,
        JSON.stringify(fields),
        deps.now(),
      ];
      const { rows } = await (version === null
        ? tx.query<{ version: number }>(INSERT_PERMISSION, values)
        : tx.query<{ version: number }>(UPDATE_PERMISSION, [...values, version]));
      const [row] = rows;
      if (!row) throw missed(fields.id, version, await listPermissions(tx, member.userId));
      const subject = { subjectKind: 'permission', subjectId: fields.id };
      await audit(deps, tx, member, { action: 'permission.save', ...subject });
      await syncStudent(deps, tx, member.userId);
      return { ...fields, version: row.version };
    }),
  );
}
