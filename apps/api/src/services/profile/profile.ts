import { parseZone } from '@acquaint/core/schedule/zones';
import type { Student } from '@acquaint/core/workflow/records';
import { inTenant, type TenantTx } from '@acquaint/db/tenant';
import type { Deps } from '../../deps.ts';
import { ApiError, badInput } from '../../errors.ts';
import type { Member } from '../../trpc/context.ts';
import { getStudent } from '../dossier/records.ts';
import { addRosterEntry } from '../roster/add-entry.ts';
import { syncStudent } from '../reminders/sync.ts';
import { audit } from '../writes/audit.ts';
import { once } from '../writes/once.ts';
import { newProfile, type NewStudent } from './new-profile.ts';

export type StudentChanges = Partial<Omit<Student, 'id' | 'version' | 'email'>>;

/** What a school may decide but a student may not say of themselves. */
const STAFF_ONLY = ['guardianConsent', 'advisorApprovedOutreach'] as const;

export function getProfile(deps: Deps, member: Member): Promise<Student> {
  return inTenant(deps.database, { organizationId: member.organizationId }, (tx) =>
    getStudent(tx, member.userId),
  );
}

const INSERT = {
  name: 'insert_profile',
  text: `INSERT INTO "StudentProfile" ("organizationId", "studentId", "version", "fullName",
      "timeZone", "data", "createdAt", "updatedAt")
    VALUES ($1, $2, 1, $3, $4, $5, $6, $6) ON CONFLICT DO NOTHING`,
};

/** The profile that a student starts with, and their place in the school's list. */
export async function createProfile(deps: Deps, tx: TenantTx, student: NewStudent): Promise<void> {
  const { id, name, email, timeZone } = student;
  const profile = JSON.stringify(newProfile(student));
  const at = deps.now();
  await tx.query(INSERT, [tx.organizationId, id, name, timeZone, profile, at]);
  await addRosterEntry(tx, { studentId: id, fullName: name, email, at });
}

const UPDATE = {
  name: 'update_profile',
  text: `UPDATE "StudentProfile" SET "version" = "version" + 1, "fullName" = $3, "timeZone" = $4,
      "data" = $5, "updatedAt" = $6
    WHERE "organizationId" = $1 AND "studentId" = $2 AND "version" = $7`,
};

/** @throws ApiError `conflict` with the present profile; `bad_input` naming the field */
export function updateProfile(
  deps: Deps,
  member: Member,
  input: { version: number; changes: StudentChanges; idempotencyKey: string },
): Promise<Student> {
  const { version, changes, idempotencyKey: key } = input;
  const request = { member, key, procedure: 'profile.update', input, now: deps.now() };
  if (changes.timeZone !== undefined && !parseZone(changes.timeZone).ok) {
    throw badInput('timeZone', 'Please choose a time zone from the list, such as Europe/Berlin.');
  }
  return inTenant(deps.database, { organizationId: member.organizationId }, (tx) =>
    once(tx, request, async () => {
      const present = await getStudent(tx, member.userId);
      if (present.version !== version) throw new ApiError('conflict', { present });
      const own = Object.fromEntries(STAFF_ONLY.map((field) => [field, present[field]]));
      const next: Student = { ...present, ...changes, ...own };
      const { rowCount } = await tx.query(UPDATE, [
        tx.organizationId,
        member.userId,
        next.fullName,
        next.timeZone,
        JSON.stringify(next),
        deps.now(),
        version,
      ]);
      if (rowCount !== 1) throw new ApiError('conflict');
      const subject = { subjectKind: 'student', subjectId: member.userId };
      await audit(deps, tx, member, { action: 'profile.update', ...subject });
      await syncStudent(deps, tx, member.userId);
      return { ...next, version: version + 1 };
    }),
  );
}
