import { isKnownAction } from '@acquaint/core/phrases/audit';
import { asSystem } from '@acquaint/db/tenant';
import { testDatabases } from '@acquaint/db/testing/test-database';
import { uuid7 } from '@acquaint/db/uuid7';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CourtesyOverview } from './services/courtesy/overview.ts';
import { askedByPage, everything, firstSlot } from './testing/guest.ts';
import { fillOutsideTables } from './testing/outside-tables.ts';
import { testSchool } from './testing/school.ts';
import { codeIn } from './testing/smtp-sink.ts';
import { type TestApp, testApp } from './testing/test-app.ts';
import type { TestClient } from './testing/test-client.ts';
import { CANARY, testWorld, type World } from './testing/world.ts';

interface Me {
  userId: string;
  email: string;
}

describe.each(testDatabases())('a student erases their account on $name', ({ open }) => {
  let app: TestApp;
  let world: World;
  beforeAll(async () => {
    app = await testApp(await open());
    world = await testWorld(app);
    await fillOutsideTables(app, world);
  }, 60_000);
  afterAll(() => app.close());

  const me = async (client: TestClient): Promise<Me> => {
    const { signedIn } = await client.call<{ signedIn: Me }>('auth.session');
    return signedIn;
  };
  /** As the student does: asks, reads the mail, types the code. */
  async function erase(client: TestClient): Promise<Me> {
    const who = await me(client);
    const letter = app.sink.next(who.email);
    await client.call('auth.askErasure');
    const code = codeIn(await letter);
    expect(await client.call('auth.eraseAccount', { code, understood: true })).toEqual({
      erased: true,
    });
    return who;
  }
  const run = <Row extends Record<string, unknown>>(sql: string, values: unknown[] = []) =>
    asSystem(app.deps.database, { reason: 'a test' }, async (tx) => {
      const { rows } = await tx.query<Row>(sql, values);
      return rows;
    });
  const nextWindow = () => {
    app.clock.now = new Date(Date.parse(app.clock.now) + 16 * 60_000).toISOString();
  };

  test('nothing goes without the code, the tick, and the right account', async () => {
    const { ownStudent, owner, careAdvisor } = world.callers;
    const wrong = { code: '000000', understood: true };
    expect((await ownStudent.refused('auth.eraseAccount', wrong)).code).toMatch(/_code$/);
    expect(
      await ownStudent.refused('auth.eraseAccount', { code: '000000', understood: false }),
    ).toMatchObject({ code: 'bad_input', problems: [{ field: 'understood' }] });
    for (const who of [owner, careAdvisor]) {
      expect((await who.refused('auth.askErasure')).code).toBe('not_allowed');
    }
    await ownStudent.call('profile.get');
  });

  test('a marker in everything that they wrote is found nowhere afterwards', async () => {
    const student = world.callers.ownStudent;
    // Staff hear of them by name, and look at them.
    await world.callers.careAdvisor.ask('students.get', { id: world.userId });
    await run(
      `INSERT INTO "Notice" ("organizationId", "id", "userId", "noticeKey", "code", "params", "createdAt")
        SELECT "organizationId", gen_random_uuid(), "userId", 'a-test:' || "userId", 'nudge_replied',
          jsonb_build_object('name', $2::text), now()
        FROM "Membership" WHERE "organizationId" = $1 AND "role" <> 'student'`,
      [world.school.id, `Lena ${CANARY}`],
    );
    await run(
      `INSERT INTO "OutboxMessage" ("organizationId", "id", "sendKey", "kind", "audience", "personId",
          "recipient", "payload", "status", "availableAt", "createdAt")
        SELECT "organizationId", gen_random_uuid(), 'a-test', 'news', 'member', "userId",
          '{"address":"a@b.example"}', jsonb_build_object('items', jsonb_build_array(
            jsonb_build_object('code', 'one', 'params', jsonb_build_object('name', $2::text)),
            jsonb_build_object('code', 'two', 'interviewId', $3::text),
            jsonb_build_object('code', 'three', 'params', '{"name":"Jonas"}'::jsonb))),
          'waiting', now(), now()
        FROM "Membership" WHERE "organizationId" = $1 AND "role" = 'advisor' LIMIT 1`,
      [world.school.id, `Lena ${CANARY}`, world.interviewId],
    );
    // A question to a host that nobody answered, and somebody who did.
    const { contactId } = await world.interview();
    for (const [status, contact] of [
      ['asked', contactId],
      ['agreed', uuid7()],
    ]) {
      await run(
        `WITH h AS (INSERT INTO "Host" ("organizationId", "id", "status", "origin", "askedBy", "askedAt",
            "contactId", "fullName", "capacity", "tokenHash", "linkExpiresAt", "createdAt", "updatedAt")
          VALUES ($1, gen_random_uuid(), $2, 'student', $3, now(), $4,
            CASE WHEN $2 = 'agreed' THEN 'Ines Wren' ELSE '' END, 3, gen_random_uuid(), now(), now(), now())
          RETURNING "id")
        INSERT INTO "OutboxMessage" ("organizationId", "id", "sendKey", "kind", "audience", "recipient",
            "payload", "status", "availableAt", "createdAt")
          SELECT $1, gen_random_uuid(), 'host:' || h."id", 'host', 'host', '{}',
            jsonb_build_object('hostId', h."id", 'text', $5::text), 'waiting', now(), now() FROM h`,
        [
          world.school.id,
          status,
          world.userId,
          contact,
          status === 'asked' ? `Lena ${CANARY} asks you.` : 'Thank you.',
        ],
      );
    }
    const before = await world.school.owner.call<CourtesyOverview>('courtesy.overview');
    const { userId, email } = await erase(student);

    const left = await everything(app);
    const holding = (word: string): string[] =>
      Object.entries(left)
        .filter(([, rows]) => rows.includes(word))
        .map(([table]) => table);
    expect(holding(CANARY)).toEqual([]);
    expect(holding(email)).toEqual([]);
    // The ledger goes by the interview and nobody; the audit trail keeps bare ids.
    expect(holding(world.interviewId).filter((table) => table !== 'AuditEntry')).toEqual([
      'RequestLedger',
    ]);
    // The rows of the test have the student stand as staff in some columns; theirs are all gone.
    const theirs = await run<{ table: string; column: string }>(
      `SELECT table_name AS "table", column_name AS "column" FROM information_schema.columns
        WHERE table_schema = 'public' AND column_name IN
          ('studentId', 'userId', 'personId', 'recipientId', 'actorId', 'askedBy', 'subjectId')
        AND table_name <> 'AuditEntry'`,
    );
    expect(theirs.length).toBeGreaterThan(40);
    for (const { table, column } of theirs) {
      const rows = await run(`SELECT 1 FROM "${table}" WHERE "${column}"::text = $1`, [userId]);
      expect({ table, column, rows: rows.length }).toEqual({ table, column, rows: 0 });
    }
    expect(app.logged.join('\n')).not.toContain(CANARY);

    // How often somebody is asked counts on, for their sake.
    const after = await world.school.owner.call<CourtesyOverview>('courtesy.overview');
    expect(after.people.map(({ requests, hashes }) => ({ requests, hashes }))).toEqual(
      before.people.map(({ requests, hashes }) => ({ requests, hashes })),
    );
    expect(after.people.every((person) => person.open === 0)).toBe(true);
    expect(
      await run(
        `SELECT "fullName", "contactId" FROM "Host" WHERE "origin" = 'student'
        AND "organizationId" = $1 ORDER BY 1`,
        [world.school.id],
      ),
    ).toEqual([{ fullName: 'Ines Wren', contactId: null }]);
    const [news] = await run<{ payload: { items: unknown[] }; status: string }>(
      `SELECT "payload", "status" FROM "OutboxMessage" WHERE "sendKey" = 'a-test'`,
    );
    expect(news).toMatchObject({ status: 'waiting', payload: { items: [{ code: 'three' }] } });
  });

  test('nobody is signed in with it any more, on any device, nor can be', async () => {
    expect((await world.callers.ownStudent.refused('profile.get')).code).toBe('not_signed_in');
  });

  test('it is on record, without a name', async () => {
    const { items } = await world.callers.auditor.call<{
      items: { action: string; sentence: string }[];
    }>('audit.list', {
      personId: null,
      kind: null,
      subjectId: null,
      from: null,
      until: null,
      cursor: null,
    });
    const entry = items.find(({ action }) => action === 'account.erase');
    expect(entry?.sentence).toBe('Somebody who left erased their account');
    expect(isKnownAction('account.erase')).toBe(true);
  });

  test('others of the school, and of other schools, keep what is theirs', async () => {
    nextWindow();
    const [school, elsewhere] = [await testSchool(app), await testSchool(app)];
    const lena = await askedByPage(app, { school, studentName: 'Lena Larkspur' });
    const tomas = await askedByPage(app, {
      school,
      studentName: 'Tomas Novak',
      fullName: 'Ben Wren',
      email: 'ben@wren.example',
      employer: 'Wren Works',
    });
    const other = await askedByPage(app, { school: elsewhere, studentName: 'Ida Lind' });
    nextWindow();
    await erase(lena.student.client);
    expect((await lena.contact.get()).status).toBe(404);
    for (const one of [tomas, other]) {
      expect((await one.contact.get()).status).toBe(200);
      await one.one.reload();
      expect(one.one.interview.request.status).not.toBe('declined');
    }
    expect(JSON.stringify(await everything(app))).not.toContain('Larkspur');
  });

  test('a talk ahead is settled first, so that nobody waits in vain', async () => {
    nextWindow();
    const asked = await askedByPage(app, { studentName: 'Nora Agreed' });
    await asked.contact.send('pick', { slot: firstSlot, how: 'video' });
    await asked.one.reload();
    expect(asked.one.interview.meeting?.status).toMatch(/confirm/);
    const { client } = asked.student;
    expect(await client.refused('auth.askErasure')).toMatchObject({
      code: 'bad_input',
      problems: [{ field: 'talks', reason: expect.stringContaining('cancel it first') }],
    });
    app.clock.now = '2026-03-20T10:00:00.000Z';
    await erase(client);
  });

  test('clicked twice at once, it is erased once and nothing breaks', async () => {
    nextWindow();
    const school = await testSchool(app);
    const client = await school.join('student', 'Uma Twice');
    const { email, userId } = await me(client);
    const letter = app.sink.next(email);
    await client.call('auth.askErasure');
    const input = { code: codeIn(await letter), understood: true };
    const answers = await Promise.all([
      client.ask('auth.eraseAccount', input),
      client.ask('auth.eraseAccount', input),
    ]);
    expect(answers.some(({ ok }) => ok)).toBe(true);
    for (const answer of answers) {
      const outcome = answer.ok ? 'not_found' : answer.error.code;
      expect(outcome).toMatch(/_code$|not_found|not_signed_in/);
    }
    expect(await run(`SELECT 1 FROM "User" WHERE "id" = $1`, [userId])).toEqual([]);
    expect(
      await run(
        `SELECT 1 FROM "AuditEntry" WHERE "action" = 'account.erase'
        AND "organizationId" = $1`,
        [school.id],
      ),
    ).toHaveLength(1);
  });

  test('whoever studies at another school too stays there, and can sign in', async () => {
    nextWindow();
    const [here, there] = [await testSchool(app), await testSchool(app)];
    const client = await here.join('student', 'Vera Both');
    const { userId, email } = await me(client);
    await run(
      `INSERT INTO "Membership" ("organizationId", "userId", "role") VALUES ($1, $2, 'student')`,
      [there.id, userId],
    );
    await erase(client);
    expect(
      await run(`SELECT "organizationId" FROM "Membership" WHERE "userId" = $1`, [userId]),
    ).toEqual([{ organizationId: there.id }]);
    expect(await run(`SELECT "email" FROM "User" WHERE "id" = $1`, [userId])).toEqual([{ email }]);
  });
});
