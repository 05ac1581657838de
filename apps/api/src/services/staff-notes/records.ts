import type { CopiedNote, InspectionStatus } from '@acquaint/core/staff-notes/inspection';
import type { NoteAudience, NoteVersion } from '@acquaint/core/staff-notes/note';
import type { Id, Instant, PlainDate } from '@acquaint/core/workflow/records';
import type { TenantTx } from '@acquaint/db/tenant';

export interface NoteRow {
  id: Id;
  version: number;
  studentId: Id;
  audience: NoteAudience;
  text: string;
  earlier: NoteVersion[];
  createdBy: Id;
  authorName: string;
  authorIsHere: boolean;
  createdAt: Instant;
  changedAt: Instant | null;
}

const COLUMNS = `n."id", n."version", n."studentId", n."audience", n."text", n."earlier",
  n."createdBy", coalesce(u."name", '') AS "authorName",
  coalesce(m."role" = 'advisor' AND m."endedAt" IS NULL, false) AS "authorIsHere",
  n."createdAt", n."changedAt"`;
const FROM = `"StaffNote" n LEFT JOIN "User" u ON u."id" = n."createdBy"
  LEFT JOIN "Membership" m ON m."organizationId" = n."organizationId" AND m."userId" = n."createdBy"`;

const LIST = {
  name: 'staff_notes_of',
  text: `SELECT ${COLUMNS} FROM ${FROM}
    WHERE n."organizationId" = $1 AND n."studentId" = $2
    ORDER BY n."createdAt" DESC, n."id" DESC`,
};
const GET = {
  name: 'staff_note',
  text: `SELECT ${COLUMNS} FROM ${FROM} WHERE n."organizationId" = $1 AND n."id" = $2`,
};

/** Every note about a student, newest first. */
export async function listNotes(tx: TenantTx, studentId: Id): Promise<NoteRow[]> {
  const { rows } = await tx.query<NoteRow & Record<string, unknown>>(LIST, [
    tx.organizationId,
    studentId,
  ]);
  return rows;
}

export async function findNote(tx: TenantTx, id: Id): Promise<NoteRow | null> {
  const { rows } = await tx.query<NoteRow & Record<string, unknown>>(GET, [tx.organizationId, id]);
  return rows[0] ?? null;
}

export interface InspectionRow {
  id: Id;
  studentId: Id;
  status: InspectionStatus;
  askedAt: Instant;
  dueOn: PlainDate;
  answeredAt: Instant | null;
  reason: string | null;
  copy: CopiedNote[] | null;
}

export const INSPECTION_COLUMNS = `i."id", i."studentId", i."status", i."askedAt",
  i."dueOn"::text, i."answeredAt", i."reason"`;

const INSPECTIONS = {
  name: 'note_inspections_of',
  text: `SELECT ${INSPECTION_COLUMNS}, i."copy" FROM "NoteInspection" i
    WHERE i."organizationId" = $1 AND i."studentId" = $2 ORDER BY i."askedAt" DESC, i."id" DESC`,
};

/** What a student asked to see, newest first. */
export async function listInspections(tx: TenantTx, studentId: Id): Promise<InspectionRow[]> {
  const { rows } = await tx.query<InspectionRow & Record<string, unknown>>(INSPECTIONS, [
    tx.organizationId,
    studentId,
  ]);
  return rows;
}

const OPEN = {
  name: 'note_inspection_open',
  text: `SELECT ${INSPECTION_COLUMNS}, i."copy" FROM "NoteInspection" i
    WHERE i."organizationId" = $1 AND i."studentId" = $2 AND i."status" = 'open'`,
};

/** The one that waits for an answer. */
export async function openInspection(tx: TenantTx, studentId: Id): Promise<InspectionRow | null> {
  const { rows } = await tx.query<InspectionRow & Record<string, unknown>>(OPEN, [
    tx.organizationId,
    studentId,
  ]);
  return rows[0] ?? null;
}
