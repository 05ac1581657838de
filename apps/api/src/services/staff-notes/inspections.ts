import { createHash } from 'node:crypto';
import { inspectedLine, isInspectionOverdue } from '@acquaint/core/staff-notes/inspection';
import type { Id } from '@acquaint/core/workflow/records';
import { inCareSql } from '@acquaint/db/queries/in-care';
import { schoolDaySql } from '@acquaint/db/queries/school-day';
import { inTenant, type TenantTx } from '@acquaint/db/tenant';
import type { Deps } from '../../deps.ts';
import { ApiError } from '../../errors.ts';
import type { Member } from '../../trpc/context.ts';
import { staffScope } from '../care/cohorts-in-view.ts';
import { requireInCare } from '../care/require-in-care.ts';
import { loadSchool } from '../dossier/load-school.ts';
import { audit } from '../writes/audit.ts';
import { INSPECTION_COLUMNS, type InspectionRow, listNotes, type NoteRow } from './records.ts';

export interface InspectionForStaff extends Omit<InspectionRow, 'copy'> {
  studentName: string;
  answeredByName: string | null;
  isOverdue: boolean;
}

const inCare = inCareSql({
  student: 'i."studentId"',
  staff: '$2',
  organization: '$1',
  day: schoolDaySql('$1', '$3'),
});
const SELECT = `SELECT ${INSPECTION_COLUMNS}, r."fullName" AS "studentName",
    u."name" AS "answeredByName"
  FROM "NoteInspection" i
  JOIN "RosterEntry" r ON r."organizationId" = i."organizationId" AND r."studentId" = i."studentId"
  LEFT JOIN "User" u ON u."id" = i."answeredBy"`;
const LIST = {
  name: 'note_inspections',
  text: `${SELECT} WHERE i."organizationId" = $1 AND ($2::uuid IS NULL OR ${inCare})
    ORDER BY i."status" <> 'open', CASE WHEN i."status" = 'open' THEN i."dueOn" END,
      i."answeredAt" DESC, i."id" LIMIT 100`,
};
const GET = {
  name: 'note_inspection',
  text: `${SELECT} WHERE i."organizationId" = $1 AND i."id" = $2`,
};

type Row = Omit<InspectionForStaff, 'isOverdue'>;

/** Who asked to see the notes about them: what waits first, by its day, then what was answered. */
export function inspections(deps: Deps, member: Member): Promise<InspectionForStaff[]> {
  return inTenant(deps.database, { organizationId: member.organizationId }, async (tx) => {
    const now = deps.now();
    const { rows } = await tx.query<Row & Record<string, unknown>>(LIST, [
      tx.organizationId,
      staffScope(member),
      now,
    ]);
    const { school } = await loadSchool(tx);
    return rows.map((row) => ({
      ...row,
      isOverdue: row.status === 'open' && isInspectionOverdue(row.dueOn, now, school.timeZone),
    }));
  });
}

/** A request that this member may answer. @throws ApiError `not_found` */
export async function requireInspection(
  deps: Deps,
  tx: TenantTx,
  member: Member,
  id: Id,
): Promise<Row> {
  const { rows } = await tx.query<Row & Record<string, unknown>>(GET, [tx.organizationId, id]);
  const [found] = rows;
  if (!found) throw new ApiError('not_found');
  const about = { studentId: found.studentId, now: deps.now() };
  await requireInCare(tx, member, 'staff_note.answer', about);
  return found;
}

export interface ToInspect {
  id: Id;
  notes: Pick<NoteRow, 'id' | 'text' | 'authorName' | 'createdAt' | 'changedAt' | 'earlier'>[];
  /** Names the notes as they were read, for the answer. */
  seen: string;
}

/** What the student would be shown. Reading it is on record. */
export function toInspect(deps: Deps, member: Member, id: Id): Promise<ToInspect> {
  return inTenant(deps.database, { organizationId: member.organizationId }, async (tx) => {
    const { studentId } = await requireInspection(deps, tx, member, id);
    const notes = await staffNotesOf(tx, studentId);
    const about = { subjectKind: 'user', subjectId: studentId };
    await audit(deps, tx, member, { action: 'staff_note.see', ...about });
    return {
      id,
      notes: notes.map((note) => ({
        id: note.id,
        text: note.text,
        authorName: note.authorName,
        createdAt: note.createdAt,
        changedAt: note.changedAt,
        earlier: note.earlier,
      })),
      seen: seenHash(notes),
    };
  });
}

/** The notes that the student cannot read yet. */
export async function staffNotesOf(tx: TenantTx, studentId: Id): Promise<NoteRow[]> {
  return (await listNotes(tx, studentId)).filter(({ audience }) => audience === 'staff');
}

export const seenHash = (notes: readonly { id: Id; version: number }[]): string =>
  createHash('sha256').update(inspectedLine(notes)).digest('base64url');
