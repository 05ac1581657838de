import { asSystem, inTenant } from '@acquaint/db/tenant';
import { testDatabases } from '@acquaint/db/testing/test-database';
import { uuid7 } from '@acquaint/db/uuid7';
import { describe, expect, test } from 'vitest';
import { queueMemberMail } from './services/outbox/queue-member-mail.ts';
import { chunkOf } from './services/roster/apply.ts';
import { testSchool } from './testing/school.ts';
import { codeIn } from './testing/smtp-sink.ts';
import { rosterDesk } from './testing/roster-desk.ts';

describe.each(testDatabases())('addresses in lists of students on $name', ({ open }) => {
  const the = rosterDesk(open);
  const { row, rowsOf, addressOf, upload, check, startInput, work, get, bring, undo } = the;

  /** Which address the list gives, and under which one they sign in. */
  interface Account {
    key: string;
    listed: string;
    account: string;
    [column: string]: unknown;
  }
  const addresses = (): Promise<Record<string, string>> =>
    asSystem(the.app.deps.database, { reason: 'test' }, async (tx) => {
      const { rows } = await tx.query<Account>(
        `SELECT e."studentKey" AS "key", split_part(e."email", '-', 1) AS "listed",
          split_part(u."email", '-', 1) AS "account"
        FROM "RosterEntry" e JOIN "User" u ON u."id" = e."studentId"
        WHERE e."organizationId" = $1`,
        [the.school.id],
      );
      return Object.fromEntries(
        rows.map(({ key, listed, account }) => [key, `${listed} ${account}`]),
      );
    });
  const at = (key: number, address: string): string =>
    `${key},Student ${key},${address}-${the.tag}@x.example`;

  test('two students who swap addresses in one file do so with their accounts, and an undo swaps them back', async () => {
    await bring(rowsOf(1, 4));
    const before = await addresses();
    const swap = [at(1, 's2'), at(2, 's1'), at(3, 's4'), at(4, 'new')];
    const id = await upload(swap);
    expect((await check(id)).counts).toEqual({ create: 0, update: 4, unchanged: 0, failed: 0 });
    await the.school.owner.call('roster.start', startInput(id));
    await work();
    expect((await get(id)).counts).toMatchObject({ updated: 4, failed: 0 });
    expect(await addresses()).toEqual({ 1: 's2 s2', 2: 's1 s1', 3: 's4 s4', 4: 'new new' });
    expect((await bring(swap)).counts).toMatchObject({ unchanged: 4, failed: 0 });
    expect(await undo(id)).toMatchObject({ counts: { restored: 4, kept: 0 } });
    expect(await addresses()).toEqual(before);
  });

  test('rows far apart in the file swap as well, once each, and are put back', async () => {
    const chunk = chunkOf(the.app.deps);
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
    const student = the.app.client();
    const email = `s1-${the.tag}@x.example`;
    const letter = the.app.sink.next(email);
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

  test('somebody of another school is listed as anybody is, sees nothing mixed up, and is told', async () => {
    const foreign = await testSchool(the.app, 'Southbank');
    const person = await foreign.join('advisor', 'Ada at Southbank');
    the.app.clock.now = '2026-03-02T10:00:00.000Z';
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
    await the.school.owner.call('roster.start', startInput(id));
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
      the.app.deps.database,
      { organizationId: the.school.id },
      async (tx) => {
        const mail = {
          sendKey: uuid7(),
          userId: signedIn.userId,
          kind: 'news',
          items: [],
        } as const;
        await queueMemberMail(the.app.deps, tx, mail);
        return tx.query<{ name: string }>(
          `SELECT "recipient"->>'name' AS "name" FROM "OutboxMessage"
          WHERE "organizationId" = $1 AND "personId" = $2`,
          [the.school.id, signedIn.userId],
        );
      },
    );
    expect(rows).toEqual([{ name: 'Ada Marsh' }]);
  });
});
