import { createHash } from 'node:crypto';
import type { EquityReport } from '@acquaint/core/equity/present';
import {
  EQUITY_GROUPS,
  GROUP_ANSWERS,
  type GroupAnswers,
  NOTHING_SAID,
} from '@acquaint/core/equity/groups';
import { canonicalJson } from '@acquaint/core/json/canonical';
import { isKnownAction } from '@acquaint/core/phrases/audit';
import { asSystem, inTenant } from '@acquaint/db/tenant';
import { testDatabases } from '@acquaint/db/testing/test-database';
import { uuid7 } from '@acquaint/db/uuid7';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { MyGroups } from './services/groups/mine.ts';
import type { EquityAnswer } from './services/reports/equity.ts';
import type { ExportedReport } from './services/reports/report.ts';
import { confirmedTalk } from './testing/confirmed.ts';
import { askAboutGroups, plantDeclarations } from './testing/declaration.ts';
import { insertRow } from './testing/insert-row.ts';
import { OutcomeDesk } from './testing/outcome-desk.ts';
import { procedureCases } from './testing/procedures.ts';
import { testSchool } from './testing/school.ts';
import { TestStudent } from './testing/student.ts';
import { type TestApp, testApp } from './testing/test-app.ts';
import type { TestClient } from './testing/test-client.ts';
import { testWorld } from './testing/world.ts';

/** Stands in a declaration that nobody could make: wherever it shows up, something leaked. */
const MARK = 'Zwiebelturm';
const year = { cohortId: null, from: '2026-01-01', until: '2026-12-31' };
const first: GroupAnswers = { ...NOTHING_SAID, firstGeneration: 'yes', disability: 'no' };

