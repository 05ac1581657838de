import { noteRefusals } from '@acquaint/core/phrases/staff-notes';
import { correctNote, type NoteAudience, whyNotCorrect } from '@acquaint/core/staff-notes/note';
import type { Id } from '@acquaint/core/workflow/records';
import { inTenant, type TenantTx } from '@acquaint/db/tenant';
import type { Deps } from '../../deps.ts';
import { ApiError, badInput } from '../../errors.ts';
import type { Member } from '../../trpc/context.ts';
import { requireInCare } from '../care/require-in-care.ts';
import { tell } from '../notices/tell.ts';
import { audit } from '../writes/audit.ts';
import { once } from '../writes/once.ts';
import { findNote, type NoteRow, openInspection } from './records.ts';

interface Saved {
  id: Id;
  studentId: Id;
  /** As it was seen; null for a new note. */
  version: number | null;
  audience: NoteAudience;
  text: string;
  idempotencyKey: string;
}

export interface SavedNote {
  id: Id;
  version: number;
}

const INSERT = {
  name: 'staff_note_write',
  text: `INSERT INTO "StaffNote" ("organizationId", "id", "studentId", "audience", "text",
      "createdBy", "createdAt") VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT DO NOTHING`,
};
// A request to inspect that came in meanwhile keeps a staff note as it is.
const UPDATE = {
  name: 'staff_note_correct',
  text: `UPDATE "StaffNote" n SET "audience" = $4, "text" = $5, "earlier" = $6, "changedAt" = $7,
      "version" = n."version" + 1
    WHERE n."organizationId" = $1 AND n."id" = $2 AND n."version" = $3
      AND (n."audience" = 'shared' OR NOT EXISTS (SELECT FROM "NoteInspection" i
        WHERE i."organizationId" = $1 AND i."studentId" = n."studentId" AND i."status" = 'open'
          AND i."askedAt" >= n."createdAt"))`,
};

/**
 * Writes a note about a student in the member's care, or corrects one; what it said before is kept.
 *
 * @throws ApiError `not_found` outside of their care; `conflict` when it was changed meanwhile
 */
export function saveNote(deps: Deps, member: Member, input: Saved): Promise<SavedNote> {
  const { studentId, idempotencyKey: key } = input;
  const now = deps.now();
  return inTenant(deps.database, { organizationId: member.organizationId }, async (tx) => {
    await requireInCare(tx, member, 'staff_note.write', { studentId, now });
    return once(tx, { member, key, procedure: 'staffNotes.save', input, now }, async () => {
      const before = await findNote(tx, input.id);
      if (input.version === null) return writeNew(deps, tx, member, input);
      if (before?.studentId !== studentId) throw new ApiError('not_found');
      return correct(deps, tx, member, before, { ...input, version: input.version });
    });
  });
}

async function writeNew(
  deps: Deps,
  tx: TenantTx,
  member: Member,
  { id, studentId, audience, text }: Saved,
): Promise<SavedNote> {
  const { rowCount } = await tx.query(INSERT, [
    tx.organizationId,
    id,
    studentId,
    audience,
    text,
    member.userId,
    deps.now(),
  ]);
  if (rowCount !== 1) throw new ApiError('conflict');
  const about = { subjectKind: 'user', subjectId: studentId, data: { audience } };
  await audit(deps, tx, member, { action: 'staff_note.write', ...about });
  if (audience === 'shared') await tellStudent(deps, tx, id, studentId);
  return { id, version: 1 };
}

async function correct(
  deps: Deps,
  tx: TenantTx,
  member: Member,
  note: NoteRow,
  { id, studentId, version, audience, text }: Saved & { version: number },
): Promise<SavedNote> {
  const open = await openInspection(tx, studentId);
  const editor = { id: member.userId, inspectionSince: open?.askedAt ?? null };
  const refusal = whyNotCorrect(note, editor, audience);
  if (refusal !== null) {
    const field = refusal === 'already_shared' ? 'audience' : 'text';
    throw badInput(field, noteRefusals[refusal]);
  }
  if (note.version !== version) throw new ApiError('conflict');
  const correction = correctNote(note, { audience, text });
  if (!correction.changed) return { id, version };
  const { rowCount } = await tx.query(UPDATE, [
    tx.organizationId,
    id,
    version,
    audience,
    text,
    JSON.stringify(correction.earlier),
    deps.now(),
  ]);
  if (rowCount !== 1) throw new ApiError('conflict');
  const about = { subjectKind: 'user', subjectId: studentId, data: { audience } };
  await audit(deps, tx, member, { action: 'staff_note.correct', ...about });
  if (audience === 'shared' && note.audience === 'staff') {
    await tellStudent(deps, tx, id, studentId);
  }
  return { id, version: version + 1 };
}

const tellStudent = (deps: Deps, tx: TenantTx, id: Id, userId: Id): Promise<void> =>
  tell(deps, tx, {
    key: `note-shared:${id}`,
    userId,
    code: 'note_shared',
    params: {},
    interviewId: null,
  });
