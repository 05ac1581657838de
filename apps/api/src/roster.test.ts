import { asSystem, inTenant } from '@acquaint/db/tenant';
import { testDatabases } from '@acquaint/db/testing/test-database';
import { uuid7 } from '@acquaint/db/uuid7';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { importsJob } from './jobs/imports.ts';
import { queueMemberMail } from './services/outbox/queue-member-mail.ts';
import type { CheckedPage } from './services/roster/checked-rows.ts';
import type { RosterCheck } from './services/roster/check.ts';
import type { ImportDetails } from './services/roster/list-imports.ts';
import { chunkOf } from './services/roster/apply.ts';
import { takeChunk } from './services/roster/run.ts';
import { testSchool, type TestSchool } from './testing/school.ts';
import { codeIn } from './testing/smtp-sink.ts';
import { type TestApp, testApp } from './testing/test-app.ts';
import type { TestClient } from './testing/test-client.ts';

const mapping = { studentKey: 0, fullName: 1, email: 2, login: 3, programme: 4, term: 5 };
const HEAD = 'Student ID,Name,E-mail,Login,Programme,Term';

describe.each(testDatabases())('lists of students on $name', ({ open }) => {
  let app: TestApp;
  let school: TestSchool;
  let tag: string;
  beforeAll(async () => {
    app = await testApp(await open());
  });
  afterAll(() => app.close());
  beforeEach(async () => {
    app.clock.now = '2026-03-02T09:00:00.000Z';
    school = await testSchool(app);
    tag = uuid7().slice(-8);
  });

  const row = (key: number, rest = ''): string =>
    `${key},Student ${key},s${key}-${tag}@x.example${rest}`;
  const rowsOf = (from: number, to: number): string[] =>
    Array.from({ length: to - from + 1 }, (_, at) => row(from + at));

  const send = async (
    body: string | Uint8Array,
    client: TestClient = school.owner,
    id = uuid7(),
  ): Promise<{ id: string; status: number; reasons: string[] }> => {
    const response = await app.app.request(`/files/roster?id=${id}&name=students.csv`, {
      method: 'POST',
      body: typeof body === 'string' ? body : Buffer.from(body),
      headers: { cookie: client.cookie, 'sec-fetch-site': 'same-origin' },
    });
    const answer = (await response.json()) as {
      error?: { data: { problems: { reason: string }[] } };
    };
    const reasons = answer.error?.data.problems.map(({ reason }) => reason) ?? [];
    return { id, status: response.status, reasons };
  };
  const addressOf = async (client: TestClient): Promise<string> =>
    (await client.call<{ signedIn: { email: string } }>('auth.session')).signedIn.email;
  const upload = async (lines: string[]): Promise<string> => {
    const { id, status } = await send([HEAD, ...lines].join('\n'));
    expect(status).toBe(200);
    return id;
  };
  const check = (id: string, fullList = false): Promise<RosterCheck> =>
    school.owner.call('roster.check', { id, mapping, fullList });
  const startInput = (id: string, more: object = {}) => ({
    id,
    mapping,
    fullList: false,
    confirmedDeactivations: null,
    idempotencyKey: uuid7(),
    ...more,
  });
  const work = (): Promise<number> =>
    importsJob.run(app.deps, { id: uuid7(), signal: new AbortController().signal });
  const get = (id: string): Promise<ImportDetails> => school.owner.call('roster.get', { id });
  const bring = async (lines: string[], more: object = {}): Promise<ImportDetails> => {
    const id = await upload(lines);
    await school.owner.call('roster.start', startInput(id, more));
    await work();
    return get(id);
  };
  const undo = async (id: string): Promise<ImportDetails> => {
    await school.owner.call('roster.undo', { id, idempotencyKey: uuid7() });
    await work();
    return get(id);
  };
  interface Entry {
    studentKey: string | null;
    fullName: string;
    email: string;
    login: string | null;
    programme: string | null;
    left: boolean;
    ended: boolean;
    [column: string]: unknown;
  }
  const entries = (): Promise<Entry[]> =>
    asSystem(app.deps.database, { reason: 'test' }, async (tx) => {
      const { rows } = await tx.query<Entry>(
        `SELECT e."studentKey", e."fullName", e."email", e."login", e."programme",
          e."deactivatedAt" IS NOT NULL AS "left", m."endedAt" IS NOT NULL AS "ended"
        FROM "RosterEntry" e JOIN "Membership" m
          ON m."organizationId" = e."organizationId" AND m."userId" = e."studentId"
        WHERE e."organizationId" = $1 ORDER BY length(e."studentKey"), e."studentKey"`,
        [school.id],
      );
      return rows;
    });

  test('L4: a list creates students who sign in with a code; the same file changes nothing', async () => {
    const mails = app.sink.taken.length;
    const lines = [row(1, ',log1,Biology,Fall'), row(2), row(3)];
    const first = await bring(lines);
    expect(first).toMatchObject({ status: 'done', counts: { created: 3, failed: 0 } });
    const before = await entries();
    const again = await bring(lines);
    expect(again.counts).toMatchObject({ created: 0, updated: 0, unchanged: 3, failed: 0 });
    expect(await entries()).toEqual(before);
    expect(app.sink.taken).toHaveLength(mails);
    const student = app.client();
    const email = `s1-${tag}@x.example`;
    const letter = app.sink.next(email);
    await student.call('auth.sendCode', { email });
    await student.call('auth.verifyCode', { email, code: codeIn(await letter) });
    const profile = await student.call<{ fullName: string; program: string }>('profile.get');
    expect(profile).toMatchObject({ fullName: 'Student 1', program: 'Biology' });
  });

  test('L4: blank keeps, **CLEAR** empties, the key stays; undo puts back what stood', async () => {
    await bring([row(1, ',log1,Biology,Fall'), row(2, ',log2,Physics,Fall')]);
    const before = await entries();
    const id = await upload([
      `1,,new-${tag}@x.example,**CLEAR**,,`,
      row(2, ',,Chemistry,'),
      row(3),
    ]);
    const checked = await check(id);
    expect(checked.counts).toEqual({ create: 1, update: 2, unchanged: 0, failed: 0 });
    expect(checked.first.update.rows[0]?.changes).toEqual([
      { field: 'email', from: `s1-${tag}@x.example`, to: `new-${tag}@x.example` },
      { field: 'login', from: 'log1', to: null },
    ]);
    expect(await entries()).toEqual(before);
    await school.owner.call('roster.start', startInput(id));
    await work();
    expect(await entries()).toMatchObject([
      { studentKey: '1', email: `new-${tag}@x.example`, login: null, programme: 'Biology' },
      { studentKey: '2', login: 'log2', programme: 'Chemistry' },
      { studentKey: '3', left: false },
    ]);
    expect(await undo(id)).toMatchObject({ status: 'undone', counts: { restored: 3, kept: 0 } });
    const [first, second, third] = await entries();
    expect([first, second]).toEqual(before);
    expect(third).toMatchObject({ studentKey: '3', left: true, ended: true });
  });

  test('an undo leaves alone whom a later file changed, and says so; after 7 days there is none', async () => {
    const first = await bring([row(1), row(2)]);
    await bring([row(1, ',later,,')]);
    const undone = await undo(first.id);
    expect(undone.counts).toMatchObject({ restored: 1, kept: 1 });
    expect(undone.keptStudents).toEqual([{ key: '1', fullName: 'Student 1' }]);
    const next = await bring([row(5)]);
    app.clock.now = '2026-03-09T09:00:00.000Z';
    const late = { id: next.id, idempotencyKey: uuid7() };
    expect(await school.owner.refused('roster.undo', late)).toMatchObject({ code: 'bad_input' });
  });

  test('L4: too many deactivations stop until an owner confirms the very number', async () => {
    await bring(rowsOf(1, 30));
    const id = await upload(rowsOf(1, 28));
    const { leaving } = await check(id, true);
    expect(leaving).toMatchObject({ count: 2, active: 30, mustConfirm: true });
    const full = { fullList: true };
    for (const confirmedDeactivations of [null, 1, 3]) {
      const input = startInput(id, { ...full, confirmedDeactivations });
      expect(await school.owner.refused('roster.start', input)).toMatchObject({
        code: 'bad_input',
        problems: [{ field: 'confirmedDeactivations' }],
      });
    }
    await school.owner.call('roster.start', startInput(id, { ...full, confirmedDeactivations: 2 }));
    await work();
    expect((await get(id)).counts).toMatchObject({ deactivated: 2, unchanged: 28 });
    expect((await entries()).filter(({ left, ended }) => left && ended)).toHaveLength(2);
    const back = await bring([row(29)]);
    expect(back.counts).toMatchObject({ updated: 1 });
    expect((await entries()).filter(({ left }) => left)).toHaveLength(1);
  });

  test('L4: a full list with a row that names nobody ends nobody unasked', async () => {
    await bring(rowsOf(1, 30));
    const id = await upload([...rowsOf(1, 29), ',Student 30,']);
    expect((await check(id, true)).leaving).toMatchObject({
      count: 1,
      mustConfirm: true,
      nameless: 1,
    });
    const full = { fullList: true, confirmedDeactivations: null };
    expect(await school.owner.refused('roster.start', startInput(id, full))).toMatchObject({
      code: 'bad_input',
      problems: [{ field: 'confirmedDeactivations' }],
    });
    expect((await entries()).filter(({ left }) => left)).toEqual([]);
  });

  test('a session of a deactivated student stops working in the school', async () => {
    const student = await school.join('student', 'Ada Marsh');
    const email = await addressOf(student);
    await bring([`7,Ada Marsh,${email}`, row(8)]);
    expect(await student.ask('profile.get')).toMatchObject({ ok: true });
    await bring([row(8)], { fullList: true, confirmedDeactivations: 1 });
    expect(await student.refused('profile.get')).toMatchObject({ code: 'not_allowed' });
    await bring([`7,,${email}`]);
    expect(await student.ask('profile.get')).toMatchObject({ ok: true });
  });

  test.each<[string, string | Uint8Array, string]>([
    ['a wrong delimiter', 'Key:Name:Mail\n1:Ada:a@x.example', 'Only one column'],
    ['mixed encodings', Buffer.from('4b2c4e0a312cc3ab0a322ceb0a', 'hex'), 'line 3'],
    ['no students', `${HEAD}\n`, 'no students'],
    ['an open quote', `${HEAD}\n1,"Ada`, 'line 2'],
  ])('%s is refused with the place, and nothing is stored', async (_, body, words) => {
    const { status, reasons } = await send(body);
    expect(status).toBe(400);
    expect(reasons.join()).toContain(words);
    expect(await school.owner.call('roster.imports')).toEqual([]);
  });

  test('bad rows fail by line and cell, good ones go in; the file of failures is safe', async () => {
    const done = await bring([
      row(1),
      row(1),
      `2,=SUM(A1),s2-${tag}@x.example,=cmd,,`,
      `3,${'x'.repeat(1_000_000)},s3-${tag}@x.example`,
      '4,=Evil,nobody',
      `5,Olga,${await addressOf(school.owner)}`,
    ]);
    expect(done.counts).toMatchObject({ created: 1, failed: 5 });
    expect(done.problems.map(({ line, column }) => `${line} ${column}`)).toEqual([
      '2 Student ID',
      '3 Student ID',
      '5 Name',
      '6 E-mail',
      '7 E-mail',
    ]);
    const file = await school.owner.call<{ text: string }>('roster.failedRows', { id: done.id });
    expect(file.text).toContain("'=Evil");
    expect(file.text).not.toContain(',=');
    expect(file.text.length).toBeLessThan(5000);
    expect(app.logged.join('')).not.toContain('Evil');
  });

  test('a dry run can be paged to its end, row by row, and taken along as a whole', async () => {
    await bring(rowsOf(1, 230));
    const changed = rowsOf(1, 130).map((line) => `${line},log`);
    const bad = Array.from({ length: 25 }, (_, at) => `${900 + at},=Evil ${at},nobody`);
    const id = await upload([...bad, ...changed, ...rowsOf(301, 640)]);
    const { counts, first, leaving } = await check(id, true);
    expect(counts).toEqual({ create: 340, update: 130, unchanged: 0, failed: 25 });
    expect(leaving.count).toBe(100);
    const found: Record<string, string[]> = {};
    for (const kind of ['create', 'update', 'failed', 'leaving'] as const) {
      const keys = first[kind].rows.map(({ key }) => key ?? '');
      let after = first[kind].next;
      while (after !== null) {
        const asked = { id, mapping, fullList: true, kind, after };
        const page = await school.owner.call<CheckedPage>('roster.checkedRows', asked);
        expect(page.rows.length).toBeLessThanOrEqual(100);
        keys.push(...page.rows.map(({ key }) => key ?? ''));
        after = page.next;
      }
      found[kind] = keys;
    }
    const keysOf = (from: number, to: number): string[] =>
      Array.from({ length: to - from + 1 }, (_, at) => String(from + at));
    expect(found).toEqual({
      create: keysOf(301, 640),
      update: keysOf(1, 130),
      failed: keysOf(900, 924),
      leaving: keysOf(131, 230),
    });
    const whole = { id, mapping, fullList: true };
    const { text } = await school.owner.call<{ text: string }>('roster.exportCheck', whole);
    const lines = text.trimEnd().split('\r\n');
    expect(lines).toHaveLength(1 + 340 + 130 + 25 + 100);
    expect(lines.filter((line) => line.includes('Not taken,2,900'))).toEqual([
      expect.stringMatching(/^Not taken,2,900,.*,E-mail,That is not an e-mail address\.$/),
    ]);
    expect(text).toContain('Changed,27,1,Student 1,,');
    expect(text).not.toMatch(/(^|,)=/m);
    const wrong = { ...whole, kind: 'create', after: 'x' };
    expect(await school.owner.refused('roster.checkedRows', wrong)).toMatchObject({
      code: 'bad_input',
      problems: [{ field: 'after' }],
    });
    // What came in meanwhile shows with the next page.
    await bring(rowsOf(301, 310));
    const next = { ...whole, kind: 'create', after: null };
    const page = await school.owner.call<CheckedPage>('roster.checkedRows', next);
    expect(page.rows[0]?.key).toBe('311');
  });

  interface Account {
    key: string;
    listed: string;
    account: string;
    [column: string]: unknown;
  }
  /** Which address the list gives, and under which one they sign in. */
  const addresses = (): Promise<Record<string, string>> =>
    asSystem(app.deps.database, { reason: 'test' }, async (tx) => {
      const { rows } = await tx.query<Account>(
        `SELECT e."studentKey" AS "key", split_part(e."email", '-', 1) AS "listed",
          split_part(u."email", '-', 1) AS "account"
        FROM "RosterEntry" e JOIN "User" u ON u."id" = e."studentId"
        WHERE e."organizationId" = $1`,
        [school.id],
      );
      return Object.fromEntries(
        rows.map(({ key, listed, account }) => [key, `${listed} ${account}`]),
      );
    });
  const at = (key: number, address: string): string =>
    `${key},Student ${key},${address}-${tag}@x.example`;

  test('two students who swap addresses in one file do so with their accounts, and an undo swaps them back', async () => {
    await bring(rowsOf(1, 4));
    const before = await addresses();
    const swap = [at(1, 's2'), at(2, 's1'), at(3, 's4'), at(4, 'new')];
    const id = await upload(swap);
    expect((await check(id)).counts).toEqual({ create: 0, update: 4, unchanged: 0, failed: 0 });
    await school.owner.call('roster.start', startInput(id));
    await work();
    expect((await get(id)).counts).toMatchObject({ updated: 4, failed: 0 });
    expect(await addresses()).toEqual({ 1: 's2 s2', 2: 's1 s1', 3: 's4 s4', 4: 'new new' });
    expect((await bring(swap)).counts).toMatchObject({ unchanged: 4, failed: 0 });
    expect(await undo(id)).toMatchObject({ counts: { restored: 4, kept: 0 } });
    expect(await addresses()).toEqual(before);
  });

  test('rows far apart in the file swap as well, once each, and are put back', async () => {
    const chunk = chunkOf(app.deps);
    const total = 2 * chunk + 10;
    await bring(rowsOf(1, total));
    const before = await addresses();
    const lines = rowsOf(1, total);
    lines[3] = at(4, `s${total - 3}`);
    lines[total - 4] = at(total - 3, 's4');
    const done = await bring(lines);
    expect(done.counts).toMatchObject({ updated: 2, unchanged: total - 2, failed: 0 });
    expect(await addresses()).toEqual({
      ...before,
      4: `s${total - 3} s${total - 3}`,
      [total - 3]: 's4 s4',
    });
    expect((await undo(done.id)).counts).toMatchObject({ restored: 2, kept: 0 });
    expect(await addresses()).toEqual(before);
  });

  test('an address that somebody signed in with passes on to nobody, and neither does theirs', async () => {
    await bring(rowsOf(1, 3));
    const student = app.client();
    const email = `s1-${tag}@x.example`;
    const letter = app.sink.next(email);
    await student.call('auth.sendCode', { email });
    await student.call('auth.verifyCode', { email, code: codeIn(await letter) });
    const before = await addresses();
    const done = await bring([at(1, 's2'), at(2, 's1'), at(3, 'new')]);
    expect(done.counts).toMatchObject({ updated: 1, failed: 2 });
    expect(done.problems.map(({ line, column }) => `${line} ${column}`)).toEqual([
      '2 E-mail',
      '3 E-mail',
    ]);
    expect(done.problems[1]?.sentence).toContain('signed in with it');
    expect(await addresses()).toEqual({ ...before, 3: 'new new' });
  });

  test('an undo gives no address back that somebody else has since', async () => {
    await bring(rowsOf(1, 2));
    const first = await bring([at(1, 'new')]);
    await bring([at(2, 's1')]);
    const undone = await undo(first.id);
    expect(undone).toMatchObject({ counts: { restored: 0, kept: 1 } });
    expect(undone.keptStudents).toEqual([{ key: '1', fullName: 'Student 1' }]);
    expect(await addresses()).toEqual({ 1: 'new new', 2: 's1 s1' });
  });

  test('two starts at once run it once, and one import runs at a time', async () => {
    const id = await upload(rowsOf(1, 3));
    const other = await upload(rowsOf(4, 5));
    const starts = await Promise.all(
      [id, id, other].map((one) => school.owner.ask('roster.start', startInput(one))),
    );
    expect(starts.filter(({ ok }) => ok)).toHaveLength(1);
    const refusals = starts.flatMap((start) => (start.ok ? [] : [start.error.code]));
    expect(refusals).toEqual(['conflict', 'conflict']);
    await Promise.all([work(), work()]);
    const details = [await get(id), await get(other)].filter(({ status }) => status === 'done');
    expect(details).toHaveLength(1);
    expect(await entries()).toHaveLength(details[0]?.counts.created ?? 0);
  });

  test('whoever takes it over goes on after the last chunk, and no row is taken twice', async () => {
    const chunk = chunkOf(app.deps);
    const total = 2 * chunk + 200;
    const id = await upload(rowsOf(1, total));
    await school.owner.call('roster.start', startInput(id));
    const due = { organizationId: school.id, id };
    await takeChunk(app.deps, due, new Map());
    expect(await get(id)).toMatchObject({ status: 'running', cursor: chunk, total });
    await Promise.all([work(), work()]);
    await work();
    expect((await get(id)).counts).toMatchObject({ created: total, unchanged: 0, failed: 0 });
    expect(await entries()).toHaveLength(total);
  });

  test('somebody of another school is listed as anybody is, sees nothing mixed up, and is told', async () => {
    const foreign = await testSchool(app, 'Southbank');
    const person = await foreign.join('advisor', 'Ada at Southbank');
    app.clock.now = '2026-03-02T10:00:00.000Z';
    const email = await addressOf(person);
    const lines = [`1,Ada Marsh,${email}`, row(2)];
    const id = await upload(lines);
    const { first, counts } = await check(id);
    // The dry run says of both the same: nobody learns who has an account elsewhere.
    expect(counts).toEqual({ create: 2, update: 0, unchanged: 0, failed: 0 });
    expect(first.create.rows.map((one) => ({ ...one, email: '', fullName: '', key: '' }))).toEqual([
      { line: 2, key: '', fullName: '', email: '', changes: [], problems: [] },
      { line: 3, key: '', fullName: '', email: '', changes: [], problems: [] },
    ]);
    await school.owner.call('roster.start', startInput(id));
    await work();
    expect((await get(id)).counts).toMatchObject({ created: 2, failed: 0 });
    const { signedIn } = await person.call<{
      signedIn: { userId: string; membership: { role: string; organization: { id: string } } };
    }>('auth.session');
    expect(signedIn.membership).toMatchObject({
      role: 'advisor',
      organization: { id: foreign.id },
    });
    const news = async (): Promise<{ code: string; params: object }[]> =>
      (await person.call<{ code: string; params: object }[]>('notices.list')).map(
        ({ code, params }) => ({ code, params }),
      );
    const told = {
      code: 'listed_elsewhere',
      params: { school: expect.stringContaining('Northgate University') },
    };
    expect(await news()).toEqual([told]);
    await bring(lines);
    expect(await news()).toEqual([told]);
    // A letter of this school names them as its own list does.
    const { rows } = await inTenant(
      app.deps.database,
      { organizationId: school.id },
      async (tx) => {
        const mail = {
          sendKey: uuid7(),
          userId: signedIn.userId,
          kind: 'news',
          items: [],
        } as const;
        await queueMemberMail(app.deps, tx, mail);
        return tx.query<{ name: string }>(
          `SELECT "recipient"->>'name' AS "name" FROM "OutboxMessage"
          WHERE "organizationId" = $1 AND "personId" = $2`,
          [school.id, signedIn.userId],
        );
      },
    );
    expect(rows).toEqual([{ name: 'Ada Marsh' }]);
  });

  test('another school finds nothing of it, and only owners may', async () => {
    const id = await upload(rowsOf(1, 2));
    const foreign = await testSchool(app, 'Southbank');
    expect(await foreign.owner.refused('roster.get', { id })).toMatchObject({ code: 'not_found' });
    for (const role of ['student', 'advisor', 'instructor', 'analyst', 'auditor'] as const) {
      const client = await school.join(role);
      expect((await send(`${HEAD}\n${row(9)}`, client)).status).toBe(403);
      expect(await client.refused('roster.get', { id })).toMatchObject({ code: 'not_allowed' });
    }
    expect((await send(`${HEAD}\n${row(9)}`, app.client())).status).toBe(401);
    // The same students in two schools are one account with two memberships.
    await bring(rowsOf(3, 4));
    school = foreign;
    expect((await bring(rowsOf(3, 4))).counts).toMatchObject({ created: 2 });
  });
});
