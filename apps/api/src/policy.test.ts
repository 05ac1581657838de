import { uuid7 } from '@acquaint/db/uuid7';
import { inTenant } from '@acquaint/db/tenant';
import { testDatabases } from '@acquaint/db/testing/test-database';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Journey } from './testing/journey.ts';
import { aCohort } from './testing/cohort.ts';
import { testSchool, type TestSchool } from './testing/school.ts';
import { TestStudent } from './testing/student.ts';
import { type TestApp, testApp } from './testing/test-app.ts';
import type { TestClient } from './testing/test-client.ts';

interface View {
  school: Record<string, unknown>;
  cohort: Record<string, unknown> | null;
  cohorts: { id: string; name: string; policy: Record<string, unknown> }[];
}

const set = (values: Record<string, unknown>) => ({ set: values, reset: [] });

describe.each(testDatabases())('the policy of a school on $name', ({ open }) => {
  let app: TestApp;
  let school: TestSchool;
  let student: TestStudent;
  let cohortId: string;
  let advisor: TestClient;
  beforeAll(async () => {
    app = await testApp(await open());
    app.clock.now = '2026-03-02T10:00:00.000Z';
    school = await testSchool(app);
    const client = await school.join('student');
    student = new TestStudent(client);
    await student.fillProfile();
    const { signedIn } = await client.call<{ signedIn: { userId: string } }>('auth.session');
    advisor = await school.join('advisor', 'Nadia Haas');
    cohortId = await aCohort(app, { school, studentId: signedIn.userId, advisor });
  });
  afterAll(() => app.close());

  const view = (of: string | null = null): Promise<View> =>
    school.owner.call<View>('policy.get', { cohortId: of });
  const input = (changes: unknown, before: unknown, of: string | null = null) => ({
    cohortId: of,
    changes,
    before,
    idempotencyKey: uuid7(),
  });

  test('a change is previewed with whom it affects, saved, and holds for the next request', async () => {
    const changes = set({ shortlistReasonWords: 12 });
    const preview = await school.owner.call('policy.preview', { cohortId: null, changes });
    expect(preview).toEqual({
      changed: ['shortlistReasonWords'],
      affected: { students: 1, underWay: 0, interviews: 0, kept: 0 },
    });
    const { school: before } = await view();
    const saved = await school.owner.call<View>('policy.save', input(changes, before));
    expect(saved.school).toEqual({ ...before, shortlistReasonWords: 12 });
    const { policy } = await school.owner.call<{ policy: Record<string, unknown> }>(
      'organizations.get',
    );
    expect(policy['shortlistReasonWords']).toBe(12);
  });

  test('what is out of range is refused by name, and nothing is stored', async () => {
    const { school: before } = await view();
    const changes = set({ askMinutes: 500, nudge1BusinessDays: 8 });
    const error = await school.owner.refused('policy.save', input(changes, before));
    expect(error.code).toBe('bad_input');
    expect(error.problems).toEqual([
      { field: 'askMinutes', reason: expect.stringContaining('15–30') },
    ]);
    expect((await view()).school).toEqual(before);
  });

  test('two owners at once: the second is shown what the first saved', async () => {
    const { school: before } = await view();
    await school.owner.call('policy.save', input(set({ nudge1BusinessDays: 8 }), before));
    const error = await school.owner.refused(
      'policy.save',
      input(set({ nudge1BusinessDays: 9 }), before),
    );
    expect(error).toMatchObject({
      code: 'conflict',
      present: { school: { nudge1BusinessDays: 8 } },
    });
  });

  test('a second click saves once and gets the same answer', async () => {
    const { school: before } = await view();
    const asked = input(set({ researchFieldNotes: 4 }), before);
    const [one, two] = await Promise.all([
      school.owner.call('policy.save', asked),
      school.owner.call('policy.save', asked),
    ]);
    expect(two).toEqual(one);
  });

  test('the numbers of a cohort hold for its students, and for nobody else', async () => {
    const other = new TestStudent(await school.join('student', 'Jonas Weber'));
    await other.fillProfile();
    await school.owner.call('policy.save', input(set({ askMinutes: 30 }), {}, cohortId));
    const minutesOf = async (one: TestStudent): Promise<number> => {
      const contact = await one.addContact({});
      const journey = new Journey(app, one, await one.start(contact.id));
      await journey.reload();
      return journey.interview.minutes;
    };
    expect(await minutesOf(student)).toBe(30);
    expect(await minutesOf(other)).toBe(20);
    const { cohort, cohorts } = await view(cohortId);
    expect(cohort).toEqual({ askMinutes: 30 });
    expect(cohorts).toContainEqual({
      id: cohortId,
      name: 'Spring',
      policy: { askMinutes: 30 },
    });
  });

  test('only students for whom a number becomes another one are counted', async () => {
    const preview = async (of: string | null, changes: unknown) =>
      (
        await school.owner.call<{ affected: Record<string, number> }>('policy.preview', {
          cohortId: of,
          changes,
        })
      ).affected;
    const none = { students: 0, underWay: 0, interviews: 0 };
    // Lena's cohort asks for 30 minutes, Jonas follows the school: each has an interview under way.
    const jonas = { students: 1, underWay: 1, interviews: 1, kept: 1 };
    expect(await preview(null, set({ askMinutes: 25 }))).toEqual(jonas);
    expect(await preview(null, set({ askMinutes: 25, nudge1BusinessDays: 9 }))).toMatchObject({
      students: 2,
      kept: 0,
    });
    expect(await preview(null, set({ smallGroup: 20 }))).toMatchObject({ students: 2, kept: 0 });
    expect(await preview(null, { set: {}, reset: [] })).toEqual({ ...none, kept: 2 });
    expect(await preview(cohortId, set({ askMinutes: 25 }))).toMatchObject({
      students: 1,
      kept: 0,
    });

    // A cohort that she joined later decides as soon as it has a number of its own, and it alone.
    const { signedIn } = await student.client.call<{ signedIn: { userId: string } }>(
      'auth.session',
    );
    const later = await aCohort(app, { school, studentId: signedIn.userId, advisor });
    const stored = (sql: string, values: unknown[]) =>
      inTenant(app.deps.database, { organizationId: school.id }, ({ query }) =>
        query(sql, [school.id, later, ...values]),
      );
    await stored(
      `UPDATE "CohortMember" SET "startsOn" = '2026-02-01'
        WHERE "organizationId" = $1 AND "cohortId" = $2`,
      [],
    );
    expect(await preview(later, set({ askMinutes: 30 }))).toEqual({ ...none, kept: 1 });
    expect(await preview(later, set({ nudge1BusinessDays: 9 }))).toMatchObject({ students: 1 });
    await school.owner.call('policy.save', input(set({ nudge1BusinessDays: 9 }), {}, later));
    expect(await preview(cohortId, set({ askMinutes: 25 }))).toEqual({ ...none, kept: 1 });
    expect(await preview(null, set({ askMinutes: 25 }))).toMatchObject({ students: 2, kept: 0 });
    // What it holds for is what the preview said.
    const contact = await student.addContact({});
    const journey = new Journey(app, student, await student.start(contact.id));
    await journey.reload();
    expect(journey.interview.minutes).toBe(20);

    // Who has left it, and a cohort that is over, decide nothing.
    await stored(
      `UPDATE "Cohort" SET "archivedAt" = $3 WHERE "organizationId" = $1 AND "id" = $2`,
      [app.clock.now],
    );
    expect(await preview(null, set({ askMinutes: 25 }))).toMatchObject({ students: 1, kept: 1 });
    await stored(
      `UPDATE "CohortMember" SET "endsOn" = '2026-03-01' WHERE "organizationId" = $1
        AND "cohortId" <> $2 AND "studentId" = $3`,
      [signedIn.userId],
    );
    expect(await preview(null, set({ askMinutes: 25 }))).toMatchObject({ students: 2, kept: 0 });
    expect(await preview(cohortId, set({ askMinutes: 25 }))).toEqual({ ...none, kept: 0 });
    await stored(
      `UPDATE "CohortMember" SET "endsOn" = NULL WHERE "organizationId" = $1
        AND "cohortId" <> $2 AND "studentId" = $3`,
      [signedIn.userId],
    );
  });

  test('figures of the school cannot be changed for a cohort, nor a cohort of another school', async () => {
    const refused = await school.owner.refused(
      'policy.save',
      input(set({ smallGroup: 20 }), { askMinutes: 30 }, cohortId),
    );
    expect(refused.code).toBe('bad_input');
    const elsewhere = await testSchool(app, 'Southbank College');
    for (const name of ['policy.get', 'policy.save']) {
      const asked = input(set({ askMinutes: 25 }), {}, cohortId);
      expect((await elsewhere.owner.refused(name, asked)).code).toBe('not_found');
    }
  });

  test('a change stands in the record of who did what, by the names of the numbers', async () => {
    const { rows } = await inTenant(app.deps.database, { organizationId: school.id }, (tx) =>
      tx.query<{ data: unknown }>(
        `SELECT "data" FROM "AuditEntry" WHERE "organizationId" = $1 AND "action" = 'policy.change'`,
        [school.id],
      ),
    );
    expect(rows.map(({ data }) => data)).toContainEqual({ numbers: 'shortlistReasonWords' });
  });

  test('a number that a cohort may not have any more is passed over, and goes with the next change', async () => {
    const stored = (sql: string, values: unknown[] = []) =>
      inTenant(app.deps.database, { organizationId: school.id }, ({ query }) =>
        query<{ policy: unknown }>(sql, [school.id, cohortId, ...values]),
      );
    const { rows } = await stored(
      `SELECT "policy" FROM "Cohort" WHERE "organizationId" = $1 AND "id" = $2`,
    );
    await stored(
      `UPDATE "Cohort" SET "policy" = "policy" || $3 WHERE "organizationId" = $1 AND "id" = $2`,
      [JSON.stringify({ stuckDays: 5, cohortLeadDays: 30 })],
    );
    const own = { ...(rows[0]?.policy as object), cohortLeadDays: 30 };
    expect((await view(cohortId)).cohort).toEqual(own);
    await advisor.call('attention.queue', { cohortId: null });
    const asked = { id: uuid7(), cohortId, windows: 1, anew: false };
    expect(await advisor.call('assignments.setUp', asked)).toMatchObject({ leadDays: 30 });
    await school.owner.call(
      'policy.save',
      input({ set: {}, reset: ['cohortLeadDays'] }, own, cohortId),
    );
    expect(
      (await stored(`SELECT "policy" FROM "Cohort" WHERE "organizationId" = $1 AND "id" = $2`))
        .rows,
    ).toEqual(rows);
  });
});
