import type { Id, Instant } from '@acquaint/core/workflow/records';
import { inTenant, type TenantTx } from '@acquaint/db/tenant';
import type { Deps } from '../../deps.ts';
import type { Member } from '../../trpc/context.ts';
import { type InspectionRow, listInspections, listNotes } from './records.ts';

export interface SharedNote {
  id: Id;
  text: string;
  authorName: string;
  createdAt: Instant;
  changedAt: Instant | null;
}

export interface NotesForStudent {
  shared: SharedNote[];
  inspections: Omit<InspectionRow, 'studentId'>[];
}

/** What staff wrote for the student to read, and what the student asked to see of the rest. */
export function myNotes(deps: Deps, member: Member): Promise<NotesForStudent> {
  return inTenant(deps.database, { organizationId: member.organizationId }, (tx) =>
    notesForStudent(tx, member.userId),
  );
}

export async function notesForStudent(tx: TenantTx, studentId: Id): Promise<NotesForStudent> {
  const notes = await listNotes(tx, studentId);
  const inspections = await listInspections(tx, studentId);
  return {
    shared: notes
      .filter(({ audience }) => audience === 'shared')
      .map(({ id, text, authorName, createdAt, changedAt }) => ({
        id,
        text,
        authorName,
        createdAt,
        changedAt,
      })),
    inspections: inspections.map(({ studentId: _self, ...inspection }) => inspection),
  };
}
