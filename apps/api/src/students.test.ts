import { asSystem } from '@acquaint/db/tenant';
import { testDatabases } from '@acquaint/db/testing/test-database';
import { uuid7 } from '@acquaint/db/uuid7';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aWaitingReview } from './testing/review-procedures.ts';
import { insertRow } from './testing/insert-row.ts';
import { procedureCases } from './testing/procedures.ts';
import { type TestApp, testApp } from './testing/test-app.ts';
import { CANARY, testWorld, type World } from './testing/world.ts';

interface Funnel {
  students: number;
  steps: {
    step: string;
    interviewDays: number | null;
    interviewsTimed: number;
    studentDays: number | null;
    studentsTimed: number;
    interviewsEntered: number;
    interviewsDone: number;
    studentsStuck: number;
    studentsAt: number;
  }[];
}
interface Page {
  rows: {
    studentId: string;
    fullName: string;
    step: string | null;
    isStuck: boolean;
    interviews: number;
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
  const funnel = () => careAdvisor().call<Funnel>('students.funnel', { cohortId: null });
  const list = (asked: Partial<typeof all> | Record<string, unknown> = {}) =>
    careAdvisor().call<Page>('students.list', { ...all, ...asked });
  const get = () => careAdvisor().call<One>('students.get', { studentId: world.userId });

  test('the funnel counts each interview in every step that it has entered', async () => {
    const { students, steps } = await funnel();
    expect(students).toBe(1);
    expect(steps.map(({ step }) => step)).toEqual(
      'locate contact schedule confirm research prepare arrive thank'.split(' '),
    );
    const entered = steps.map(({ interviewsEntered }) => interviewsEntered);
    expect(entered[0]).toBe(1);
    // Nobody enters a step without having entered the one before.
    expect(entered).toEqual(entered.toSorted((a, b) => b - a));
  });

  test('every count is what its definition says, whatever the mix of interviews', async () => {
    const steps = 'locate contact schedule confirm research prepare arrive thank'.split(' ');
    const talks = Array.from({ length: 40 }, (_, n) => ({
      at: 1 + ((n * 5 + (n % 3)) % 8),
      isDone: n % 7 === 0,
      isStuck: n % 2 === 0 && n % 7 !== 0,
      status: n % 9 === 4 ? 'withdrawn' : 'active',
    }));
    const ids = talks.map(() => uuid7());
    const system = (work: Parameters<typeof asSystem>[2]) =>
      asSystem(app.deps.database, { reason: 'talks for a test' }, work);
    const withdraw = (status: string) =>
      system((tx) =>
        tx.query(`UPDATE "Interview" SET "status" = $2 WHERE "id" = $1`, [
          world.interviewId,
          status,
        ]),
      );
    await system(async (tx) => {
      const { rows } = await tx.query<{ row: Record<string, unknown> }>(
        `SELECT to_jsonb(i) AS "row" FROM "Interview" i WHERE "id" = $1`,
        [world.interviewId],
      );
      for (const [n, { at, isDone, isStuck, status }] of talks.entries()) {
        const stepsDone = isDone ? 8 : at - 1;
        const updatedAt = isStuck ? '2026-01-01T10:00:00Z' : app.clock.now;
        const place = { step: steps[at - 1], stepsDone, status, updatedAt, nextWaiting: false };
        await insertRow(tx, 'Interview', { ...rows[0]?.row, id: ids[n], ...place });
      }
    });
    await withdraw('withdrawn');
    const counted = talks.filter(({ status }) => status === 'active');
    const expected = steps.map((step, index) => {
      const at = index + 1;
      const number = (of: (one: (typeof talks)[number]) => boolean) => counted.filter(of).length;
      const anybody = (of: (one: (typeof talks)[number]) => boolean) => (counted.some(of) ? 1 : 0);
      const entered = (one: (typeof talks)[number]) => one.at >= at;
      const done = (one: (typeof talks)[number]) => one.at > at || one.isDone;
      const stuck = (one: (typeof talks)[number]) => one.at === at && one.isStuck;
      return {
        step,
        interviewsEntered: number(entered),
        interviewsDone: number(done),
        interviewsStuck: number(stuck),
        studentsEntered: anybody(entered),
        studentsDone: anybody(done),
        studentsStuck: anybody(stuck),
        studentsAt: anybody((one) => one.at === at && !one.isDone),
      };
    });
    expect((await funnel()).steps).toMatchObject(expected);
    await system((tx) => tx.query(`DELETE FROM "Interview" WHERE "id" = ANY($1::uuid[])`, [ids]));
    await withdraw('active');
  });

  test('the funnel and the list show at once what somebody stored, in whichever process', async () => {
    const entered = async () => (await funnel()).steps[0]?.interviewsEntered;
    const talks = async () => (await list()).rows[0]?.interviews;
    const set = (status: string) =>
      asSystem(app.deps.database, { reason: 'past the product' }, (tx) =>
        tx.query(`UPDATE "Interview" SET "status" = $2 WHERE "id" = $1`, [
          world.interviewId,
          status,
        ]),
      );
    expect([await entered(), await talks()]).toEqual([1, 1]);
    await set('withdrawn');
    expect([await entered(), await talks()]).toEqual([0, 0]);
    await set('active');
    expect([await entered(), await talks()]).toEqual([1, 1]);
  });

  test('a step is stuck once nothing happened for longer than the policy says, not on the day', async () => {
    const asked = app.clock.now;
    const set = (change: string) =>
      asSystem(app.deps.database, { reason: 'age an interview in a test' }, (tx) =>
        tx.query(`UPDATE "Interview" SET ${change} WHERE "id" = $1`, [world.interviewId]),
      );
    const stuck = async () => {
      return (await funnel()).steps.reduce((sum, one) => sum + one.studentsStuck, 0);
    };
    await set(`"nextWaiting" = false, "updatedAt" = '2026-03-02T10:00:00Z'`);
    app.clock.now = '2026-03-09T10:00:00.000Z';
    expect(await stuck()).toBe(0);
    expect((await list()).rows[0]?.isStuck).toBe(false);
    app.clock.now = '2026-03-09T10:00:00.001Z';
    expect((await list()).rows[0]?.isStuck).toBe(true);
    expect((await list({ stuck: true })).rows).toHaveLength(1);
    // What time alone brings, the figures show a minute later.
    app.clock.now = '2026-03-09T10:01:00.000Z';
    expect(await stuck()).toBe(1);
    await set(`"nextWaiting" = true`);
    expect(await stuck()).toBe(0);
    expect((await list({ stuck: true })).rows).toHaveLength(0);
    app.clock.now = asked;
  });

  test('who is in care goes by the day of the school, not of Greenwich', async () => {
    const asked = app.clock.now;
    const set = (endsOn: string | null) =>
      asSystem(app.deps.database, { reason: 'a membership of a test' }, (tx) =>
        tx.query(`UPDATE "CohortMember" SET "endsOn" = $2 WHERE "cohortId" = $1`, [
          world.cohortId,
          endsOn,
        ]),
      );
    // The first day on which they are no longer in it begins at 23:00 in Berlin's winter.
    await set('2026-03-10');
    app.clock.now = '2026-03-09T22:59:00.000Z';
    expect([(await funnel()).students, (await list()).rows.length]).toEqual([1, 1]);
    app.clock.now = '2026-03-09T23:00:00.000Z';
    expect([(await funnel()).students, (await list()).rows.length]).toEqual([0, 0]);
    await set(null);
    app.clock.now = asked;
  });

  test('a figure of the funnel and the list behind it count the same students', async () => {
    const asked = app.clock.now;
    app.clock.now = '2026-06-01T10:00:00.000Z';
    const id = uuid7();
    const sql = (text: string, values: unknown[]) =>
      asSystem(app.deps.database, { reason: 'a second talk for a test' }, (tx) =>
        tx.query<Record<string, unknown>>(text, values),
      );
    const { rows } = await sql(`SELECT to_jsonb(i) AS "row" FROM "Interview" i WHERE "id" = $1`, [
      world.interviewId,
    ]);
    const again = {
      ...(rows[0]?.['row'] as object),
      id,
      status: 'active',
      step: 'thank',
      stepsDone: 8,
    };
    await asSystem(app.deps.database, { reason: 'a second talk for a test' }, (tx) =>
      insertRow(tx, 'Interview', again),
    );
    // The one that has come furthest is done; the other has been waiting at its step for long.
    const set = `UPDATE "Interview" SET "step" = 'contact', "stepsDone" = 1, "status" = 'active',
      "nextWaiting" = $2, "updatedAt" = '2026-03-02T10:00:00Z' WHERE "id" = $1`;
    const before = `SELECT "step", "stepsDone", "status", "nextWaiting" FROM "Interview" WHERE "id" = $1`;
    const was = (await sql(before, [world.interviewId])).rows[0] ?? {};
    for (const isWaiting of [false, true]) {
      await sql(set, [world.interviewId, isWaiting]);
      for (const row of (await funnel()).steps) {
        const { step, studentsAt, studentsStuck } = row;
        const [at, stuck] = [await list({ step }), await list({ step, stuck: true })];
        expect({ step, at: at.rows.length, stuck: stuck.rows.length }).toEqual({
          step,
          at: studentsAt,
          stuck: studentsStuck,
        });
        expect(studentsAt).toBe(step === 'contact' ? 1 : 0);
        expect(studentsStuck).toBe(step === 'contact' && !isWaiting ? 1 : 0);
      }
    }
    await sql(`DELETE FROM "Interview" WHERE "id" = $1`, [id]);
    await sql(
      `UPDATE "Interview" SET "step" = $2, "stepsDone" = $3, "status" = $4, "nextWaiting" = $5 WHERE "id" = $1`,
      [world.interviewId, was['step'], was['stepsDone'], was['status'], was['nextWaiting']],
    );
    app.clock.now = asked;
  });

  test('I2: days in a step run from first reaching it to first reaching the next; medians, students apart', async () => {
    const sql = async (text: string, values: unknown[]) => {
      const done = await asSystem(app.deps.database, { reason: 'moments for a test' }, (tx) =>
        tx.query(text, values),
      );
      return done;
    };
    const reached = (id: string, days: (number | null)[]) =>
      sql(
        `UPDATE "Interview" SET "stepReachedAt" = (SELECT array_agg('2026-02-01T10:00:00Z'::timestamptz
            + d * interval '1 day' ORDER BY o) FROM unnest($2::float8[]) WITH ORDINALITY AS u(d, o))
          WHERE "id" = $1`,
        [id, days],
      );
    const copy = async (days: (number | null)[]): Promise<string> => {
      const id = uuid7();
      const { rows } = await sql(`SELECT to_jsonb(i) AS "row" FROM "Interview" i WHERE "id" = $1`, [
        world.interviewId,
      ]);
      const again = { ...(rows[0]?.['row'] as object), id };
      await asSystem(app.deps.database, { reason: 'another talk for a test' }, (tx) =>
        insertRow(tx, 'Interview', again),
      );
      await reached(id, days);
      return id;
    };
    const first = async () => (await funnel()).steps[0];
    await reached(world.interviewId, [0, 4]);
    expect(await first()).toMatchObject({
      interviewDays: 4,
      interviewsTimed: 1,
      studentDays: 4,
      studentsTimed: 1,
    });
    // A second talk took one day, begun on the third: half way between, and the student went on on
    // the fourth day, four after the first beginning.
    const second = await copy([3, 4]);
    expect(await first()).toMatchObject({ interviewDays: 2.5, interviewsTimed: 2, studentDays: 4 });
    // A third has not gone on: it says nothing yet.
    const third = await copy([1]);
    expect(await first()).toMatchObject({ interviewDays: 2.5, interviewsTimed: 2, studentDays: 4 });
    // Of a fourth nobody knows when it went on, so that nothing is known of the student either.
    const fourth = await copy([0, null, 9]);
    expect(await first()).toMatchObject({
      interviewDays: 2.5,
      interviewsTimed: 2,
      studentDays: null,
      studentsTimed: 0,
    });
    await sql(`DELETE FROM "Interview" WHERE "id" = ANY($1::uuid[])`, [[second, third, fourth]]);
  });

  test('K: owners and analysts get the steps as totals, and of one student nothing', async () => {
    for (const who of [world.callers.owner, world.callers.analyst]) {
      const totals = await who.call<{
        students: number | null;
        steps: { students: { entered: number | null }; interviews: { entered: number | null } }[];
      }>('reports.funnel', { cohortId: null });
      expect(totals.steps).toHaveLength(8);
      expect(totals.steps[0]?.students.entered).toBeNull();
      expect(totals.steps[0]?.interviews.entered).toBeNull();
    }
  });

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
