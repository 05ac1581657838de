import type { NoteAudience } from '@acquaint/core/staff-notes/note';
import type { Id } from '@acquaint/core/workflow/records';
import type { Deps } from '../deps.ts';
import { askToInspect } from '../services/staff-notes/ask.ts';
import { saveNote } from '../services/staff-notes/save.ts';
import type { Member } from '../trpc/context.ts';
import { daysLater } from './moments.ts';

interface Note {
  studentId: Id;
  daysAgo: number;
  audience: NoteAudience;
  text: string;
}

/** What the advisor wrote down about students in care; one of them asked to see it. */
export async function writeNotes(
  deps: Deps,
  advisor: Member,
  { lena, tomas, bogdan }: { lena: Member; tomas: Member; bogdan: Id },
): Promise<void> {
  const notes: Note[] = [
    {
      studentId: lena.userId,
      daysAgo: 34,
      audience: 'staff',
      text: 'First talk went well. She prepares a lot and then asks little of it: next time, fewer questions and more follow-ups.',
    },
    {
      studentId: lena.userId,
      daysAgo: 12,
      audience: 'shared',
      text: 'We agreed that you ask two people outside of public offices this month, so that you can compare.\n\nBring the replies to our next meeting, also the ones that say no.',
    },
    {
      studentId: tomas.userId,
      daysAgo: 4,
      audience: 'staff',
      text: 'Was unsure whether asking a colleague is all right during the internship. Explained why the supervisor comes first; he will ask her this week.',
    },
    {
      studentId: bogdan,
      daysAgo: 9,
      audience: 'staff',
      text: 'Came by in the drop-in hour. Works two evenings a week; a talk by phone at lunch may suit him best.',
    },
  ];
  for (const { studentId, daysAgo, audience, text } of notes) {
    const at = daysLater(deps.now(), -daysAgo);
    const id = deps.newId();
    const note = { id, studentId, version: null, audience, text, idempotencyKey: deps.newId() };
    await saveNote({ ...deps, now: () => at }, advisor, note);
  }
  const asked = daysLater(deps.now(), -2);
  await askToInspect({ ...deps, now: () => asked }, tomas, { idempotencyKey: deps.newId() });
}
