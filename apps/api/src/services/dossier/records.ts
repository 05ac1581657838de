import type { InterviewState } from '@acquaint/core/workflow/interview';
import type {
  CalendarItem,
  Contact,
  AvailabilityWindow,
  Id,
  Internship,
  LoggedInteraction,
  Student,
  SupervisorPermission,
} from '@acquaint/core/workflow/records';
import type { TenantTx } from '@acquaint/db/tenant';
import { ApiError } from '../../errors.ts';

/**
 * The tenant-scoped loaders: every read of a student's record goes through one of these, and each
 * asks for the owner as well as the organisation.
 */

interface DataRow<T> {
  id: Id;
  version: number;
  data: T;
  [column: string]: unknown;
}

/** The stored value; its own columns for id and version are the ones that count. */
const valueOf = <T extends { id: Id; version: number }>(row: DataRow<T>): T => ({
  ...row.data,
  id: row.id,
  version: row.version,
});

const one = <T>(rows: readonly T[]): T => {
  const [row] = rows;
  if (row === undefined) throw new ApiError('not_found');
  return row;
};

const PROFILE = {
  name: 'get_student',
  text: `SELECT "studentId" AS "id", "version", "data" FROM "StudentProfile"
         WHERE "organizationId" = $1 AND "studentId" = $2`,
};

/** @throws ApiError `not_found` */
export async function getStudent(tx: TenantTx, studentId: Id): Promise<Student> {
  const { rows } = await tx.query<DataRow<Student>>(PROFILE, [tx.organizationId, studentId]);
  return valueOf(one(rows));
}

const CONTACT = {
  name: 'get_contact',
  text: `SELECT "id", "version", "data" FROM "Contact"
         WHERE "organizationId" = $1 AND "studentId" = $2 AND "id" = $3`,
};

/** @throws ApiError `not_found`, also for another student's contact */
export async function getContact(tx: TenantTx, studentId: Id, id: Id): Promise<Contact> {
  const { rows } = await tx.query<DataRow<Contact>>(CONTACT, [tx.organizationId, studentId, id]);
  return valueOf(one(rows));
}

const CONTACTS = {
  name: 'list_all_contacts',
  text: `SELECT "id", "version", "data" FROM "Contact"
         WHERE "organizationId" = $1 AND "studentId" = $2 ORDER BY "nameFolded", "id" LIMIT 1000`,
};

/** The whole address book of a student, for checks that compare people. */
export async function listContacts(tx: TenantTx, studentId: Id): Promise<Contact[]> {
  const { rows } = await tx.query<DataRow<Contact>>(CONTACTS, [tx.organizationId, studentId]);
  return rows.map(valueOf);
}

const INTERACTIONS = {
  name: 'list_interactions',
  text: `SELECT "id", "contactId", "kind", "note", "at" FROM "ContactInteraction"
         WHERE "organizationId" = $1 AND "studentId" = $2 ORDER BY "at" DESC, "id" LIMIT 2000`,
};

/** What was noted by hand beside the interviews, newest first. */
export async function listInteractions(tx: TenantTx, studentId: Id): Promise<LoggedInteraction[]> {
  const { rows } = await tx.query<LoggedInteraction & Record<string, unknown>>(INTERACTIONS, [
    tx.organizationId,
    studentId,
  ]);
  return rows.map(({ id, contactId, kind, note, at }) => ({ id, contactId, kind, note, at }));
}

const INTERVIEW = {
  name: 'get_interview',
  text: `SELECT "state" FROM "Interview"
         WHERE "organizationId" = $1 AND "studentId" = $2 AND "id" = $3`,
};

/** @throws ApiError `not_found`, also for another student's interview */
export async function getInterview(tx: TenantTx, studentId: Id, id: Id): Promise<InterviewState> {
  const { rows } = await tx.query<{ state: InterviewState }>(INTERVIEW, [
    tx.organizationId,
    studentId,
    id,
  ]);
  return one(rows).state;
}

const INTERVIEWS = {
  name: 'list_interview_states',
  text: `SELECT "state" FROM "Interview" WHERE "organizationId" = $1 AND "studentId" = $2
         ORDER BY "createdAt" DESC, "id" LIMIT 300`,
};

/** The student's interviews, newest first: rules look at the others too. */
export async function listInterviewStates(tx: TenantTx, studentId: Id): Promise<InterviewState[]> {
  const { rows } = await tx.query<{ state: InterviewState }>(INTERVIEWS, [
    tx.organizationId,
    studentId,
  ]);
  return rows.map((row) => row.state);
}

const INTERNSHIPS = {
  name: 'list_internships',
  text: `SELECT "id", "version", "data" FROM "Internship"
         WHERE "organizationId" = $1 AND "studentId" = $2 ORDER BY "startsOn", "id"`,
};

export async function listInternships(tx: TenantTx, studentId: Id): Promise<Internship[]> {
  const { rows } = await tx.query<DataRow<Internship>>(INTERNSHIPS, [tx.organizationId, studentId]);
  return rows.map(valueOf);
}

const PERMISSIONS = {
  name: 'list_permissions',
  text: `SELECT "id", "version", "data" FROM "SupervisorPermission"
         WHERE "organizationId" = $1 AND "studentId" = $2 ORDER BY "createdAt", "id"`,
};

export async function listPermissions(
  tx: TenantTx,
  studentId: Id,
): Promise<SupervisorPermission[]> {
  const { rows } = await tx.query<DataRow<SupervisorPermission>>(PERMISSIONS, [
    tx.organizationId,
    studentId,
  ]);
  return rows.map(valueOf);
}

const WINDOWS = {
  name: 'list_availability',
  text: `SELECT "id", "startsAt" AS "start", "endsAt" AS "end" FROM "AvailabilityWindow"
         WHERE "organizationId" = $1 AND "studentId" = $2 ORDER BY "startsAt", "id"`,
};

export async function listAvailability(tx: TenantTx, studentId: Id): Promise<AvailabilityWindow[]> {
  const { rows } = await tx.query<AvailabilityWindow & Record<string, unknown>>(WINDOWS, [
    tx.organizationId,
    studentId,
  ]);
  return rows.map(({ id, start, end }) => ({ id, start, end }));
}

const ITEMS = {
  name: 'list_calendar_items',
  text: `SELECT "id", "title", "startsAt" AS "start", "endsAt" AS "end", "movable"
         FROM "CalendarItem" WHERE "organizationId" = $1 AND "studentId" = $2
         ORDER BY "startsAt", "id"`,
};

export async function listCalendarItems(tx: TenantTx, studentId: Id): Promise<CalendarItem[]> {
  const { rows } = await tx.query<CalendarItem & Record<string, unknown>>(ITEMS, [
    tx.organizationId,
    studentId,
  ]);
  return rows.map(({ id, title, start, end, movable }) => ({ id, title, start, end, movable }));
}
