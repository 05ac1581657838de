import { noteRefusals } from '@acquaint/core/phrases/staff-notes';
import { whyNotRemove } from '@acquaint/core/staff-notes/note';
import type { Id } from '@acquaint/core/workflow/records';
import { inTenant } from '@acquaint/db/tenant';
import type { Deps } from '../../deps.ts';
import { ApiError, badInput } from '../../errors.ts';
import type { Member } from '../../trpc/context.ts';
import { requireInCare } from '../care/require-in-care.ts';
import { audit } from '../writes/audit.ts';
import { once } from '../writes/once.ts';
import { findNote, openInspection } from './records.ts';

interface Removed {
  id: Id;
  studentId: Id;
  version: number;
  idempotencyKey: string;
}

// Nothing that a student has asked to see goes before they have seen it.
const DELETE = {
  name: 'staff_note_remove',
  text: `DELETE FROM "StaffNote" n WHERE n."organizationId" = $1 AND n."id" = $2
      AND n."version" = $3
      AND (n."audience" = 'shared' OR NOT EXISTS (SELECT FROM "NoteInspection" i
        WHERE i."organizationId" = $1 AND i."studentId" = n."studentId" AND i."status" = 'open'
          AND i."askedAt" >= n."createdAt"))`,
};

/**
 * Removes a note with all it said before; that there was one stays in the audit log.
 *
 * @throws ApiError `not_found`, or `conflict` when it was changed meanwhile
 */
export function removeNote(deps: Deps, member: Member, input: Removed): Promise<{ removed: Id }> {
  const { id, studentId, version, idempotencyKey: key } = input;
  const now = deps.now();
  return inTenant(deps.database, { organizationId: member.organizationId }, async (tx) => {
    await requireInCare(tx, member, 'staff_note.write', { studentId, now });
    return once(tx, { member, key, procedure: 'staffNotes.remove', input, now }, async () => {
      const note = await findNote(tx, id);
      if (note?.studentId !== studentId) throw new ApiError('not_found');
      const open = await openInspection(tx, studentId);
      const editor = { id: member.userId, inspectionSince: open?.askedAt ?? null };
      const refusal = whyNotRemove(note, editor);
      if (refusal !== null) throw badInput('id', noteRefusals[refusal]);
      const { rowCount } = await tx.query(DELETE, [tx.organizationId, id, version]);
      if (rowCount !== 1) throw new ApiError('conflict');
      const about = { subjectKind: 'user', subjectId: studentId };
      const data = { audience: note.audience };
      await audit(deps, tx, member, { action: 'staff_note.remove', ...about, data });
      return { removed: id };
    });
  });
}
