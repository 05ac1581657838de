import { isUnchanged, readSnapshot } from '@acquaint/db/queries/school-changes';
import { asSystem, inTenant } from '@acquaint/db/tenant';
import { testDatabases } from '@acquaint/db/testing/test-database';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { KeptAnswers } from './kept-answers.ts';
import { testSchool } from './testing/school.ts';
import { type TestApp, testApp } from './testing/test-app.ts';
import { testWorld, type World } from './testing/world.ts';

describe.each(testDatabases())('answers kept while nothing changes on $name', ({ open }) => {
  let app: TestApp;
  let world: World;
  beforeAll(async () => {
    app = await testApp(await open());
    world = await testWorld(app);
  });
  afterAll(() => app.close());

  const here = () => ({ organizationId: world.school.id });
  const write = (sql: string, values: unknown[] = []) =>
    asSystem(app.deps.database, { reason: 'a change for a test' }, (tx) => tx.query(sql, values));
  const touch = (school = world.school.id) =>
    write(`UPDATE "RosterEntry" SET "updatedAt" = now() WHERE "organizationId" = $1`, [school]);

  /** Counts how often it was computed. */
  function counting() {
    // A clock that stands at nought is none to the library.
    let time = 1;
    let computed = 0;
    const kept = new KeptAnswers(() => time);
    const ask = (key = 'x', during: () => Promise<unknown> = () => Promise.resolve()) =>
      kept.get(app.deps.database, world.school.id, [key], async () => {
        const snapshot = await inTenant(app.deps.database, here(), readSnapshot);
        computed += 1;
        const answer = computed;
        await during();
        return { snapshot, answer };
      });
    return { kept, ask, wait: (ms: number) => (time += ms) };
  }

  test('are computed once for all who ask', async () => {
    const { ask } = counting();
    expect(await Promise.all([ask(), ask(), ask()])).toEqual([1, 1, 1]);
    expect([await ask(), await ask('y'), await ask()]).toEqual([1, 2, 1]);
  });

  test('are computed anew after whatever they are made from has changed, and after nothing else', async () => {
    const org = world.school.id;
    const changes: Record<string, () => Promise<unknown>> = {
      interview: () =>
        write(
          `UPDATE "Interview" SET "nextWaiting" = NOT "nextWaiting"
        WHERE "organizationId" = $1`,
          [org],
        ),
      student: () => touch(),
      cohort: () =>
        write(
          `UPDATE "Cohort" SET "version" = "version" + 1
        WHERE "organizationId" = $1`,
          [org],
        ),
      'end of membership': () =>
        write(
          `UPDATE "CohortMember" SET "endsOn" = '2026-12-01'
        WHERE "organizationId" = $1`,
          [org],
        ),
      'removed membership': () =>
        write(`DELETE FROM "CohortMember" WHERE "organizationId" = $1`, [org]),
      'end of care': () =>
        write(
          `UPDATE "CareAssignment" SET "endedAt" = now()
        WHERE "organizationId" = $1`,
          [org],
        ),
      'removed cohort': () => write(`DELETE FROM "Cohort" WHERE "organizationId" = $1`, [org]),
      'number of the school': () =>
        write(
          `UPDATE "Organization" SET "policy" = '{"stuckDays": 9}'
        WHERE "id" = $1`,
          [org],
        ),
    };
    const { ask } = counting();
    let last = await ask();
    for (const [what, change] of Object.entries(changes)) {
      await change();
      expect({ what, computed: await ask() }).toEqual({ what, computed: last + 1 });
      last += 1;
      expect({ what, computed: await ask() }).toEqual({ what, computed: last });
    }
    await touch(world.otherSchool.id);
    await write(`UPDATE "Contact" SET "state" = "state" WHERE "organizationId" = $1`, [org]);
    // Nothing is stored, nothing is noted.
    await write(`UPDATE "RosterEntry" SET "updatedAt" = now() WHERE "studentKey" = 'nobody'`);
    expect(await ask()).toBe(last);
  });

  test('that somebody changed while they were computed are not shown again', async () => {
    const { ask } = counting();
    const first = await ask('x', () => touch());
    expect([first, await ask(), await ask()]).toEqual([1, 2, 2]);
  });

  test('nobody waits for an answer that began before their own change', async () => {
    const { ask } = counting();
    let go = (): void => {};
    const gate = new Promise<void>((resolve) => (go = resolve));
    let begun = (): void => {};
    const isRunning = new Promise<void>((resolve) => (begun = resolve));
    const early = ask('x', () => {
      begun();
      return gate;
    });
    await isRunning;
    await touch();
    const late = [ask(), ask()];
    go();
    expect(await early).toBe(1);
    expect(await Promise.all(late)).toEqual([2, 2]);
  });

  test('go after a minute, and when they failed', async () => {
    const { ask, wait, kept } = counting();
    await ask();
    wait(60_001);
    expect(await ask()).toBe(2);
    const failing = () =>
      kept.get(app.deps.database, world.school.id, ['z'], () => Promise.reject(new Error('away')));
    await expect(failing()).rejects.toThrow('away');
    await expect(failing()).rejects.toThrow('away');
    expect(await ask('z')).toBe(3);
  });

  test('what is taken back before it is committed counts for nothing', async () => {
    const { ask } = counting();
    await ask();
    await inTenant(app.deps.database, here(), async (tx) => {
      await tx.query(`UPDATE "RosterEntry" SET "updatedAt" = now()`);
      throw new Error('taken back');
    }).catch(() => {});
    expect(await ask()).toBe(1);
  });
});

// Needs two sessions at once, which only a server has.
describe.each(testDatabases().filter(({ name }) => name === 'server'))('on a $name', ({ open }) => {
  test('a change that was under way when the snapshot was read counts once it is committed', async () => {
    const app = await testApp(await open());
    const { id: organizationId } = await testSchool(app);
    const { database } = app.deps;
    const stands = async (snapshot: string) => isUnchanged(database, organizationId, snapshot);
    let commit = (): void => {};
    const gate = new Promise<void>((resolve) => (commit = resolve));
    let begun = (): void => {};
    const isUnderWay = new Promise<void>((resolve) => (begun = resolve));
    const change = inTenant(database, { organizationId }, async (tx) => {
      await tx.query(`UPDATE "Organization" SET "updatedAt" = now()`);
      begun();
      await gate;
    });
    await isUnderWay;
    const snapshot = await inTenant(database, { organizationId }, readSnapshot);
    expect(await stands(snapshot)).toBe(true);
    commit();
    await change;
    expect(await stands(snapshot)).toBe(false);
    expect(await stands(await inTenant(database, { organizationId }, readSnapshot))).toBe(true);
    await app.close();
  });
});
