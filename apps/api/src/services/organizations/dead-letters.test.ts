import { asSystem } from '@acquaint/db/tenant';
import { testDatabases } from '@acquaint/db/testing/test-database';
import { uuid7 } from '@acquaint/db/uuid7';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { testSchool, type TestSchool } from '../../testing/school.ts';
import { type TestApp, testApp } from '../../testing/test-app.ts';
import type { TestClient } from '../../testing/test-client.ts';

interface Letter {
  id: string;
  status: string;
  recipient: { name: string; address: string | null };
  choices: { retry: string; drop: boolean };
}

describe.each(testDatabases())('dead letters on $name', ({ open }) => {
  let app: TestApp;
  let school: TestSchool;
  let student: TestClient;
  let studentId: string;
  beforeAll(async () => {
    app = await testApp(await open());
  });
  beforeEach(async () => {
    school = await testSchool(app);
    student = await school.join('student');
    const session = await student.call<{ signedIn: { userId: string } }>('auth.session');
    studentId = session.signedIn.userId;
  });
  afterAll(() => app.close());

  const system = (sql: string, values: unknown[]) =>
    asSystem(app.deps.database, { reason: 'rows for a test' }, (tx) => tx.query(sql, values));
  const put = async (status: string, audience: string): Promise<string> => {
    const id = uuid7();
    const recipient = audience === 'member' ? {} : { name: 'Ada Okafor', address: 'a@b.example' };
    await system(
      `INSERT INTO "OutboxMessage" ("organizationId", "id", "sendKey", "kind", "audience", "personId",
        "recipient", "payload", "status", "attempts", "availableAt", "createdAt", "lastError")
        VALUES ($1, $2, $3, $4, $5, $6, $7, '{"subject":"Hello"}', $8, 7, $9, $9, '550 no')`,
      [
        school.id,
        id,
        `key:${id}`,
        audience === 'member' ? 'news' : 'request',
        audience,
        studentId,
        JSON.stringify(recipient),
        status,
        app.clock.now,
      ],
    );
    return id;
  };
  const stored = async (id: string) => {
    const { rows } = await system(
      `SELECT "status", "attempts" FROM "OutboxMessage" WHERE "id" = $1`,
      [id],
    );
    return rows[0];
  };
  const events = async (id: string) => {
    const { rows } = await system(
      `SELECT "kind" FROM "DeliveryEvent" WHERE "outboxId" = $1 ORDER BY "at", "id"`,
      [id],
    );
    return rows.map(({ kind }: Record<string, unknown>) => kind);
  };
  const audited = async (id: string) => {
    const { rows } = await system(`SELECT "action" FROM "AuditEntry" WHERE "subjectId" = $1`, [id]);
    return rows.map(({ action }: Record<string, unknown>) => action);
  };
  const ask = (procedure: string, input: object) =>
    school.owner.ask(`organizations.${procedure}`, { idempotencyKey: uuid7(), ...input });

  test('the owner sees what did not arrive, and what may be done with it', async () => {
    const ids = {
      notice: await put('failed', 'member'),
      perhaps: await put('maybe_sent', 'member'),
      request: await put('bounced', 'contact'),
    };
    await put('sent', 'contact');
    await put('waiting', 'member');
    const letters = await school.owner.call<Letter[]>('organizations.deadLetters');
    expect(letters).toHaveLength(3);
    const choiceOf = (id: string) => letters.find((letter) => letter.id === id);
    expect(choiceOf(ids.notice)?.choices).toEqual({ retry: 'yes', drop: true });
    expect(choiceOf(ids.notice)?.recipient.name).toBe('Lena Hoffmann');
    expect(choiceOf(ids.perhaps)?.choices.retry).toBe('confirmed');
    expect(choiceOf(ids.request)?.choices).toEqual({ retry: 'no', drop: true });
    const { messages } = await school.owner.call<{ messages: object }>(
      'organizations.workerStatus',
    );
    expect(messages).toEqual({ failed: 1, maybe_sent: 1, bounced: 1, sent: 1, waiting: 1 });
  });

  test('another school sees none of it and can do nothing with it', async () => {
    const id = await put('failed', 'member');
    const stranger = (await testSchool(app)).owner;
    expect(await stranger.call('organizations.deadLetters')).toEqual([]);
    for (const procedure of ['retryMessage', 'dropMessage']) {
      const input = { id, confirmed: true, idempotencyKey: uuid7() };
      const answer = await stranger.ask(`organizations.${procedure}`, input);
      expect(answer).toMatchObject({ ok: false, error: { code: 'not_found' } });
    }
    expect(await stored(id)).toMatchObject({ status: 'failed' });
  });

  test('a failed notice goes again from the start; a second click changes nothing more', async () => {
    const id = await put('failed', 'member');
    const idempotencyKey = uuid7();
    expect(await ask('retryMessage', { id, idempotencyKey })).toMatchObject({ ok: true });
    expect(await ask('retryMessage', { id, idempotencyKey })).toMatchObject({ ok: true });
    expect(await stored(id)).toEqual({ status: 'waiting', attempts: 0 });
    expect(await events(id)).toEqual(['retried']);
    expect(await audited(id)).toEqual(['retryMessage']);
    // It waits now: another click finds nothing to retry.
    const late = await ask('retryMessage', { id });
    expect(late).toMatchObject({ ok: false, error: { code: 'conflict' } });
  });

  test('one that may have arrived goes again only when the owner says so', async () => {
    const id = await put('maybe_sent', 'member');
    const refused = await ask('retryMessage', { id });
    expect(refused).toMatchObject({
      ok: false,
      error: { code: 'bad_input', problems: [{ field: 'confirmed' }] },
    });
    expect(await stored(id)).toMatchObject({ status: 'maybe_sent' });
    expect(await ask('retryMessage', { id, confirmed: true })).toMatchObject({ ok: true });
    expect(await stored(id)).toEqual({ status: 'waiting', attempts: 0 });
  });

  test.each(['contact', 'supervisor'])(
    'G9: a message to a %s is never sent again by staff; dropped, its student is told',
    async (audience) => {
      const id = await put('failed', audience);
      const refused = await ask('retryMessage', { id, confirmed: true });
      expect(refused).toMatchObject({ ok: false, error: { code: 'not_allowed' } });
      expect(await ask('dropMessage', { id })).toMatchObject({ ok: true });
      expect(await stored(id)).toMatchObject({ status: 'stopped' });
      expect(await events(id)).toEqual(['stopped']);
      expect(await audited(id)).toEqual(['dropMessage']);
      const { rows } = await system(
        `SELECT "code", "params" FROM "Notice" WHERE "userId" = $1 AND "code" = 'message_dropped'`,
        [studentId],
      );
      expect(rows).toEqual([{ code: 'message_dropped', params: { name: 'Ada Okafor' } }]);
      const again = await ask('dropMessage', { id });
      expect(again).toMatchObject({ ok: false });
    },
  );

  test('nobody but the owner', async () => {
    const id = await put('failed', 'member');
    for (const person of [student, await school.join('advisor')]) {
      for (const procedure of ['retryMessage', 'dropMessage']) {
        const input = { id, confirmed: true, idempotencyKey: uuid7() };
        const answer = await person.ask(`organizations.${procedure}`, input);
        expect(answer).toMatchObject({ ok: false, error: { code: 'not_allowed' } });
      }
    }
  });
});
