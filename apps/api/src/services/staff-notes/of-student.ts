import { can } from '@acquaint/core/access/can';
import {
  type NoteAudience,
  type NoteRefusal,
  type NoteVersion,
  whyNotCorrect,
  whyNotRemove,
} from '@acquaint/core/staff-notes/note';
import type { Id, Instant, PlainDate } from '@acquaint/core/workflow/records';
import { inTenant } from '@acquaint/db/tenant';
import type { Deps } from '../../deps.ts';
import type { Member } from '../../trpc/context.ts';
import { requireInCare } from '../care/require-in-care.ts';
import { audit } from '../writes/audit.ts';
import { listNotes, openInspection } from './records.ts';

export interface NoteForStaff {
  id: Id;
  version: number;
  audience: NoteAudience;
  text: string;
  earlier: NoteVersion[];
  authorName: string;
  createdAt: Instant;
  changedAt: Instant | null;
  whyNotCorrect: NoteRefusal | null;
  whyNotRemove: NoteRefusal | null;
}

export interface NotesForStaff {
  notes: NoteForStaff[];
  /** The student's wish to inspect, while it waits. */
  inspection: { id: Id; askedAt: Instant; dueOn: PlainDate } | null;
  canWrite: boolean;
}

/** The notes about one student. Reading them is on record. @throws ApiError `not_found` */
export function notesOfStudent(
  deps: Deps,
  member: Member,
  { studentId }: { studentId: Id },
): Promise<NotesForStaff> {
  return inTenant(deps.database, { organizationId: member.organizationId }, async (tx) => {
    await requireInCare(tx, member, 'staff_note.read', { studentId, now: deps.now() });
    const rows = await listNotes(tx, studentId);
    const open = await openInspection(tx, studentId);
    const about = { subjectKind: 'user', subjectId: studentId };
    if (rows.length > 0) await audit(deps, tx, member, { action: 'staff_note.see', ...about });
    const editor = { id: member.userId, inspectionSince: open?.askedAt ?? null };
    return {
      notes: rows.map((note) => ({
        id: note.id,
        version: note.version,
        audience: note.audience,
        text: note.text,
        earlier: note.earlier,
        authorName: note.authorName,
        createdAt: note.createdAt,
        changedAt: note.changedAt,
        whyNotCorrect: whyNotCorrect(note, editor),
        whyNotRemove: whyNotRemove(note, editor),
      })),
      inspection: open && { id: open.id, askedAt: open.askedAt, dueOn: open.dueOn },
      canWrite: can(member.role, 'staff_note.write'),
    };
  });
}