describe.each(testDatabases())('self-declared groups on $name', ({ open }) => {
  let app: TestApp;
  let desk: OutcomeDesk;
  beforeAll(async () => {
    app = await testApp(await open());
  });
  afterAll(() => app.close());
  beforeEach(async () => {
    desk = await OutcomeDesk.open(app);
    await askAboutGroups(app, [desk.school]);
  });

  const mine = (client: TestClient): Promise<MyGroups> => client.call('groups.mine');
  const save = (version: number, answers: GroupAnswers = first) => ({
    version,
    answers,
    idempotencyKey: uuid7(),
  });
  const equity = (client = desk.school.owner): Promise<EquityAnswer> =>
    client.call('reports.equity', year);
  const rowOf = (report: EquityReport | null, metric = 'participation') =>
    report?.groups[0]?.rows.find((row) => row.metric === metric);
  const stored = (table: string): Promise<Record<string, unknown>[]> =>
    inTenant(app.deps.database, desk.here, async (tx) => {
      const { rows } = await tx.query<Record<string, unknown>>(`SELECT * FROM "${table}"`, []);
      return rows;
    });

  /** Students 1 to `count`, of whom the first `yes` said yes and the next `no` said no. */
  async function declared(count: number, yes: number, no: number): Promise<string[]> {
    const ids = [...(await desk.list(count)).values()];
    const place = { organizationId: desk.school.id };
    await plantDeclarations(app, { ...place, studentIds: ids.slice(0, yes) }, 'yes');
    await plantDeclarations(app, { ...place, studentIds: ids.slice(yes, yes + no) }, 'no');
    return ids;
  }

  /** A talk that was held, once more for each of `ids`. */
  async function lendTalk(ids: readonly string[]): Promise<void> {
    const student = new TestStudent(await desk.school.join('student', 'Ada Marsh'));
    await student.fillProfile();
    app.clock.now = '2026-03-02T10:00:00.000Z';
    const talk = await confirmedTalk(app, student);
    await talk.at('2026-03-10T14:30:00.000Z');
    await talk.do({ type: 'reportHeld', data: { endedAt: '2026-03-10T14:25:00.000Z' } });
    await asSystem(app.deps.database, { reason: 'talks for a test' }, async (tx) => {
      const read = async (table: string) => {
        const { rows } = await tx.query<{ row: Record<string, unknown> }>(
          `SELECT to_jsonb(t) AS "row" FROM "${table}" t
           WHERE "organizationId" = $1 AND "studentId" <> ALL($2::uuid[])`,
          [desk.school.id, ids],
        );
        return rows[0]?.row ?? {};
      };
      const [contact, interview] = [await read('Contact'), await read('Interview')];
      for (const studentId of ids) {
        const contactId = uuid7();
        await insertRow(tx, 'Contact', { ...contact, id: contactId, studentId });
        await insertRow(tx, 'Interview', { ...interview, id: uuid7(), contactId, studentId });
      }
      // Whose talk it was counts nowhere.
      await tx.query(
        `UPDATE "RosterEntry" SET "createdAt" = '2027-06-01' WHERE "organizationId" = $1
         AND "studentId" <> ALL($2::uuid[]) AND "studentKey" IS NULL`,
        [desk.school.id, ids],
      );
    });
  }

  test('what stays of a save to know a second click by does not tell what was said', async () => {
    const client = await desk.school.join('student', 'Ada Marsh');
    const input = save(0);
    await client.call('groups.save', input);
    await client.call('groups.withdraw', { idempotencyKey: uuid7() });
    const left = JSON.stringify(await stored('IdempotencyKey'));
    expect(left).toContain(input.idempotencyKey);
    const said: GroupAnswers[] = EQUITY_GROUPS.reduce<GroupAnswers[]>(
      (all, group) =>
        all.flatMap((one) => GROUP_ANSWERS.map((word) => ({ ...one, [group]: word }))),
      [NOTHING_SAID],
    );
    expect(said).toHaveLength(81);
    // Whoever reads the database knows the key, and can try every answer.
    for (const answers of said) {
      const guess = `groups.save\n${canonicalJson({ ...input, answers })}`;
      expect(left).not.toContain(createHash('sha256').update(guess).digest('base64url'));
    }
  });

  test('a student says, changes and takes back; a stale save meets what stands', async () => {
    const client = await desk.school.join('student', 'Ada Marsh');
    expect(await mine(client)).toEqual({ isAsked: true, least: 10, declaration: null });
    const input = save(0);
    expect(await client.call('groups.save', input)).toEqual({ version: 1 });
    expect(await client.call('groups.save', input)).toEqual({ version: 1 });
    expect((await mine(client)).declaration).toMatchObject({ version: 1, answers: first });
    for (const version of [0, 2]) {
      expect(await client.refused('groups.save', save(version))).toMatchObject({
        code: 'conflict',
        present: { version: 1, answers: first },
      });
    }
    const other = { ...first, international: 'no' } as const;
    expect(await client.call('groups.save', save(1, other))).toEqual({ version: 2 });
    expect(await client.call('profile.exportMine')).toMatchObject({
      groups: { version: 2, answers: other },
    });
    const back = { idempotencyKey: uuid7() };
    for (const _ of [1, 2]) await client.call('groups.withdraw', back);
    expect((await mine(client)).declaration).toBeNull();
    expect(await stored('GroupDeclaration')).toEqual([]);
    // A form that was open meanwhile does not bring it back.
    expect((await client.refused('groups.save', save(2))).code).toBe('conflict');
    await client.call('groups.save', save(0));
    // The second click on taking back is the first one's.
    await client.call('groups.withdraw', back);
    expect((await mine(client)).declaration).toMatchObject({ version: 1 });
  });

  test('two at once: one is taken, the other hears so', async () => {
    const client = await desk.school.join('student', 'Ada Marsh');
    const both = await Promise.all([0, 0].map((at) => client.ask('groups.save', save(at))));
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect((await mine(client)).declaration?.version).toBe(1);
  });

  test('what was said is in no audit entry and in no kept answer, and goes with the entry', async () => {
    const client = await desk.school.join('student', 'Ada Marsh');
    await client.call('groups.save', save(0));
    const said = JSON.stringify([await stored('AuditEntry'), await stored('IdempotencyKey')]);
    expect(said).not.toContain('firstGeneration');
    expect(said).not.toContain('groups.');
    await asSystem(app.deps.database, { reason: 'as an erasure does' }, (tx) =>
      tx.query(`DELETE FROM "RosterEntry" WHERE "organizationId" = $1`, [desk.school.id]),
    );
    expect(await stored('GroupDeclaration')).toEqual([]);
  });

  test('off, which it is at first, nobody is asked and nothing is counted; taking back stays', async () => {
    const away = await testSchool(app);
    const student = await away.join('student');
    expect(await mine(student)).toMatchObject({ isAsked: false });
    const error = await student.refused('groups.save', save(0));
    expect(error).toMatchObject({ code: 'bad_input', problems: [{ field: 'answers' }] });
    expect(await equity(away.owner)).toEqual({ isAsked: false, report: null });
    const file = { ...year, format: 'csv' };
    expect((await away.owner.refused('reports.exportEquity', file)).code).toBe('not_found');

    const client = await desk.school.join('student', 'Ada Marsh');
    await client.call('groups.save', save(0));
    await askAboutGroups(app, [desk.school], 'off');
    expect((await mine(client)).declaration).not.toBeNull();
    expect((await equity()).report).toBeNull();
    await client.call('groups.withdraw', { idempotencyKey: uuid7() });
    expect((await mine(client)).declaration).toBeNull();
  });

  test('an owner switches it on in the policy, for the school and for no cohort', async () => {
    const away = await testSchool(app);
    const change = {
      cohortId: null,
      changes: { set: { groupQuestions: 'on' }, reset: [] },
      before: {},
      idempotencyKey: uuid7(),
    };
    await away.owner.call('policy.save', change);
    expect((await equity(away.owner)).isAsked).toBe(true);
  });

  test.each([
    [9, 31, true],
    [10, 30, false],
    [10, 29, true],
    [10, 20, false],
  ])('of forty, %i said yes and %i no: hidden is %s', async (yes, no, hidden) => {
    await declared(40, yes, no);
    expect(rowOf((await equity()).report)).toMatchObject(
      hidden
        ? { hidden, yes: { value: null, n: null }, no: { value: null, n: null }, gap: null }
        : { hidden, yes: { value: 0, n: yes }, no: { value: 0, n: no }, gap: 0 },
    );
  });

  test('the gap is counted from the same talks as the report', async () => {
    const ids = await declared(60, 20, 40);
    await lendTalk([...ids.slice(0, 10), ...ids.slice(20, 50)]);
    const { report } = await equity();
    expect(rowOf(report)).toMatchObject({
      yes: { value: 0.5, n: 20 },
      no: { value: 0.75, n: 40 },
      gap: -0.25,
    });
    expect(rowOf(report, 'acceptance_rate')).toMatchObject({
      yes: { value: 1, n: 10 },
      no: { value: 1, n: 30 },
    });
    const whole = await desk.school.owner.call<{ metrics: { id: string; figures: unknown[] }[] }>(
      'reports.get',
      { ...year, night: null },
    );
    expect(whole.metrics.find(({ id }) => id === 'participation')?.figures).toMatchObject([
      { value: 40 / 60, n: 60 },
    ]);
  });

  test('owners and analysts read figures, each look and each file on record; nobody else does', async () => {
    await declared(20, 10, 10);
    const analyst = await desk.school.join('analyst');
    const { report } = await equity(analyst);
    expect(report).toMatchObject({ from: year.from, until: year.until, least: 10, cohort: null });
    for (const { definition } of report?.metrics ?? []) expect(definition).not.toBe('');
    const take = (format: string) =>
      desk.school.owner.call<ExportedReport>('reports.exportEquity', { ...year, format });
    const csv = await take('csv');
    expect(csv.fileName).toBe('groups-2026-01-01-2026-12-31.csv');
    expect(csv.text).toContain('Participation,share,0,10,0,10,0,students,2026-01-01,2026-12-31');
    expect(csv.text).toContain('Students with at least one talk held');
    expect(JSON.parse((await take('json')).text)).toMatchObject({ least: 10 });
    await take('print');
    const entries = await stored('AuditEntry');
    const actions = entries.map(({ action }) => String(action));
    const own = actions.filter((action) => action.startsWith('equity.'));
    expect(own).toEqual(['equity.see', ...Array.from({ length: 3 }, () => 'equity.export')]);
    for (const action of own) expect(isKnownAction(action)).toBe(true);
    for (const role of ['student', 'advisor', 'instructor', 'library_editor', 'auditor'] as const) {
      const other = await desk.school.join(role);
      expect((await other.refused('reports.equity', year)).code).toBe('not_allowed');
      if (role === 'student') continue;
      expect((await other.refused('groups.mine')).code).toBe('not_allowed');
    }
  });

  test('another school counts none of ours, and finds none of our cohorts', async () => {
    await declared(20, 10, 10);
    const away = await testSchool(app, 'Southbank College');
    await askAboutGroups(app, [away]);
    expect(rowOf((await equity(away.owner)).report)).toMatchObject({ hidden: true });
    const theirs = { ...year, cohortId: uuid7() };
    expect((await away.owner.refused('reports.equity', theirs)).code).toBe('not_found');
    const backwards = { ...year, until: '2025-01-01' };
    const error = await desk.school.owner.refused('reports.equity', backwards);
    expect(error).toMatchObject({ code: 'bad_input', problems: [{ field: 'until' }] });
  });
});

