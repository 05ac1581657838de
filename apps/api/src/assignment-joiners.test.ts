import { asSystem } from '@acquaint/db/tenant';
import { testDatabases } from '@acquaint/db/testing/test-database';
import { uuid7 } from '@acquaint/db/uuid7';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { placeJoiners } from './services/assignments/place-joiners.ts';
import { someTerms } from './testing/assignment.ts';
import { ClassRoom, START } from './testing/class-room.ts';
import type { TestClient } from './testing/test-client.ts';

describe.each(testDatabases())('whoever joins a class later, on $name', ({ open }) => {
  let room: ClassRoom;
  beforeAll(async () => {
    room = await ClassRoom.open(await open());
  }, 60_000);
  afterAll(() => room.app.close());

  const run = (signal = new AbortController().signal) => placeJoiners(room.app.deps, signal);
  const codes = async (client: TestClient) =>
    (await client.call<{ code: string }[]>('notices.list')).map(({ code }) => code);
  const places = async (assignmentId: string) => {
    const { rows } = await room.here(({ query }) =>
      query<{ studentId: string; window: number }>(
        `SELECT "studentId", "window" FROM "AssignmentPlace" WHERE "assignmentId" = $1`,
        [assignmentId],
      ),
    );
    return rows;
  };
  /** Somebody in the class from this day on. */
  async function joinOn(cohortId: string, startsOn: string): Promise<string> {
    const id = await room.idOf(await room.school.join('student', 'Ida Later'));
    await room.here(({ query }) =>
      query(
        `INSERT INTO "CohortMember" ("organizationId", "cohortId", "studentId", "startsOn",
          "createdAt") VALUES ($1, $2, $3, $4, $5)`,
        [room.school.id, cohortId, id, startsOn, START],
      ),
    );
    return id;
  }

  /** As many at once as an import of the school's list brings. */
  const manyJoin = (cohortId: string, count: number) =>
    asSystem(room.app.deps.database, { reason: 'a year that comes in' }, async ({ query }) => {
      const values = [room.school.id, START];
      await query(
        `CREATE TEMPORARY TABLE "many" ON COMMIT DROP AS
          SELECT gen_random_uuid() AS "id", n FROM generate_series(1, ${count}) n`,
      );
      await query(
        `INSERT INTO "User" ("id", "name", "email", "createdAt", "updatedAt")
          SELECT "id", 'Student ' || n, "id" || '@large.example', $1, $1 FROM "many"`,
        [START],
      );
      await query(
        `INSERT INTO "Membership" ("organizationId", "userId", "role", "createdAt")
          SELECT $1, "id", 'student', $2 FROM "many"`,
        values,
      );
      await query(
        `INSERT INTO "RosterEntry" ("organizationId", "studentId", "fullName", "nameFolded", "email",
            "createdAt", "updatedAt")
          SELECT $1, "id", 'Student ' || n, 'student ' || n, "id" || '@large.example', $2, $2
          FROM "many"`,
        values,
      );
      await query(
        `INSERT INTO "CohortMember" ("organizationId", "cohortId", "studentId", "startsOn",
            "createdAt")
          SELECT $1, $3, "id", '2026-01-01', $2 FROM "many"`,
        [...values, cohortId],
      );
    });

  test('gets a place and hears of it, once, without anybody opening a page', async () => {
    const { cohortId, join } = await room.aClass();
    const input = await room.published(cohortId);
    expect(await run()).toBe(0);
    const late = await join('Zoe Late');
    expect(await codes(late)).toEqual([]);
    expect(await run()).toBe(1);
    expect(await run()).toBe(0);
    expect(await codes(late)).toEqual(['assignment_set']);
    expect(await places(input.id)).toHaveLength(2);
    // Opening it afterwards changes nothing.
    const before = await places(input.id);
    await late.call('assignments.mine');
    await room.nadia.call('assignments.get', { id: input.id });
    expect(await places(input.id)).toEqual(before);
    expect(await codes(late)).toEqual(['assignment_set']);
  });

  test('hears of it on the day on which they are in the class, on the clock of the school', async () => {
    const { cohortId } = await room.aClass();
    const input = await room.published(cohortId);
    const ida = await joinOn(cohortId, '2026-03-05');
    room.app.clock.now = '2026-03-04T22:30:00.000Z';
    const { timeZone } = await room.nadia
      .call<{ signedIn: { membership: { organization: { timeZone: string } } } }>('auth.session')
      .then(({ signedIn }) => signedIn.membership.organization);
    expect(timeZone).toBe('Europe/Berlin');
    expect(await run()).toBe(0);
    room.app.clock.now = '2026-03-04T23:00:00.000Z';
    expect(await run()).toBe(1);
    expect((await places(input.id)).map(({ studentId }) => studentId)).toContain(ida);
    room.app.clock.now = START;
  });

  test('is asked for nothing by a draft, by what is archived, or by what is over', async () => {
    const { cohortId, join } = await room.aClass();
    const draft = await room.published(cohortId, { published: false });
    const archived = await room.published(cohortId);
    await room.nadia.call('assignments.save', {
      ...archived,
      version: 1,
      archived: true,
      idempotencyKey: uuid7(),
    });
    const late = await join('Zoe Late');
    expect(await run()).toBe(0);
    const terms = someTerms({ late: { graceHours: 2, pointsPerDay: 0, lastOn: null } });
    const open = await room.published(cohortId, { terms });
    expect(await codes(late)).toEqual(['assignment_set']);
    const later = await join('Ida Later');
    // Due on 29 May at 23:59 in Berlin, and taken for two hours more.
    room.app.clock.now = '2026-05-29T23:59:00.001Z';
    expect(await run()).toBe(0);
    expect(await codes(later)).toEqual([]);
    room.app.clock.now = '2026-05-29T23:59:00.000Z';
    expect(await run()).toBe(1);
    expect(await codes(later)).toEqual(['assignment_set']);
    expect(await places(draft.id)).toEqual([]);
    expect(await places(open.id)).toHaveLength(3);
    room.app.clock.now = START;
  });

  test('a whole year that comes in gets its places in parts, evenly, whoever else runs', async () => {
    const { cohortId } = await room.aClass();
    const input = await room.published(cohortId);
    await manyJoin(cohortId, 1203);
    const placed = await Promise.all([run(), run()]);
    expect(placed[0] + placed[1]).toBeGreaterThanOrEqual(1203);
    const all = await places(input.id);
    expect(all).toHaveLength(1204);
    const second = all.filter(({ window }) => window === 1).length;
    expect(Math.abs(all.length - 2 * second)).toBeLessThanOrEqual(2);
    const { rows } = await room.here(({ query }) =>
      query<{ told: number }>(
        `SELECT count(*)::int AS "told" FROM "Notice" WHERE "noticeKey" LIKE $1`,
        [`assignment:${input.id}:%`],
      ),
    );
    expect(rows[0]?.told).toBe(1204);
    expect(await run()).toBe(0);
  }, 60_000);

  test('two runs at once give one place and say it once; one that is cut off leaves the rest', async () => {
    const { cohortId, join } = await room.aClass();
    const input = await room.published(cohortId);
    const late = await join('Zoe Late');
    const stopped = new AbortController();
    stopped.abort();
    expect(await run(stopped.signal)).toBe(0);
    await Promise.all([run(), run()]);
    expect(await codes(late)).toEqual(['assignment_set']);
    expect(await places(input.id)).toHaveLength(2);
  });
});
