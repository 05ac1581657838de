import { asSystem, inTenant } from '@acquaint/db/tenant';
import { uuid7 } from '@acquaint/db/uuid7';
import { seenHash, staffNotesOf } from '../services/staff-notes/inspections.ts';
import type { ProcedureCase } from './procedure-case.ts';
import type { World } from './world.ts';

const nothing = (): Promise<undefined> => Promise.resolve(undefined);

/** A note about the student, written by the advisor who cares for them. */
async function aStaffNote({
  app,
  school,
  userId,
}: World): Promise<{ id: string; version: number }> {
  const id = uuid7();
  await asSystem(app.deps.database, { reason: 'a note for a test' }, (tx) =>
    tx.query(
      `INSERT INTO "StaffNote" ("organizationId", "id", "studentId", "audience", "text",
          "createdBy", "createdAt")
        SELECT $1, $2, $3, 'staff', 'Shy on the phone.', "staffId", $4 FROM "CareAssignment"
        WHERE "organizationId" = $1 AND "endedAt" IS NULL LIMIT 1`,
      [school.id, id, userId, app.clock.now],
    ),
  );
  return { id, version: 1 };
}

/** The student's wish to inspect, as the only one that waits. */
export async function anInspection({ app, school, userId }: World): Promise<{ id: string }> {
  const id = uuid7();
  await asSystem(app.deps.database, { reason: 'a request for a test' }, async (tx) => {
    await noInspection(tx, school.id);
    await tx.query(
      `INSERT INTO "NoteInspection" ("organizationId", "id", "studentId", "askedAt", "dueOn")
        VALUES ($1, $2, $3, $4, '2026-12-01')`,
      [school.id, id, userId, app.clock.now],
    );
  });
  return { id };
}

const noInspection = (
  tx: { query: (text: string, values: unknown[]) => Promise<unknown> },
  schoolId: string,
): Promise<unknown> =>
  tx.query(`DELETE FROM "NoteInspection" WHERE "organizationId" = $1`, [schoolId]);

/** What `staffNotes.answer` names: the notes as they stand. */
const seenOf = ({ app, school, userId }: World): Promise<string> =>
  inTenant(app.deps.database, { organizationId: school.id }, async (tx) =>
    seenHash(await staffNotesOf(tx, userId)),
  );

/** Notes about a student: for their advisors, and for the student as far as they go. */
export const staffNoteCases: Readonly<Record<string, ProcedureCase>> = {
  'staffNotes.ofStudent': {
    guard: 'staff_note.read',
    elsewhere: 'in_care',
    input: ({ userId }) => Promise.resolve({ studentId: userId }),
  },
  'staffNotes.save': {
    guard: 'staff_note.write',
    elsewhere: 'in_care',
    input: ({ userId }) =>
      Promise.resolve({
        id: uuid7(),
        studentId: userId,
        version: null,
        audience: 'staff',
        text: 'Asked for help with the phone.',
        idempotencyKey: uuid7(),
      }),
  },
  'staffNotes.remove': {
    guard: 'staff_note.write',
    elsewhere: 'in_care',
    input: async (world) => {
      await asSystem(world.app.deps.database, { reason: 'no request in a test' }, (tx) =>
        noInspection(tx, world.school.id),
      );
      const note = await aStaffNote(world);
      return { ...note, studentId: world.userId, idempotencyKey: uuid7() };
    },
  },
  'staffNotes.mine': { guard: 'staff_note.request', elsewhere: 'own_answer', input: nothing },
  'staffNotes.ask': {
    guard: 'staff_note.request',
    elsewhere: 'own_answer',
    input: () => Promise.resolve({ idempotencyKey: uuid7() }),
  },
  'staffNotes.inspections': {
    guard: 'staff_note.answer',
    elsewhere: 'own_answer',
    input: nothing,
    seenBy: ['careAdvisor', 'owner'],
  },
  'staffNotes.toInspect': {
    guard: 'staff_note.answer',
    elsewhere: 'in_care',
    input: (world) => anInspection(world),
  },
  'staffNotes.answer': {
    guard: 'staff_note.answer',
    elsewhere: 'in_care',
    input: async (world) => {
      const { id } = await anInspection(world);
      const seen = await seenOf(world);
      return { id, decision: 'show', reason: null, seen, idempotencyKey: uuid7() };
    },
  },
};