/** What staff read of students and of the school; `students.test.ts` walks the rest. */
const READ_BY_STAFF =
  /^(assignments|attention|audit|care|cohorts|reports|roster|staffNotes|students)\./;

test('no answer to anybody else holds what a student declared, also not as the student is seen', async () => {
  const [database] = testDatabases();
  if (database === undefined) throw new Error('There is no database to test on.');
  const app = await testApp(await database.open());
  const world = await testWorld(app);
  await asSystem(app.deps.database, { reason: 'a mark for a test' }, (tx) =>
    tx.query(`UPDATE "GroupDeclaration" SET "disability" = $2 WHERE "studentId" = $1`, [
      world.userId,
      MARK,
    ]),
  );
  const leaks: string[] = [];
  for (const [name, row] of Object.entries(procedureCases)) {
    if (!READ_BY_STAFF.test(name)) continue;
    app.clock.now = new Date(Date.parse(app.clock.now) + 61 * 60_000).toISOString();
    for (const caller of ['careAdvisor', 'owner', 'analyst', 'auditor', 'foreignOwner'] as const) {
      const answer = await world.callers[caller].ask(name, await row.input(world));
      if (JSON.stringify(answer).includes(MARK)) leaks.push(`${name} to ${caller}`);
    }
  }
  expect(leaks).toEqual([]);
  const own = await world.callers.ownStudent.ask('groups.mine');
  expect(JSON.stringify(own)).toContain(MARK);
  await app.close();
});
