import { testDatabases } from '@acquaint/db/testing/test-database';
import { uuid7 } from '@acquaint/db/uuid7';
import { describe, expect, test } from 'vitest';
import type { CheckedPage } from './services/roster/checked-rows.ts';
import { chunkOf } from './services/roster/apply.ts';
import { takeChunk } from './services/roster/run.ts';
import { testSchool } from './testing/school.ts';
import { codeIn } from './testing/smtp-sink.ts';
import { HEAD, mapping, rosterDesk } from './testing/roster-desk.ts';

describe.each(testDatabases())('lists of students on $name', ({ open }) => {
  const the = rosterDesk(open);
  const {
    row,
    rowsOf,
    send,
    addressOf,
    upload,
    check,
    startInput,
    work,
    get,
    bring,
    undo,
    entries,
  } = the;

  test('L4: a list creates students who sign in with a code; the same file changes nothing', async () => {
    const mails = the.app.sink.taken.length;
    const lines = [row(1, ',log1,Biology,Fall'), row(2), row(3)];
    const first = await bring(lines);
    expect(first).toMatchObject({ status: 'done', counts: { created: 3, failed: 0 } });
    const before = await entries();
    const again = await bring(lines);
    expect(again.counts).toMatchObject({ created: 0, updated: 0, unchanged: 3, failed: 0 });
    expect(await entries()).toEqual(before);
    expect(the.app.sink.taken).toHaveLength(mails);
    const student = the.app.client();
    const email = `s1-${the.tag}@x.example`;
    const letter = the.app.sink.next(email);
    await student.call('auth.sendCode', { email });
    await student.call('auth.verifyCode', { email, code: codeIn(await letter) });
    const profile = await student.call<{ fullName: string; program: string }>('profile.get');
    expect(profile).toMatchObject({ fullName: 'Student 1', program: 'Biology' });
  });

  test('L4: blank keeps, **CLEAR** empties, the key stays; undo puts back what stood', async () => {
    await bring([row(1, ',log1,Biology,Fall'), row(2, ',log2,Physics,Fall')]);
    const before = await entries();
    const id = await upload([
      `1,,new-${the.tag}@x.example,**CLEAR**,,`,
      row(2, ',,Chemistry,'),
      row(3),
    ]);
    const checked = await check(id);
    expect(checked.counts).toEqual({ create: 1, update: 2, unchanged: 0, failed: 0 });
    expect(checked.first.update.rows[0]?.changes).toEqual([
      { field: 'email', from: `s1-${the.tag}@x.example`, to: `new-${the.tag}@x.example` },
      { field: 'login', from: 'log1', to: null },
    ]);
    expect(await entries()).toEqual(before);
    await the.school.owner.call('roster.start', startInput(id));
    await work();
    expect(await entries()).toMatchObject([
      { studentKey: '1', email: `new-${the.tag}@x.example`, login: null, programme: 'Biology' },
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
    the.app.clock.now = '2026-03-09T09:00:00.000Z';
    const late = { id: next.id, idempotencyKey: uuid7() };
    expect(await the.school.owner.refused('roster.undo', late)).toMatchObject({
      code: 'bad_input',
    });
  });

  test('L4: too many deactivations stop until an owner confirms the very number', async () => {
    await bring(rowsOf(1, 30));
    const id = await upload(rowsOf(1, 28));
    const { leaving } = await check(id, true);
    expect(leaving).toMatchObject({ count: 2, active: 30, mustConfirm: true });
    const full = { fullList: true };
    for (const confirmedDeactivations of [null, 1, 3]) {
      const input = startInput(id, { ...full, confirmedDeactivations });
      expect(await the.school.owner.refused('roster.start', input)).toMatchObject({
        code: 'bad_input',
        problems: [{ field: 'confirmedDeactivations' }],
      });
    }
    await the.school.owner.call(
      'roster.start',
      startInput(id, { ...full, confirmedDeactivations: 2 }),
    );
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
    expect(await the.school.owner.refused('roster.start', startInput(id, full))).toMatchObject({
      code: 'bad_input',
      problems: [{ field: 'confirmedDeactivations' }],
    });
    expect((await entries()).filter(({ left }) => left)).toEqual([]);
  });

  test('a session of a deactivated student stops working in the school', async () => {
    const student = await the.school.join('student', 'Ada Marsh');
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
    expect(await the.school.owner.call('roster.imports')).toEqual([]);
  });

  test('bad rows fail by line and cell, good ones go in; the file of failures is safe', async () => {
    const done = await bring([
      row(1),
      row(1),
      `2,=SUM(A1),s2-${the.tag}@x.example,=cmd,,`,
      `3,${'x'.repeat(1_000_000)},s3-${the.tag}@x.example`,
      '4,=Evil,nobody',
      `5,Olga,${await addressOf(the.school.owner)}`,
    ]);
    expect(done.counts).toMatchObject({ created: 1, failed: 5 });
    expect(done.problems.map(({ line, column }) => `${line} ${column}`)).toEqual([
      '2 Student ID',
      '3 Student ID',
      '5 Name',
      '6 E-mail',
      '7 E-mail',
    ]);
    const file = await the.school.owner.call<{ text: string }>('roster.failedRows', {
      id: done.id,
    });
    expect(file.text).toContain("'=Evil");
    expect(file.text).not.toContain(',=');
    expect(file.text.length).toBeLessThan(5000);
    expect(the.app.logged.join('')).not.toContain('Evil');
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
        const page = await the.school.owner.call<CheckedPage>('roster.checkedRows', asked);
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
    const { text } = await the.school.owner.call<{ text: string }>('roster.exportCheck', whole);
    const lines = text.trimEnd().split('\r\n');
    expect(lines).toHaveLength(1 + 340 + 130 + 25 + 100);
    expect(lines.filter((line) => line.includes('Not taken,2,900'))).toEqual([
      expect.stringMatching(/^Not taken,2,900,.*,E-mail,That is not an e-mail address\.$/),
    ]);
    expect(text).toContain('Changed,27,1,Student 1,,');
    expect(text).not.toMatch(/(^|,)=/m);
    const wrong = { ...whole, kind: 'create', after: 'x' };
    expect(await the.school.owner.refused('roster.checkedRows', wrong)).toMatchObject({
      code: 'bad_input',
      problems: [{ field: 'after' }],
    });
    // What came in meanwhile shows with the next page.
    await bring(rowsOf(301, 310));
    const next = { ...whole, kind: 'create', after: null };
    const page = await the.school.owner.call<CheckedPage>('roster.checkedRows', next);
    expect(page.rows[0]?.key).toBe('311');
  });

  test('two starts at once run it once, and one import runs at a time', async () => {
    const id = await upload(rowsOf(1, 3));
    const other = await upload(rowsOf(4, 5));
    const starts = await Promise.all(
      [id, id, other].map((one) => the.school.owner.ask('roster.start', startInput(one))),
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
    const chunk = chunkOf(the.app.deps);
    const total = 2 * chunk + 200;
    const id = await upload(rowsOf(1, total));
    await the.school.owner.call('roster.start', startInput(id));
    const due = { organizationId: the.school.id, id };
    await takeChunk(the.app.deps, due, new Map());
    expect(await get(id)).toMatchObject({ status: 'running', cursor: chunk, total });
    await Promise.all([work(), work()]);
    await work();
    expect((await get(id)).counts).toMatchObject({ created: total, unchanged: 0, failed: 0 });
    expect(await entries()).toHaveLength(total);
  });

  test('another school finds nothing of it, and only owners may', async () => {
    const id = await upload(rowsOf(1, 2));
    const foreign = await testSchool(the.app, 'Southbank');
    expect(await foreign.owner.refused('roster.get', { id })).toMatchObject({ code: 'not_found' });
    for (const role of ['student', 'advisor', 'instructor', 'analyst', 'auditor'] as const) {
      const client = await the.school.join(role);
      expect((await send(`${HEAD}\n${row(9)}`, client)).status).toBe(403);
      expect(await client.refused('roster.get', { id })).toMatchObject({ code: 'not_allowed' });
    }
    expect((await send(`${HEAD}\n${row(9)}`, the.app.client())).status).toBe(401);
    // The same students in two schools are one account with two memberships.
    await bring(rowsOf(3, 4));
    the.school = foreign;
    expect((await bring(rowsOf(3, 4))).counts).toMatchObject({ created: 2 });
  });
});
