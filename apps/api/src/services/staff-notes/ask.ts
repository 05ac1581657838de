import { inspectionDueOn } from '@acquaint/core/staff-notes/inspection';
import type { Id } from '@acquaint/core/workflow/records';
import { inTenant, type TenantTx } from '@acquaint/db/tenant';
import type { Deps } from '../../deps.ts';
import type { Member } from '../../trpc/context.ts';
import { carersOf } from '../care/carers-of.ts';
import { loadSchool } from '../dossier/load-school.ts';
import { tell } from '../notices/tell.ts';
import { audit } from '../writes/audit.ts';
import { once } from '../writes/once.ts';
import { type NotesForStudent, notesForStudent } from './mine.ts';

const INSERT = {
  name: 'note_inspection_ask',
  text: `INSERT INTO "NoteInspection" ("organizationId", "id", "studentId", "askedAt", "dueOn")
    VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING`,
};
const OWNERS = {
  name: 'note_inspection_owners',
  text: `SELECT "userId" FROM "Membership"
    WHERE "organizationId" = $1 AND "role" = 'owner' AND "endedAt" IS NULL`,
};

/** Asks to see what staff noted. While one request waits, a second one changes nothing. */
export function askToInspect(
  deps: Deps,
  member: Member,
  { idempotencyKey: key }: { idempotencyKey: string },
): Promise<NotesForStudent> {
  const { organizationId, userId: studentId } = member;
  return inTenant(deps.database, { organizationId }, async (tx) => {
    const now = deps.now();
    const request = { member, key, procedure: 'staffNotes.ask', input: {}, now };
    await once(tx, request, async () => {
      const { school, policy } = await loadSchool(tx);
      const days = policy.noteInspectionDays;
      const id = deps.newId();
      const dueOn = inspectionDueOn(now, school.timeZone, days);
      const { rowCount } = await tx.query(INSERT, [organizationId, id, studentId, now, dueOn]);
      if (rowCount === 1) {
        const about = { subjectKind: 'user', subjectId: studentId };
        await audit(deps, tx, member, { action: 'staff_note.request', ...about });
        for (const userId of await whoAnswers(tx, studentId, now)) {
          const news = { code: 'notes_asked', params: { days }, interviewId: null } as const;
          await tell(deps, tx, { ...news, key: `notes-asked:${id}:${userId}`, userId });
        }
      }
      return true;
    });
    return notesForStudent(tx, studentId);
  });
}

/** Advisors in care, and the owners of the school: where nobody cares, somebody still answers. */
async function whoAnswers(tx: TenantTx, studentId: Id, now: string): Promise<Set<Id>> {
  const { rows } = await tx.query<{ userId: Id }>(OWNERS, [tx.organizationId]);
  return new Set([...(await carersOf(tx, studentId, now)), ...rows.map(({ userId }) => userId)]);
}
