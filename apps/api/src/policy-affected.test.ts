import { asSystem } from '@acquaint/db/tenant';
import { testDatabases } from '@acquaint/db/testing/test-database';
import { uuid7 } from '@acquaint/db/uuid7';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { testSchool, type TestSchool } from './testing/school.ts';
import { type TestApp, testApp } from './testing/test-app.ts';

const STUDENTS = 10_000;

describe.each(testDatabases())('whom a policy affects in a large school on $name', ({ open }) => {
  let app: TestApp;
  let school: TestSchool;
  const [own, other] = [uuid7(), uuid7()];
  beforeAll(async () => {
    app = await testApp(await open());
    app.clock.now = '2026-03-02T10:00:00.000Z';
    school = await testSchool(app);
    await asSystem(app.deps.database, { reason: 'a large school for a test' }, async (tx) => {
      const fill = (sql: string, values: unknown[] = []) =>
        tx.query(sql, [school.id, app.clock.now, ...values]);
      await tx.query(
        `CREATE TEMPORARY TABLE "many" ON COMMIT DROP AS
          SELECT gen_random_uuid() AS "id", n FROM generate_series(1, ${STUDENTS}) n`,
      );
      await tx.query(
        `INSERT INTO "User" ("id", "name", "email", "createdAt", "updatedAt")
          SELECT "id", 'Student ' || n, n || '@large.example', $1, $1 FROM "many"`,
        [app.clock.now],
      );
      await fill(
        `INSERT INTO "Membership" ("organizationId", "userId", "role", "createdAt")
          SELECT $1, "id", 'student', $2 FROM "many"`,
      );
      await fill(
        `INSERT INTO "RosterEntry" ("organizationId", "studentId", "fullName", "nameFolded", "email",
            "createdAt", "updatedAt")
          SELECT $1, "id", 'Student ' || n, 'student ' || n, n || '@large.example', $2, $2 FROM "many"`,
      );
      await fill(
        `INSERT INTO "Cohort" ("organizationId", "id", "name", "kind", "policy", "createdAt")
          VALUES ($1, $3, 'Own', 'hand_picked', '{"askMinutes": 30}', $2),
            ($1, $4, 'Other', 'hand_picked', '{"nudge1BusinessDays": 9}', $2)`,
        [own, other],
      );
      // A third has a number of its own for the minutes, and of these every other joined later what has not.
      await fill(
        `INSERT INTO "CohortMember" ("organizationId", "cohortId", "studentId", "startsOn", "createdAt")
          SELECT $1::uuid, $3::uuid, "id", '2026-01-01'::date, $2::timestamptz FROM "many" WHERE n % 3 = 0
          UNION ALL SELECT $1::uuid, $4::uuid, "id", '2026-02-01'::date, $2::timestamptz FROM "many" WHERE n % 6 = 0`,
        [own, other],
      );
    });
  }, 60_000);
  afterAll(() => app.close());

  test('ten thousand students are counted right, and at once', async () => {
    const changes = { set: { askMinutes: 25 }, reset: [] };
    const preview = (cohortId: string | null) =>
      school.owner.call('policy.preview', { cohortId, changes });
    const times: number[] = [];
    for (let n = 0; n < 3; n += 1) {
      const began = performance.now();
      const kept = Math.floor(STUDENTS / 3) - Math.floor(STUDENTS / 6);
      expect(await preview(null)).toMatchObject({ affected: { students: STUDENTS - kept, kept } });
      times.push(performance.now() - began);
    }
    expect(await preview(own)).toMatchObject({ affected: { students: 1667, kept: 1666 } });
    expect(await preview(other)).toMatchObject({ affected: { students: 1666, kept: 0 } });
    expect(Math.min(...times)).toBeLessThan(1000);
  });
});
