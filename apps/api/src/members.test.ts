import { testDatabases } from '@acquaint/db/testing/test-database';
import { inTenant } from '@acquaint/db/tenant';
import { uuid7 } from '@acquaint/db/uuid7';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { StaffCare } from './services/care/care.ts';
import type { Colleague } from './services/care/colleagues.ts';
import type { Holdings, StaffMember } from './services/organizations/members.ts';
import { aCohort } from './testing/cohort.ts';
import { testSchool, type TestSchool } from './testing/school.ts';
import { type TestApp, testApp } from './testing/test-app.ts';
import type { TestClient } from './testing/test-client.ts';

const idOf = async (client: TestClient): Promise<string> =>
  (await client.call<{ signedIn: { userId: string } }>('auth.session')).signedIn.userId;

describe.each(testDatabases())('the staff of a school on $name', ({ open }) => {
  let app: TestApp;
  let school: TestSchool;
  beforeAll(async () => {
    app = await testApp(await open());
  });
  afterAll(() => app.close());
  beforeEach(async () => {
    app.clock.now = '2026-03-02T09:00:00.000Z';
    school = await testSchool(app);
  });

  const ending = (userId: string, role: string, more: object = {}) => ({
    userId,
    role,
    handOverTo: null as string | null,
    idempotencyKey: uuid7(),
    ...more,
  });
  const list = (client = school.owner) => client.call<StaffMember[]>('members.list');
  const roleOf = async (userId: string) =>
    (await list()).find((one) => one.userId === userId && one.endedAt === null)?.role;
  const sql = async <T extends Record<string, unknown>>(text: string, values: unknown[]) =>
    (
      await inTenant(app.deps.database, { organizationId: school.id }, (tx) =>
        tx.query<T>(text, values),
      )
    ).rows;
  const codeFor = async (role: string) => {
    const input = { id: uuid7(), role, uses: 5, days: 7 };
    return school.owner.call<{ code: string }>('organizations.createInvitation', input);
  };
  const nowPlus = (minutes: number): void => {
    app.clock.now = new Date(Date.parse(app.clock.now) + minutes * 60_000).toISOString();
  };

  test('an owner sees the staff with role and since when, and no student', async () => {
    await school.join('student', 'Lena Hoffmann');
    await school.join('advisor', 'Nadia Haas');
    const staff = await list();
    expect(staff).toMatchObject([
      { name: 'Nadia Haas', role: 'advisor', since: '2026-03-02T09:00:00.000Z', endedAt: null },
      { name: 'Olga Owner', role: 'owner' },
    ]);
    expect(staff.every(({ lastSignInAt }) => lastSignInAt?.endsWith('Z'))).toBe(true);
  });

  test('whoever leaves is out with the next request, and signed out everywhere', async () => {
    const advisor = await school.join('advisor', 'Nadia Haas');
    const userId = await idOf(advisor);
    const click = ending(userId, 'advisor');
    expect(await school.owner.call('members.end', click)).toEqual({ ended: true });
    expect((await advisor.refused('care.list')).code).toBe('not_signed_in');
    expect(await advisor.call('auth.session')).toMatchObject({ signedIn: null });
    // A second click is the same one; a later one finds nobody.
    expect(await school.owner.call('members.end', click)).toEqual({ ended: true });
    const later = await school.owner.refused('members.end', ending(userId, 'advisor'));
    expect(later.code).toBe('not_found');
    expect(await list()).toMatchObject([
      { name: 'Olga Owner', endedAt: null },
      { name: 'Nadia Haas', endedAt: '2026-03-02T09:00:00.000Z', lastSignInAt: null },
    ]);
    // Somebody of two schools stays signed in at the other.
    const both = await school.join('advisor', 'Ida Lind');
    const elsewhere = await testSchool(app);
    const input = { id: uuid7(), role: 'advisor', uses: 1, days: 7 };
    await both.call(
      'organizations.join',
      await elsewhere.owner.call('organizations.createInvitation', input),
    );
    // Whoever works at two schools opens the first one: the other learns of no sign-in.
    const seenBy = async (owner: TestClient) =>
      (await list(owner)).find(({ name }) => name === 'Ida Lind')?.lastSignInAt;
    expect(await seenBy(school.owner)).toEqual(expect.any(String));
    expect(await seenBy(elsewhere.owner)).toBeNull();
    await school.owner.call('members.end', ending(await idOf(both), 'advisor'));
    expect(await both.call('auth.session')).toMatchObject({
      signedIn: { membership: { organization: { id: elsewhere.id } } },
    });
  });

  test('ended staff come back by a new code, in its role, and never by an old one', async () => {
    const advisor = await school.join('advisor', 'Nadia Haas');
    const { signedIn } = await advisor.call<{ signedIn: { userId: string; email: string } }>(
      'auth.session',
    );
    const old = await codeFor('advisor');
    nowPlus(5);
    await school.owner.call('members.end', ending(signedIn.userId, 'advisor'));
    nowPlus(5);
    const { email } = signedIn;
    await advisor.call('auth.signIn', { email, password: 'a long enough password' });
    expect((await advisor.refused('organizations.join', { code: old.code })).code).toBe(
      'not_allowed',
    );
    const { code } = await codeFor('analyst');
    const joined = await advisor.call('organizations.join', { code });
    expect(joined).toEqual({ organizationId: school.id, role: 'analyst' });
    expect(await advisor.call('organizations.join', { code })).toEqual(joined);
    expect(await list()).toMatchObject([
      { name: 'Nadia Haas', role: 'analyst', since: app.clock.now, endedAt: null },
      { name: 'Olga Owner' },
    ]);
  });

  test('what somebody holds is said before; at the end it goes to a colleague or is free', async () => {
    const [nadia, omar] = [
      await school.join('advisor', 'Nadia Haas'),
      await school.join('advisor'),
    ];
    const [nadiaId, omarId] = [await idOf(nadia), await idOf(omar)];
    const studentId = await idOf(await school.join('student'));
    const cohortId = await aCohort(app, { school, studentId, advisor: nadia });
    const rule = async (client: TestClient) => {
      const fields = {
        cohortId,
        reason: 'no_contact',
        days: 10,
        repeatDays: 14,
        workingDaysOnly: true,
        subject: 'How is it going?',
        text: 'Hello {firstName}.',
      };
      const id = uuid7();
      await client.call('nudges.saveRule', { id, version: null, fields, idempotencyKey: uuid7() });
      return id;
    };
    const ruleId = await rule(nadia);
    const held = await school.owner.call<{ role: string; holds: Holdings }>('members.holds', {
      userId: nadiaId,
    });
    expect(held).toMatchObject({ role: 'advisor', holds: { care: 1, nudgeRules: 1, codes: 0 } });

    const wrong = ending(nadiaId, 'advisor', { handOverTo: nadiaId });
    expect(await school.owner.refused('members.end', wrong)).toMatchObject({
      problems: [{ field: 'handOverTo' }],
    });
    await school.owner.call('members.end', ending(nadiaId, 'advisor', { handOverTo: omarId }));
    const care = await school.owner.call<StaffCare[]>('care.list');
    expect(care.find(({ userId }) => userId === omarId)?.care).toMatchObject([{ cohortId }]);
    expect(
      await sql('SELECT "carerId", "endedAt" FROM "NudgeRule" WHERE "id" = $1', [ruleId]),
    ).toEqual([{ carerId: omarId, endedAt: null }]);

    await school.owner.call('members.end', ending(omarId, 'advisor'));
    expect(await sql('SELECT FROM "CareAssignment" WHERE "endedAt" IS NULL', [])).toEqual([]);
    expect(await sql('SELECT FROM "NudgeRule" WHERE "endedAt" IS NULL', [])).toEqual([]);
  });

  test('a new role counts with the next request; what it may not hold is let go', async () => {
    const nadia = await school.join('advisor', 'Nadia Haas');
    const userId = await idOf(nadia);
    const studentId = await idOf(await school.join('student'));
    await aCohort(app, { school, studentId, advisor: nadia });
    const change = (role: string, to: string) => ({ ...ending(userId, role), to });
    const toTeacher = change('advisor', 'instructor');
    await school.owner.call('members.changeRole', toTeacher);
    await school.owner.call('members.changeRole', toTeacher);
    expect(await roleOf(userId)).toBe('instructor');
    // Instructors keep what is in their care.
    const care = async () =>
      (await sql('SELECT FROM "CareAssignment" WHERE "endedAt" IS NULL', [])).length;
    expect(await care()).toBe(1);
    expect((await nadia.refused('attention.queue', { cohortId: null })).code).toBe('not_allowed');
    const stale = await school.owner.refused('members.changeRole', change('advisor', 'analyst'));
    expect(stale).toMatchObject({ code: 'conflict', present: { role: 'instructor' } });
    const same = change('instructor', 'instructor');
    expect(await school.owner.refused('members.changeRole', same)).toMatchObject({
      problems: [{ field: 'to' }],
    });
    const student = change('instructor', 'student');
    expect(await school.owner.refused('members.changeRole', student)).toMatchObject({
      problems: [{ field: 'to', reason: 'Please choose a role of the staff.' }],
    });
    await school.owner.call('members.changeRole', change('instructor', 'analyst'));
    expect(await care()).toBe(0);
    expect(await nadia.call('auth.session')).toMatchObject({
      signedIn: { membership: { role: 'analyst' } },
    });
  });

  test('the last owner neither leaves nor loses the role; one of two does, with their codes', async () => {
    const ownerId = await idOf(school.owner);
    const isLast = { code: 'bad_input', problems: [{ field: 'userId' }] };
    expect(await school.owner.refused('members.end', ending(ownerId, 'owner'))).toMatchObject(
      isLast,
    );
    const down = { ...ending(ownerId, 'owner'), to: 'advisor' };
    expect(await school.owner.refused('members.changeRole', down)).toMatchObject(isLast);

    const second = await school.join('owner', 'Otto Owner');
    const { code: forStaff } = await codeFor('owner');
    const { code: forClass } = await codeFor('student');
    await school.owner.call('members.end', ending(ownerId, 'owner'));
    expect((await school.owner.refused('members.list')).code).toBe('not_signed_in');
    const anybody = await app.signUp(`anybody-${uuid7()}@school.example`);
    const look = (code: string) => anybody.ask('organizations.lookUpInvitation', { code });
    expect(await look(forStaff)).toMatchObject({ error: { code: 'unknown_invitation' } });
    expect(await look(forClass)).toMatchObject({ ok: true });
    const last = ending(await idOf(second), 'owner');
    expect(await second.refused('members.end', last)).toMatchObject(isLast);
  });

  test('two owners at once: whatever they do, one stays', async () => {
    const moves = [
      // Each ends the other.
      (own: string, other: string) => ['members.end', ending(other, 'owner'), own] as const,
      // Each leaves.
      (own: string) => ['members.end', ending(own, 'owner'), own] as const,
      // Each steps down.
      (own: string) =>
        ['members.changeRole', { ...ending(own, 'owner'), to: 'advisor' }, own] as const,
    ];
    for (const move of moves) {
      const here = await testSchool(app);
      const second = await here.join('owner', 'Otto Owner');
      const [firstId, secondId] = [await idOf(here.owner), await idOf(second)];
      const [one, two] = [move(firstId, secondId), move(secondId, firstId)];
      const answers = await Promise.all([
        here.owner.ask(one[0], one[1]),
        second.ask(two[0], two[1]),
      ]);
      expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
      const owners = await inTenant(app.deps.database, { organizationId: here.id }, (tx) =>
        tx.query('SELECT FROM "Membership" WHERE "role" = $1 AND "endedAt" IS NULL', ['owner']),
      );
      expect(owners.rowCount).toBe(1);
    }
  });

  test('nobody but an owner of this school sees or changes the staff', async () => {
    const userId = await idOf(await school.join('advisor', 'Nadia Haas'));
    const calls = [
      ['members.list', {}],
      ['members.holds', { userId }],
      ['members.changeRole', { ...ending(userId, 'advisor'), to: 'owner' }],
      ['members.end', ending(userId, 'advisor')],
    ] as const;
    const roles = [
      'student',
      'advisor',
      'instructor',
      'library_editor',
      'analyst',
      'auditor',
    ] as const;
    for (const role of roles) {
      const member = await school.join(role);
      for (const [procedure, input] of calls) {
        const { code } = await member.refused(procedure, input);
        expect({ role, procedure, code }).toEqual({ role, procedure, code: 'not_allowed' });
      }
    }
    const { owner: foreign } = await testSchool(app);
    expect((await list(foreign)).map(({ name }) => name)).toEqual(['Olga Owner']);
    for (const [procedure, input] of calls.slice(1)) {
      expect((await foreign.refused(procedure, input)).code).toBe('not_found');
    }
    // Students are no staff, also for an owner.
    const student = await idOf(await school.join('student'));
    const gone = await school.owner.refused('members.holds', { userId: student });
    expect(gone.code).toBe('not_found');
    expect(await roleOf(userId)).toBe('advisor');
  });

  test('advisors and instructors know whom to hand over to, by name and role alone', async () => {
    const advisor = await school.join('advisor', 'Nadia Haas');
    const teacher = await school.join('instructor', 'Ivo Brandt');
    await school.join('analyst', 'Ari Sommer');
    const left = await school.join('advisor', 'Omar Sayed');
    await school.owner.call('members.end', ending(await idOf(left), 'advisor'));
    const colleagues = [
      { userId: await idOf(teacher), name: 'Ivo Brandt', role: 'instructor' },
      { userId: await idOf(advisor), name: 'Nadia Haas', role: 'advisor' },
    ];
    for (const client of [advisor, teacher, school.owner]) {
      expect(await client.call<Colleague[]>('care.colleagues')).toEqual(colleagues);
    }
    const analyst = await school.join('analyst');
    expect((await analyst.refused('care.colleagues')).code).toBe('not_allowed');
    // An instructor hands over their own students, and nobody else's.
    const studentId = await idOf(await school.join('student'));
    const cohortId = await aCohort(app, { school, studentId, advisor: teacher });
    const [toAdvisor, toTeacher] = [await idOf(advisor), await idOf(teacher)];
    const give = { fromId: toTeacher, toId: toAdvisor, idempotencyKey: uuid7() };
    expect(await teacher.call('care.handOver', give)).toMatchObject({ moved: { care: 1 } });
    const back = { fromId: toAdvisor, toId: toTeacher, idempotencyKey: uuid7() };
    expect((await teacher.refused('care.handOver', back)).code).toBe('not_found');
    const [own] = await advisor.call<StaffCare[]>('care.list');
    expect(own?.care).toMatchObject([{ cohortId, students: 1 }]);
  });
});
