import { asSystem } from '@acquaint/db/tenant';
import { testDatabases } from '@acquaint/db/testing/test-database';
import { uuid7 } from '@acquaint/db/uuid7';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { insertRow } from './testing/insert-row.ts';
import { type TestApp, testApp } from './testing/test-app.ts';
import { testWorld, type World } from './testing/world.ts';

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
const all = { cohortId: null, search: '', step: null, stuck: false, after: null };

describe.each(testDatabases())('where the students of staff are, on $name', ({ open }) => {
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
});
