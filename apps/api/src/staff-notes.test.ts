import { asSystem } from '@acquaint/db/tenant';
import { testDatabases } from '@acquaint/db/testing/test-database';
import { uuid7 } from '@acquaint/db/uuid7';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type TestApp, testApp } from './testing/test-app.ts';
import type { TestClient } from './testing/test-client.ts';
import { testWorld, type World } from './testing/world.ts';

interface Note {
  id: string;
  version: number;
  audience: string;
  text: string;
  earlier: { audience: string; text: string }[];
  authorName: string;
  changedAt: string | null;
  whyNotCorrect: string | null;
  whyNotRemove: string | null;
}
interface Notes {
  notes: Note[];
  inspection: { dueOn: string } | null;
  canWrite: boolean;
}
interface Mine {
  shared: { text: string; authorName: string }[];
  inspections: {
    id: string;
    status: string;
    dueOn: string;
    reason: string | null;
    copy: { text: string; earlier: { text: string }[] }[] | null;
  }[];
}

describe.each(testDatabases())('notes about a student on $name', ({ open }) => {
  let app: TestApp;
  let world: World;
  beforeAll(async () => {
    app = await testApp(await open());
    world = await testWorld(app);
  });
  afterAll(() => app.close());
  beforeEach(async () => {
    app.clock.now = '2026-03-02T10:00:00.000Z';
    await sql(`DELETE FROM "StaffNote"`);
    await sql(`DELETE FROM "NoteInspection"`);
  });

  const sql = (text: string, values: unknown[] = []) =>
    asSystem(app.deps.database, { reason: 'a state for a test' }, (tx) => tx.query(text, values));
  const advisor = (): TestClient => world.callers.careAdvisor;
  const student = (): TestClient => world.callers.ownStudent;
  const write = (text: string, audience = 'staff', more: Record<string, unknown> = {}) => ({
    id: uuid7(),
    studentId: world.userId,
    version: null,
    audience,
    text,
    idempotencyKey: uuid7(),
    ...more,
  });
  const of = (who = advisor()) =>
    who.call<Notes>('staffNotes.ofStudent', { studentId: world.userId });
  const mine = (): Promise<Mine> => student().call<Mine>('staffNotes.mine');
  const ask = () => student().call<Mine>('staffNotes.ask', { idempotencyKey: uuid7() });
  const audited = async (action: string): Promise<number> => {
    const { rows } = await sql(
      `SELECT count(*)::int AS "n" FROM "AuditEntry" WHERE "action" = $1 AND "subjectId" = $2`,
      [action, world.userId],
    );
    return Number(rows[0]?.['n']);
  };
  const told = async (code: string): Promise<number> => {
    const { rows } = await sql(`SELECT count(*)::int AS "n" FROM "Notice" WHERE "code" = $1`, [
      code,
    ]);
    return Number(rows[0]?.['n']);
  };

  test('I7: the student reads shared notes and no staff note; staff read both, on record', async () => {
    const reads = await audited('staff_note.see');
    await advisor().call('staffNotes.save', write('Well prepared, go on.', 'shared'));
    await advisor().call('staffNotes.save', write('Shy on the phone.'));
    expect((await mine()).shared.map(({ text, authorName }) => [text, authorName])).toEqual([
      ['Well prepared, go on.', 'Nadia Haas'],
    ]);
    expect(JSON.stringify(await mine())).not.toContain('Shy');
    expect((await of()).notes.map(({ audience }) => audience)).toEqual(['staff', 'shared']);
    expect(await audited('staff_note.see')).toBe(reads + 1);
    expect(await told('note_shared')).toBe(1);
  });

  test('a correction keeps what stood before; the same words again change nothing', async () => {
    const note = write('Shy on the fone.');
    await advisor().call('staffNotes.save', note);
    const again = { ...note, version: 1, text: 'Shy on the phone.', idempotencyKey: uuid7() };
    expect(await advisor().call('staffNotes.save', again)).toEqual({ id: note.id, version: 2 });
    // The second click, and the same words under another key.
    expect(await advisor().call('staffNotes.save', again)).toEqual({ id: note.id, version: 2 });
    const same = { ...again, version: 2, idempotencyKey: uuid7() };
    expect(await advisor().call('staffNotes.save', same)).toEqual({ id: note.id, version: 2 });
    const [kept] = (await of()).notes;
    expect(kept).toMatchObject({ text: 'Shy on the phone.', version: 2 });
    expect(kept?.earlier.map(({ text }) => text)).toEqual(['Shy on the fone.']);
    const late = await advisor().refused('staffNotes.save', {
      ...again,
      text: 'Other words.',
      idempotencyKey: uuid7(),
    });
    expect(late.code).toBe('conflict');
  });

  test('of two corrections at once one is written, and the other is told', async () => {
    const note = write('One.');
    await advisor().call('staffNotes.save', note);
    const answers = await Promise.all(
      ['Two.', 'Three.'].map((text) =>
        advisor().ask('staffNotes.save', { ...note, text, version: 1, idempotencyKey: uuid7() }),
      ),
    );
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect((await of()).notes[0]?.earlier).toHaveLength(1);
  });

  test('a staff note may be shared later, which the student is told; never the other way', async () => {
    const note = write('Call the works on Monday.');
    await advisor().call('staffNotes.save', note);
    const before = await told('note_shared');
    const shared = { ...note, audience: 'shared', version: 1, idempotencyKey: uuid7() };
    await advisor().call('staffNotes.save', shared);
    expect((await mine()).shared).toHaveLength(1);
    expect(await told('note_shared')).toBe(before + 1);
    const back = await advisor().refused('staffNotes.save', {
      ...note,
      version: 2,
      idempotencyKey: uuid7(),
    });
    expect(back).toMatchObject({ code: 'bad_input', problems: [{ field: 'audience' }] });
  });

  test('outside of care, in a role without it, or in another school, there is nothing', async () => {
    await advisor().call('staffNotes.save', write('Shy on the phone.'));
    const asked = { studentId: world.userId };
    expect((await world.callers.advisor.refused('staffNotes.ofStudent', asked)).code).toBe(
      'not_found',
    );
    expect((await world.callers.advisor.refused('staffNotes.save', write('x'))).code).toBe(
      'not_found',
    );
    expect((await world.callers.instructor.refused('staffNotes.ofStudent', asked)).code).toBe(
      'not_allowed',
    );
    expect((await world.callers.foreignOwner.refused('staffNotes.ofStudent', asked)).code).toBe(
      'not_found',
    );
    // The owner reads on record, and writes nothing.
    const owned = await of(world.callers.owner);
    expect(owned).toMatchObject({ canWrite: false });
    expect(owned.notes).toHaveLength(1);
    expect((await world.callers.owner.refused('staffNotes.save', write('x'))).code).toBe(
      'not_allowed',
    );
  });

  test('G29, P2: a wish to inspect holds the notes, is answered once, and the copy stays', async () => {
    const note = write('Shy on the fone.');
    await advisor().call('staffNotes.save', note);
    const corrected = { ...note, version: 1, text: 'Shy on the phone.', idempotencyKey: uuid7() };
    await advisor().call('staffNotes.save', corrected);
    const asked = await ask();
    expect(asked.inspections).toMatchObject([{ status: 'open', dueOn: '2026-04-01', copy: null }]);
    // Asking twice waits once.
    expect((await ask()).inspections).toHaveLength(1);
    const remove = { id: note.id, studentId: world.userId, version: 2, idempotencyKey: uuid7() };
    const held = await advisor().refused('staffNotes.remove', remove);
    expect(held.problems[0]?.reason).toContain('asked to see');
    expect((await of()).notes[0]?.whyNotCorrect).toBe('under_inspection');

    const { id } = asked.inspections[0] ?? { id: '' };
    const { notes, seen } = await world.callers.owner.call<{ notes: Note[]; seen: string }>(
      'staffNotes.toInspect',
      { id },
    );
    expect(notes.map(({ text }) => text)).toEqual(['Shy on the phone.']);
    const answer = { id, decision: 'show', reason: null, seen, idempotencyKey: uuid7() };
    // A note that came meanwhile was not read by whoever answers.
    app.clock.now = '2026-03-02T11:00:00.000Z';
    const later = write('Another one.');
    await advisor().call('staffNotes.save', later);
    expect((await world.callers.owner.refused('staffNotes.answer', answer)).code).toBe('conflict');
    const fresh = await advisor().call<{ seen: string }>('staffNotes.toInspect', { id });
    const good = { ...answer, seen: fresh.seen, idempotencyKey: uuid7() };
    const answers = await Promise.all([
      advisor().ask('staffNotes.answer', good),
      world.callers.owner.ask('staffNotes.answer', { ...good, idempotencyKey: uuid7() }),
    ]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await told('notes_answered')).toBe(1);

    await advisor().call('staffNotes.remove', { ...remove, idempotencyKey: uuid7() });
    const [shown] = (await mine()).inspections;
    expect(shown?.status).toBe('shown');
    expect(shown?.copy?.map(({ text }) => text).toSorted()).toEqual([
      'Another one.',
      'Shy on the phone.',
    ]);
    expect(shown?.copy?.flatMap(({ earlier }) => earlier.map(({ text }) => text))).toEqual([
      'Shy on the fone.',
    ]);
    const taken = await student().call<{ staffNotes: Mine }>('profile.exportMine');
    expect(taken.staffNotes.inspections[0]?.copy).toHaveLength(2);
  });

  test('whoever declines gives a reason, which the student reads; a new wish may follow', async () => {
    await ask();
    const [waiting] = await advisor().call<{ id: string }[]>('staffNotes.inspections');
    const id = waiting?.id ?? '';
    const { seen } = await advisor().call<{ seen: string }>('staffNotes.toInspect', { id });
    const no = { id, decision: 'decline', reason: ' ', seen, idempotencyKey: uuid7() };
    expect(await advisor().refused('staffNotes.answer', no)).toMatchObject({
      problems: [{ field: 'reason' }],
    });
    const reason = 'They name another student. We can look at them together.';
    await advisor().call('staffNotes.answer', { ...no, reason, idempotencyKey: uuid7() });
    expect((await mine()).inspections).toMatchObject([{ status: 'declined', reason, copy: null }]);
    expect((await ask()).inspections.map(({ status }) => status)).toEqual(
      expect.arrayContaining(['open', 'declined']),
    );
  });

  test('the list of requests shows what is late, and each advisor only whom they care for', async () => {
    await ask();
    interface Line {
      isOverdue: boolean;
      studentId: string;
    }
    const list = (who: TestClient) => who.call<Line[]>('staffNotes.inspections');
    // The last moment of the first of April, where the school is.
    app.clock.now = '2026-04-01T21:59:59.999Z';
    const late = async () => (await list(advisor())).map(({ isOverdue }) => isOverdue);
    const zone = 'Europe/Berlin';
    await sql(`UPDATE "Organization" SET "timeZone" = $2 WHERE "id" = $1`, [world.school.id, zone]);
    expect(await late()).toEqual([false]);
    app.clock.now = '2026-04-01T22:00:00.000Z';
    expect(await late()).toEqual([true]);
    expect(await list(world.callers.advisor)).toEqual([]);
    expect(await list(world.callers.owner)).toHaveLength(1);
  });

  test('what somebody who left wrote, a colleague may remove', async () => {
    const note = write('Left behind.');
    await advisor().call('staffNotes.save', note);
    await sql(`UPDATE "StaffNote" SET "createdBy" = $1`, [uuid7()]);
    expect((await of()).notes[0]).toMatchObject({
      whyNotCorrect: 'not_author',
      whyNotRemove: null,
    });
    const remove = { id: note.id, studentId: world.userId, version: 1, idempotencyKey: uuid7() };
    await advisor().call('staffNotes.remove', remove);
    expect(await advisor().call('staffNotes.remove', remove)).toEqual({ removed: note.id });
    expect((await of()).notes).toEqual([]);
  });

  test('with the student’s entry go the notes about them', async () => {
    const { rows } = await sql(
      `WITH gone AS (SELECT conrelid::regclass::text AS "table" FROM pg_constraint
        WHERE confrelid = '"RosterEntry"'::regclass AND contype = 'f' AND confdeltype = 'c')
       SELECT "table" FROM gone ORDER BY 1`,
    );
    expect(rows.map((row) => String(row['table']))).toEqual(
      expect.arrayContaining(['"NoteInspection"', '"StaffNote"']),
    );
  });
});
