import { testDatabases } from '@acquaint/db/testing/test-database';
import { uuid7 } from '@acquaint/db/uuid7';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { importsJob } from './jobs/imports.ts';
import type { StaffCare } from './services/care/care.ts';
import type { CohortPage, CohortSummary } from './services/cohorts/cohorts.ts';
import type { CohortMemberRow } from './services/cohorts/members.ts';
import { testSchool, type TestSchool } from './testing/school.ts';
import { type TestApp, testApp } from './testing/test-app.ts';
import type { TestClient } from './testing/test-client.ts';

const idOf = async (client: TestClient): Promise<string> =>
  (await client.call<{ signedIn: { userId: string } }>('auth.session')).signedIn.userId;

describe.each(testDatabases())('cohorts and care on $name', ({ open }) => {
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

  const fields = {
    name: 'Fall 2026',
    kind: 'hand_picked',
    rosterValue: null as string | null,
    startsOn: null as string | null,
    endsOn: null as string | null,
    showContactNames: false,
    reviewFirst: 1,
  };
  const save = (client: TestClient, more: object = {}, change: object = {}) =>
    client.ask<CohortSummary>('cohorts.save', {
      id: uuid7(),
      version: null,
      fields: { ...fields, ...more },
      archived: false,
      idempotencyKey: uuid7(),
      ...change,
    });
  const made = async (client: TestClient, more: object = {}): Promise<CohortSummary> => {
    const answer = await save(client, more);
    if (!answer.ok) throw new Error(answer.error.code);
    return answer.data;
  };
  const members = (id: string): Promise<CohortMemberRow[]> =>
    school.owner.call('cohorts.members', { id });
  const bring = async (lines: string[]): Promise<void> => {
    const id = uuid7();
    const body = ['Student ID,Name,E-mail,Course', ...lines].join('\n');
    const headers = { cookie: school.owner.cookie, 'sec-fetch-site': 'same-origin' };
    await app.app.request(`/files/roster?id=${id}`, { method: 'POST', body, headers });
    await school.owner.call('roster.start', {
      id,
      mapping: { studentKey: 0, fullName: 1, email: 2, course: 3 },
      fullList: false,
      confirmedDeactivations: null,
      idempotencyKey: uuid7(),
    });
    await importsJob.run(app.deps, { id: uuid7(), signal: new AbortController().signal });
  };

  test('I1: the roster fills cohorts with dated members, and ends them when it says otherwise', async () => {
    const tag = uuid7().slice(-8);
    const course = { kind: 'course', rosterValue: 'bio-1', startsOn: '2026-02-01' };
    const cohort = await made(school.owner, course);
    await bring([`1,Ada,a-${tag}@x.example,BIO-1; CHEM-2`, `2,Ben,b-${tag}@x.example,CHEM-2`]);
    const added = { fullName: 'Ada', startsOn: '2026-03-02', endsOn: null, byRoster: true };
    expect(await members(cohort.id)).toMatchObject([added]);
    const later = await made(school.owner, { kind: 'course', rosterValue: 'CHEM-2' });
    expect(later.members).toBe(2);
    app.clock.now = '2026-03-09T09:00:00.000Z';
    await bring(['1,,,**CLEAR**', '2,,,BIO-1']);
    expect(await members(cohort.id)).toMatchObject([
      { fullName: 'Ben', startsOn: '2026-03-09', endsOn: null },
      { fullName: 'Ada', startsOn: '2026-03-02', endsOn: '2026-03-09' },
    ]);
  });

  test('I1: another end of the cohort reaches its members, and no care outlives it', async () => {
    const tag = uuid7().slice(-8);
    const course = {
      kind: 'course',
      rosterValue: `bio-${tag}`,
      startsOn: '2026-02-01',
      endsOn: '2026-05-29',
    };
    const first = await made(school.owner, course);
    await bring([`1,Ada,a-${tag}@x.example,BIO-${tag}`]);
    const picked = await idOf(await school.join('student', 'Zoe Marsh'));
    const { id } = first;
    await school.owner.call('cohorts.addMembers', {
      id,
      studentIds: [picked],
      startsOn: '2026-03-02',
      idempotencyKey: uuid7(),
    });
    let { version } = first;
    const until = async (endsOn: string | null) => {
      const answer = await save(school.owner, { ...course, endsOn }, { id, version });
      if (!answer.ok) throw new Error(answer.error.code);
      ({ version } = answer.data);
      return Object.fromEntries((await members(id)).map((one) => [one.fullName, one.endsOn]));
    };
    expect(await until('2026-06-12')).toEqual({ Ada: '2026-06-12', 'Zoe Marsh': '2026-06-12' });
    expect(await until('2026-04-30')).toEqual({ Ada: '2026-04-30', 'Zoe Marsh': '2026-04-30' });
    // An end that is over ends them, with no day before their start.
    expect(await until('2026-02-15')).toEqual({ Ada: '2026-03-02', 'Zoe Marsh': '2026-03-02' });
    expect(await until(null)).toEqual({ Ada: null, 'Zoe Marsh': null });
    // A term that is over and goes on after all has its students again.
    await until('2026-04-30');
    app.clock.now = '2026-05-04T09:00:00.000Z';
    const again = await save(school.owner, { ...course, endsOn: '2026-05-29' }, { id, version });
    expect(again).toMatchObject({ ok: true, data: { members: 2 } });
  });

  test('I1: a cohort that is over keeps nobody in care, and takes nobody in', async () => {
    const advisor = await school.join('advisor');
    const studentId = await idOf(await school.join('student', 'Ada Marsh'));
    const { id, version } = await made(school.owner, { endsOn: '2026-03-20' });
    await school.owner.call('care.add', {
      id: uuid7(),
      staffId: await idOf(advisor),
      cohortId: id,
      studentId: null,
      idempotencyKey: uuid7(),
    });
    const add = { id, studentIds: [studentId], startsOn: '2026-03-01', idempotencyKey: uuid7() };
    await school.owner.call('cohorts.addMembers', add);
    expect(await members(id)).toMatchObject([{ endsOn: '2026-03-20' }]);
    await advisor.call('students.get', { studentId });
    app.clock.now = '2026-03-20T09:00:00.000Z';
    expect((await advisor.refused('students.get', { studentId })).code).toBe('not_found');
    const late = { ...add, startsOn: '2026-03-20', idempotencyKey: uuid7() };
    expect(await school.owner.refused('cohorts.addMembers', late)).toMatchObject({
      code: 'bad_input',
      problems: [{ field: 'startsOn', reason: expect.stringContaining('2026-03-20') }],
    });
    // It goes on after all, and then has no end.
    for (const endsOn of ['2026-05-01', null]) {
      const { version: seen } = (await school.owner.call<CohortSummary[]>('cohorts.list')).find(
        (one) => one.id === id,
      ) ?? { version };
      expect(await save(school.owner, { endsOn }, { id, version: seen })).toMatchObject({
        ok: true,
      });
      expect(await members(id)).toMatchObject([{ endsOn }]);
    }
    await advisor.call('students.get', { studentId });
  });

  test('whoever is added while the end of the cohort moves has the end that it has then', async () => {
    const studentId = await idOf(await school.join('student', 'Ada Marsh'));
    for (let day = 10; day < 20; day += 1) {
      const { id, version } = await made(school.owner, { endsOn: '2026-04-01' });
      const endsOn = `2026-04-${day}`;
      await Promise.all([
        save(school.owner, { endsOn }, { id, version }),
        school.owner.call('cohorts.addMembers', {
          id,
          studentIds: [studentId],
          startsOn: '2026-03-01',
          idempotencyKey: uuid7(),
        }),
      ]);
      expect(await members(id)).toMatchObject([{ endsOn }]);
    }
  });

  test('I1: a start that was mistyped is put right for those whom the roster brought', async () => {
    const tag = uuid7().slice(-8);
    const course = { kind: 'course', rosterValue: `bio-${tag}`, startsOn: '2026-10-01' };
    const { id } = await made(school.owner, course);
    await bring([`1,Ada,a-${tag}@x.example,BIO-${tag}`]);
    expect(await members(id)).toMatchObject([{ startsOn: '2026-10-01' }]);
    const [{ version } = { version: 0 }] = await school.owner.call<CohortSummary[]>('cohorts.list');
    const right = await save(school.owner, { ...course, startsOn: '2026-02-01' }, { id, version });
    expect(right).toMatchObject({ ok: true, data: { members: 1 } });
    expect(await members(id)).toMatchObject([{ startsOn: '2026-02-01' }]);
  });

  test('I1: picked students are in from a day to a day, and a second click adds nobody', async () => {
    const studentId = await idOf(await school.join('student', 'Ada Marsh'));
    const { id } = await made(school.owner);
    const add = { id, studentIds: [studentId], startsOn: '2026-03-01', idempotencyKey: uuid7() };
    expect(await school.owner.call('cohorts.addMembers', add)).toEqual({ added: 1 });
    expect(await school.owner.call('cohorts.addMembers', add)).toEqual({ added: 1 });
    const again = { ...add, idempotencyKey: uuid7() };
    expect(await school.owner.call('cohorts.addMembers', again)).toEqual({ added: 0 });
    const end = { id, studentId, startsOn: '2026-03-01', idempotencyKey: uuid7() };
    const wrong = { ...end, endsOn: '2026-02-01' };
    expect(await school.owner.refused('cohorts.endMember', wrong)).toMatchObject({
      problems: [{ field: 'endsOn' }],
    });
    await school.owner.call('cohorts.endMember', { ...end, endsOn: '2026-03-05' });
    expect(await members(id)).toMatchObject([{ endsOn: '2026-03-05' }]);
  });

  test('I1: an end by hand stands while the list still names the student, and no longer', async () => {
    const tag = uuid7().slice(-8);
    const { id } = await made(school.owner, { kind: 'course', rosterValue: `bio-${tag}` });
    const ada = `1,Ada,a-${tag}@x.example,BIO-${tag}`;
    await bring([ada, `2,Ben,b-${tag}@x.example,BIO-${tag}`]);
    const [{ studentId, startsOn } = { studentId: '', startsOn: '' }] = await members(id);
    app.clock.now = '2026-03-05T09:00:00.000Z';
    const end = { id, studentId, startsOn, endsOn: '2026-03-05', idempotencyKey: uuid7() };
    await school.owner.call('cohorts.endMember', end);
    const ended = { fullName: 'Ada', endsOn: '2026-03-05', staysOut: true };
    const ben = { fullName: 'Ben', endsOn: null, staysOut: false };
    expect(await members(id)).toMatchObject([ben, ended]);
    // Another change of her row, of the cohort, and days go by.
    await bring([`1,Ada M.,,BIO-${tag}; CHEM-2`]);
    app.clock.now = '2026-03-09T09:00:00.000Z';
    const [one] = await school.owner.call<CohortSummary[]>('cohorts.list');
    const course = { kind: 'course', rosterValue: `bio-${tag}` };
    const saved = await save(
      school.owner,
      { ...course, name: 'Biology', endsOn: '2026-05-01' },
      { id, version: one?.version },
    );
    expect(saved).toMatchObject({ ok: true, data: { members: 1 } });
    expect(await members(id)).toMatchObject([
      { fullName: 'Ben', endsOn: '2026-05-01' },
      { fullName: 'Ada M.', endsOn: '2026-03-05', staysOut: true },
    ]);
    // The list lets go of her, and takes her on anew.
    await bring(['1,,,CHEM-2']);
    expect(await members(id)).toMatchObject([{}, { fullName: 'Ada M.', staysOut: false }]);
    await bring([`1,,,BIO-${tag}`]);
    expect(await members(id)).toMatchObject([
      { fullName: 'Ada M.', startsOn: '2026-03-09', endsOn: '2026-05-01' },
      { fullName: 'Ben' },
      { fullName: 'Ada M.', endsOn: '2026-03-05' },
    ]);
  });

  test('I1: whoever was taken out by hand comes in again by hand, on the same day as well', async () => {
    const tag = uuid7().slice(-8);
    const { id } = await made(school.owner, { kind: 'course', rosterValue: `bio-${tag}` });
    await bring([`1,Ada,a-${tag}@x.example,BIO-${tag}`]);
    const [{ studentId, startsOn } = { studentId: '', startsOn: '' }] = await members(id);
    const end = { id, studentId, startsOn, endsOn: startsOn, idempotencyKey: uuid7() };
    await school.owner.call('cohorts.endMember', end);
    const add = { id, studentIds: [studentId], startsOn, idempotencyKey: uuid7() };
    expect(await school.owner.call('cohorts.addMembers', add)).toEqual({ added: 1 });
    expect(await members(id)).toMatchObject([{ endsOn: null, staysOut: false, byRoster: false }]);
  });

  test('an advisor keeps nobody in care by a cohort into which they put them themselves', async () => {
    const [advisor, other] = [await school.join('advisor', 'Ana'), await school.join('advisor')];
    const studentId = await idOf(await school.join('student', 'Ada Marsh'));
    const care = {
      id: uuid7(),
      staffId: await idOf(advisor),
      cohortId: null,
      studentId,
      idempotencyKey: uuid7(),
    };
    await school.owner.call('care.add', care);
    const own = await made(advisor);
    const pick = { id: own.id, studentIds: [studentId], startsOn: '2026-03-01' };
    await advisor.call('cohorts.addMembers', { ...pick, idempotencyKey: uuid7() });
    const asked = { cohortId: own.id, termId: null };
    const count = async (client: TestClient): Promise<number> =>
      (await client.call<{ students: number }>('students.funnel', asked)).students;
    expect(await count(advisor)).toBe(1);
    await school.owner.call('care.end', { id: care.id });
    expect((await advisor.refused('students.get', { studentId })).code).toBe('not_found');
    expect(await count(advisor)).toBe(0);
    // Passing the cohort on opens nobody either.
    const give = { fromId: care.staffId, toId: await idOf(other), idempotencyKey: uuid7() };
    await advisor.call('care.handOver', give);
    expect((await other.refused('students.get', { studentId })).code).toBe('not_found');
    // An owner who puts them in decides so.
    const again = { ...pick, startsOn: '2026-03-02', idempotencyKey: uuid7() };
    await school.owner.call('cohorts.endMember', {
      id: own.id,
      studentId,
      startsOn: '2026-03-01',
      endsOn: '2026-03-02',
      idempotencyKey: uuid7(),
    });
    await school.owner.call('cohorts.addMembers', again);
    await other.call('students.get', { studentId });
  });

  test('cohorts are found by a part of their name, and read to the last page by page', async () => {
    const names = Array.from({ length: 120 }, (_, at) => `Class ${String(at).padStart(3, '0')}`);
    for (const name of names) await made(school.owner, { name });
    const advisor = await school.join('advisor');
    await made(advisor, { name: 'Mine' });
    const all: string[] = [];
    let after: string | null = null;
    do {
      const page: CohortPage = await school.owner.call('cohorts.find', { search: '', after });
      expect(page.cohorts.length).toBeLessThanOrEqual(50);
      all.push(...page.cohorts.map(({ name }) => name));
      after = page.next;
    } while (after !== null);
    expect(all).toEqual([...names, 'Mine']);
    const found = async (client: TestClient, search: string): Promise<string[]> =>
      (await client.call<CohortPage>('cohorts.find', { search, after: null })).cohorts.map(
        ({ name }) => name,
      );
    expect(await found(school.owner, ' class 11')).toEqual(names.slice(110));
    expect(await found(advisor, '')).toEqual(['Mine']);
  });

  test('an old version of a cohort is refused with the present one', async () => {
    const one = await made(school.owner);
    const change = { id: one.id, version: one.version };
    expect(await save(school.owner, { name: 'Spring' }, change)).toMatchObject({ ok: true });
    expect(await save(school.owner, { name: 'Winter' }, change)).toMatchObject({
      ok: false,
      error: { code: 'conflict', present: { name: 'Spring' } },
    });
    const dates = { startsOn: '2026-03-02', endsOn: '2026-03-02' };
    expect(await save(school.owner, dates)).toMatchObject({ error: { code: 'bad_input' } });
  });

  test('advisors cannot widen their care: no roster value, no stranger, no other cohort', async () => {
    const advisor = await school.join('advisor');
    const studentId = await idOf(await school.join('student'));
    const own = await made(advisor);
    expect(own.inCare).toBe(true);
    const roster = await save(advisor, { kind: 'course', rosterValue: 'BIO-1' });
    expect(roster).toMatchObject({ error: { code: 'not_allowed' } });
    const pick = { studentIds: [studentId], startsOn: '2026-03-01', idempotencyKey: uuid7() };
    const stranger = { id: own.id, ...pick };
    expect((await advisor.refused('cohorts.addMembers', stranger)).code).toBe('not_found');
    const other = await made(school.owner);
    expect((await advisor.refused('cohorts.members', { id: other.id })).code).toBe('not_found');
    const care = {
      id: uuid7(),
      staffId: await idOf(advisor),
      cohortId: null,
      studentId,
      idempotencyKey: uuid7(),
    };
    expect((await advisor.refused('care.add', care)).code).toBe('not_found');
    await school.owner.call('care.add', care);
    expect(await advisor.call('cohorts.addMembers', stranger)).toEqual({ added: 1 });
  });

  test('I8: a caseload is handed over whole, once, and to somebody who may have one', async () => {
    const [from, to] = [await school.join('advisor', 'Ana'), await school.join('advisor', 'Bo')];
    const [fromId, toId] = [await idOf(from), await idOf(to)];
    const [one, both] = [await made(school.owner), await made(school.owner, { name: 'Both' })];
    const add = (staffId: string, cohortId: string) =>
      school.owner.call('care.add', {
        id: uuid7(),
        staffId,
        cohortId,
        studentId: null,
        idempotencyKey: uuid7(),
      });
    await add(fromId, one.id);
    await add(fromId, both.id);
    await add(fromId, both.id);
    await add(toId, both.id);
    const analyst = await idOf(await school.join('analyst'));
    const give = { fromId, toId, idempotencyKey: uuid7() };
    const wrong = { ...give, toId: analyst, idempotencyKey: uuid7() };
    expect(await school.owner.refused('care.handOver', wrong)).toMatchObject({
      problems: [{ field: 'toId' }],
    });
    expect((await to.refused('care.handOver', give)).code).toBe('not_found');
    expect(await from.call('care.handOver', give)).toMatchObject({ moved: { care: 2 } });
    expect(await from.call('care.handOver', give)).toMatchObject({ moved: { care: 2 } });
    const listed = await school.owner.call<StaffCare[]>('care.list');
    const names = (userId: string) =>
      listed.find((staff) => staff.userId === userId)?.care.map(({ cohortName }) => cohortName);
    expect(names(fromId)).toEqual([]);
    expect(names(toId)).toEqual(['Both', 'Fall 2026']);
    expect(await from.call<StaffCare[]>('care.list')).toHaveLength(1);
    const foreign = await testSchool(app);
    const theirs = { fromId: toId, toId: fromId, idempotencyKey: uuid7() };
    expect((await foreign.owner.refused('care.handOver', theirs)).code).toBe('not_found');
    const id = listed.find((staff) => staff.userId === toId)?.care[0]?.id;
    expect((await foreign.owner.refused('care.end', { id })).code).toBe('not_found');
    expect(await to.call('care.end', { id })).toEqual({ ended: true });
  });
});
