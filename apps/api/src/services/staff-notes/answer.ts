import { inspectionPhrases } from '@acquaint/core/phrases/staff-notes';
import {
  type CopiedNote,
  decideInspection,
  type InspectionDecision,
} from '@acquaint/core/staff-notes/inspection';
import type { Id } from '@acquaint/core/workflow/records';
import { inTenant } from '@acquaint/db/tenant';
import type { Deps } from '../../deps.ts';
import { ApiError, badInput } from '../../errors.ts';
import type { Member } from '../../trpc/context.ts';
import { tell } from '../notices/tell.ts';
import { audit } from '../writes/audit.ts';
import { once } from '../writes/once.ts';
import { requireInspection, seenHash, staffNotesOf } from './inspections.ts';

interface Answered {
  id: Id;
  decision: InspectionDecision;
  reason: string | null;
  /** The notes as they were read: an answer about others is none. */
  seen: string;
  idempotencyKey: string;
}

const ANSWER = {
  name: 'note_inspection_answer',
  text: `UPDATE "NoteInspection" SET "status" = $3, "answeredBy" = $4, "answeredAt" = $5,
      "reason" = $6, "copy" = $7
    WHERE "organizationId" = $1 AND "id" = $2 AND "status" = 'open'`,
};

/**
 * Shows the student a copy of the staff notes as they stand, or says why not.
 *
 * @throws ApiError `conflict` when it was answered, or a note came or changed, since it was read
 */
export function answerInspection(
  deps: Deps,
  member: Member,
  input: Answered,
): Promise<{ id: Id; status: string }> {
  const { id, decision, reason, seen, idempotencyKey: key } = input;
  const now = deps.now();
  return inTenant(deps.database, { organizationId: member.organizationId }, async (tx) => {
    const { studentId } = await requireInspection(deps, tx, member, id);
    return once(tx, { member, key, procedure: 'staffNotes.answer', input, now }, async () => {
      const outcome = decideInspection(decision, reason);
      if (!outcome.ok) throw badInput('reason', inspectionPhrases[outcome.reason]);
      const notes = await staffNotesOf(tx, studentId);
      if (seenHash(notes) !== seen) throw new ApiError('conflict');
      const copy: CopiedNote[] = notes.map((note) => ({
        text: note.text,
        authorName: note.authorName,
        createdAt: note.createdAt,
        changedAt: note.changedAt,
        earlier: note.earlier,
      }));
      const { rowCount } = await tx.query(ANSWER, [
        tx.organizationId,
        id,
        outcome.status,
        member.userId,
        now,
        outcome.reason,
        outcome.status === 'shown' ? JSON.stringify(copy) : null,
      ]);
      if (rowCount !== 1) throw new ApiError('conflict');
      const about = { subjectKind: 'user', subjectId: studentId };
      await audit(deps, tx, member, { action: `staff_note.${decision}`, ...about });
      const news = { code: 'notes_answered', params: {}, interviewId: null } as const;
      await tell(deps, tx, { ...news, key: `notes-answered:${id}`, userId: studentId });
      return { id, status: outcome.status };
    });
  });
}
