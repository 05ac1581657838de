import { dateIn } from '@acquaint/core/rules/moments';
import type { Contact, Instant, SupervisorPermission } from '@acquaint/core/workflow/records';
import type { TenantTx } from '@acquaint/db/tenant';
import type { Deps } from '../../deps.ts';
import type { StudentFile } from '../dossier/gather-dossier.ts';

const SAVE = {
  name: 'permission_asked',
  text: `INSERT INTO "SupervisorPermission" ("organizationId", "id", "studentId", "internshipId",
      "contactId", "version", "status", "data", "createdAt", "updatedAt")
    VALUES ($1, $2, $3, $4, $5, 1, 'asked', $6, $7, $7)
    ON CONFLICT ("organizationId", "id") DO UPDATE SET
      "version" = "SupervisorPermission"."version" + 1, "status" = 'asked', "data" = $6,
      "updatedAt" = $7`,
};

/**
 * The student has asked their supervisor about this contact (R19, R20): the record says so from
 * now on, with the last time if they had to ask again. An answer that is there already stays. @returns the student's permissions afterwards
 */
export async function recordPermissionAsked(
  deps: Deps,
  tx: TenantTx,
  file: StudentFile,
  contact: Contact,
  at: Instant,
): Promise<SupervisorPermission[]> {
  const day = dateIn(at, file.student.timeZone);
  const internship = file.internships.find(
    ({ employerKey, start, end }) =>
      employerKey === contact.employerKey && start <= day && day <= end,
  );
  if (!internship) return file.permissions;
  const known = file.permissions.find(
    ({ internshipId, scope }) =>
      internshipId === internship.id && scope.kind === 'contact' && scope.contactId === contact.id,
  );
  const isAnswered = known && known.status !== 'not_asked' && known.status !== 'asked';
  if (isAnswered) return file.permissions;
  const asked: SupervisorPermission = {
    id: known?.id ?? deps.newId(),
    version: (known?.version ?? 0) + 1,
    internshipId: internship.id,
    scope: { kind: 'contact', contactId: contact.id },
    status: 'asked',
    askedAt: at,
    answeredAt: null,
    conditions: null,
  };
  await tx.query(SAVE, [
    tx.organizationId,
    asked.id,
    file.student.id,
    internship.id,
    contact.id,
    JSON.stringify(asked),
    deps.now(),
  ]);
  return [...file.permissions.filter(({ id }) => id !== asked.id), asked];
}
