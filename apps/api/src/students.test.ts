import { asSystem } from '@acquaint/db/tenant';
import { testDatabases } from '@acquaint/db/testing/test-database';
import { uuid7 } from '@acquaint/db/uuid7';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aWaitingReview } from './testing/review-procedures.ts';
import { procedureCases } from './testing/procedures.ts';
import { type TestApp, testApp } from './testing/test-app.ts';
import { CANARY, testWorld, type World } from './testing/world.ts';

interface Page {
  rows: {
    studentId: string;
    fullName: string;
    step: string | null;
    isStuck: boolean;
  }[];
  next: { name: string; id: string } | null;
}
interface One {
  fullName: string;
  namesShown: boolean;
  interviews: {
    id: string;
    contactName: string | null;
    steps: Record<string, string>;
    stepsDone: number;
    stepReachedAt: (string | null)[];
    heldUp: { ruleId: string; absolute: string | null; lifted: { reason: string } | null }[];
  }[];
}

const all = { cohortId: null, search: '', step: null, stuck: false, after: null };

describe.each(testDatabases())('what staff see of their students on $name', ({ open }) => {
  let app: TestApp;
  let world: World;
  beforeAll(async () => {
    app = await testApp(await open());
    world = await testWorld(app);
  });
  afterAll(() => app.close());

  const careAdvisor = () => world.callers.careAdvisor;
  const list = (asked: Partial<typeof all> | Record<string, unknown> = {}) =>
    careAdvisor().call<Page>('students.list', { ...all, ...asked });
  const get = () => careAdvisor().call<One>('students.get', { studentId: world.userId });

  test('the list finds by any word of the name, and only students in care', async () => {
    expect((await list()).rows.map(({ studentId }) => studentId)).toEqual([world.userId]);
    expect((await list({ search: 'QUILL' })).rows).toHaveLength(1);
    expect((await list({ search: 'jonas' })).rows).toHaveLength(0);
    expect((await list({ search: '%' })).rows).toHaveLength(0);
    const nobody = await world.callers.advisor.call<Page>('students.list', all);
    expect(nobody).toEqual({ rows: [], next: null });
  });

  test('pages follow each other without a gap or a repetition', async () => {
    const names = ['Ada One', 'Ada Two', 'Zoe Last'];
    const ids: string[] = [];
    for (const name of names) {
      const client = await world.school.join('student', name);
      const session = await client.call<{ signedIn: { userId: string } }>('auth.session');
      ids.push(session.signedIn.userId);
    }
    await asSystem(app.deps.database, { reason: 'members for a test' }, (tx) =>
      tx.query(
        `INSERT INTO "CohortMember" ("organizationId", "cohortId", "studentId", "startsOn", "createdAt")
         SELECT $1, $2, unnest($3::uuid[]), '2026-01-01', now()`,
        [world.school.id, world.cohortId, ids],
      ),
    );
    const { rows } = await list();
    expect(rows.map(({ fullName }) => fullName)).toEqual([
      'Ada One',
      'Ada Two',
      `Lena ${CANARY}`,
      'Zoe Last',
    ]);
    const after = { name: 'ada two', id: ids[1] };
    const rest = await list({ after });
    expect(rest.rows.map(({ fullName }) => fullName)).toEqual([`Lena ${CANARY}`, 'Zoe Last']);
  });

  test('a contact’s name shows only where the cohort shows names; each look is on record', async () => {
    const hidden = await get();
    expect(hidden.namesShown).toBe(false);
    expect(hidden.interviews.map(({ contactName }) => contactName)).toEqual([null]);
    const show = (yes: boolean) =>
      asSystem(app.deps.database, { reason: 'a cohort of a test' }, (tx) =>
        tx.query(`UPDATE "Cohort" SET "showContactNames" = $2 WHERE "id" = $1`, [
          world.cohortId,
          yes,
        ]),
      );
    await show(true);
    expect((await get()).interviews[0]?.contactName).toBe(`Amara ${CANARY}`);
    // The same student, in the care of an instructor: the table gives them no names.
    const teacher = world.callers.instructor;
    const { signedIn } = await teacher.call<{ signedIn: { userId: string } }>('auth.session');
    await world.callers.owner.call('care.add', {
      id: uuid7(),
      staffId: signedIn.userId,
      cohortId: world.cohortId,
      studentId: null,
      idempotencyKey: uuid7(),
    });
    const taught = await teacher.call<One>('students.get', { studentId: world.userId });
    expect(taught.interviews.map(({ contactName }) => contactName)).toEqual([null]);
    await show(false);
    const looks = await asSystem(app.deps.database, { reason: 'look in a test' }, async (tx) => {
      const { rows } = await tx.query<{ n: number }>(
        `SELECT count(*)::int AS "n" FROM "AuditEntry" WHERE "action" = 'student.see' AND "subjectId" = $1`,
        [world.userId],
      );
      return rows[0]?.n;
    });
    expect(looks).toBe(3);
  });

  test('P1: an advisor sees what the student shares, item by item, and each opening is on record', async () => {
    interface Shared {
      fullName: string;
      interviews: { notes: { text: string }[]; debrief: unknown; drafts: { text: string }[] }[];
    }
    const see = () => careAdvisor().call<Shared>('students.seeAs', { studentId: world.userId });
    const note = async (): Promise<{ id: string; text: string }> => {
      const [first] = (await world.interview()).research;
      if (!first) throw new Error('Nothing is researched.');
      return first;
    };
    const act = async (type: string, data: unknown) => {
      const { id, version } = await world.interview();
      const command = { type, data };
      const input = { interviewId: id, version, idempotencyKey: uuid7(), command };
      await world.callers.ownStudent.call('interviews.act', input);
    };
    expect((await see()).interviews).toMatchObject([{ notes: [], debrief: null, drafts: [] }]);
    const { id: noteId, text } = await note();
    await act('shareNote', { noteId, optIn: true });
    expect((await see()).interviews[0]?.notes.map((one) => one.text)).toEqual([text]);
    await aWaitingReview(world);
    expect((await see()).interviews[0]?.drafts.map((one) => one.text)).toEqual([
      `Yours, ${CANARY}`,
    ]);
    await act('unshareNote', { noteId });
    expect((await see()).interviews[0]?.notes).toEqual([]);
    const about = { studentId: world.userId };
    expect((await world.callers.advisor.refused('students.seeAs', about)).code).toBe('not_found');
    expect((await world.callers.instructor.refused('students.seeAs', about)).code).toBe(
      'not_allowed',
    );
    const { rows } = await asSystem(app.deps.database, { reason: 'look in a test' }, (tx) =>
      tx.query(`SELECT count(*)::int AS "n" FROM "AuditEntry" WHERE "action" = 'student.see_as'`),
    );
    expect(rows[0]?.['n']).toBe(4);
  });

  test('the page of a student says when each step was reached, as far as that is known', async () => {
    const system = (text: string, values: unknown[]) =>
      asSystem(app.deps.database, { reason: 'dates for a test' }, (tx) => tx.query(text, values));
    const before = (await get()).interviews[0]?.stepReachedAt;
    await system(
      `UPDATE "Interview" SET "stepReachedAt" = ARRAY[NULL, '2026-02-05T10:00:00.5+02']::timestamptz[]
       WHERE "id" = $1`,
      [world.interviewId],
    );
    expect((await get()).interviews[0]?.stepReachedAt).toEqual([null, '2026-02-05T08:00:00.500Z']);
    await system(`UPDATE "Interview" SET "stepReachedAt" = $2::timestamptz[] WHERE "id" = $1`, [
      world.interviewId,
      before,
    ]);
  });

  test('I5: a rule that holds a talk up is lifted with a reason and stays in sight', async () => {
    const rulesOf = async () => (await get()).interviews[0]?.heldUp ?? [];
    const rule = (await rulesOf()).find(({ absolute, lifted }) => !absolute && !lifted);
    if (!rule) throw new Error('Nothing holds the talk up.');
    const { ruleId } = rule;
    const reason = 'They met at the fair and agreed on the way.';
    const lift = { interviewId: world.interviewId, ruleId, reason, idempotencyKey: uuid7() };
    await careAdvisor().call('interviews.override', lift);
    await careAdvisor().call('interviews.override', lift);
    const after = (await rulesOf()).filter((one) => one.ruleId === ruleId);
    expect(after).toMatchObject([{ lifted: { reason } }]);
  });

  test('no answer to any member of staff holds a private word of the student', async () => {
    const staff = ['careAdvisor', 'instructor', 'libraryEditor', 'analyst', 'auditor'] as const;
    const leaks: string[] = [];
    for (const [procedure, row] of Object.entries(procedureCases)) {
      for (const caller of staff) {
        app.clock.now = new Date(Date.parse(app.clock.now) + 61 * 60_000).toISOString();
        const answer = await world.callers[caller].ask(procedure, await row.input(world));
        // Words with the marker that staff may read: the student's name, and a text sent to review.
        const text = JSON.stringify(answer)
          .replaceAll(`Lena ${CANARY}`, '')
          .replaceAll(`Yours, ${CANARY}`, '');
        if (text.toLowerCase().includes(CANARY.toLowerCase()))
          leaks.push(`${caller}: ${procedure}`);
      }
    }
    expect(leaks).toEqual([]);
  });
});
