import { readFileSync } from 'node:fs';
import { testDatabases } from '@acquaint/db/testing/test-database';
import { uuid7 } from '@acquaint/db/uuid7';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { smtpMailer } from '../../mail/mailer.ts';
import { aCertificate } from '../../testing/certificate.ts';
import { aWorker, changeOutbox, deliverAll, outboxOf } from '../../testing/outbox.ts';
import { type Behaviour, type SmtpSink, smtpSink } from '../../testing/smtp-sink.ts';
import { type TestApp, testApp } from '../../testing/test-app.ts';
import { testWorld, type World } from '../../testing/world.ts';

const TO = 'a.okafor@rivertrust.example';
const START = '2026-03-02T10:00:00.000Z';
const FROM = 'Acquaint <acquaint@school.example>';

describe.each(testDatabases())('mail servers in trouble, on $name', ({ open }) => {
  let app: TestApp;
  let world: World;
  let usual: TestApp['deps']['mailer'];
  beforeAll(async () => {
    app = await testApp(await open());
    world = await testWorld(app);
    usual = app.deps.mailer;
  }, 120_000);
  afterAll(() => app.close());

  beforeEach(async () => {
    app.clock.now = START;
    app.deps.mailer = usual;
    app.sink.behave = () => 'accept';
    app.sink.taken.length = 0;
    await changeOutbox(
      app,
      `"status" = 'waiting', "attempts" = 0, "createdAt" = $1, "availableAt" = $1,
       "claimedBy" = NULL, "claimedAt" = NULL, "handedOverAt" = NULL, "lastError" = NULL`,
      [START],
    );
    await changeOutbox(app, `"status" = 'stopped' WHERE "audience" = 'member'`);
  });

  const theMessage = async () => {
    const message = (await outboxOf(app, world.school.id)).find((m) => m.audience === 'contact');
    if (!message) throw new Error('There is no message to a contact.');
    return message;
  };
  const lastEvent = async () => (await theMessage()).events.at(-1);
  const taken = () => app.sink.taken.filter(({ to }) => to === TO).length;
  const minutesLater = (from: string, minutes: number) =>
    new Date(Date.parse(from) + minutes * 60_000).toISOString();
  const notices = async () =>
    (await outboxOf(app, world.school.id))
      .filter(({ audience }) => audience === 'member')
      .map(({ payload }) => JSON.stringify(payload));

  /** Another mail server than the usual one, reached as settings say. */
  async function through(
    sink: SmtpSink,
    url = sink.url,
    caFile: string | null = null,
  ): Promise<void> {
    const mailer = smtpMailer({ url, caFile, timeoutMs: 400 }, FROM);
    app.deps.mailer = mailer;
    try {
      await deliverAll(app);
    } finally {
      mailer.close();
    }
  }

  test('a server that asks to wait is asked again after a minute, and gets the mail once', async () => {
    app.sink.behave = () => 'defer';
    await deliverAll(app);
    const deferred = await theMessage();
    expect(deferred).toMatchObject({ status: 'waiting', attempts: 1 });
    expect(deferred.availableAt >= minutesLater(START, 1)).toBe(true);
    expect(deferred.availableAt <= minutesLater(START, 1.25)).toBe(true);
    expect(await lastEvent()).toEqual({
      kind: 'deferred',
      answer: expect.stringContaining('451 4.7.1 Greylisted'),
    });
    app.sink.behave = () => 'accept';
    expect(await deliverAll(app)).toBe(0);
    app.clock.now = minutesLater(START, 2);
    expect(await deliverAll(app)).toBe(1);
    expect(taken()).toBe(1);
  });

  test('after a day of waiting it is given up, and the student reads the server’s words', async () => {
    app.sink.behave = (to) => (to === TO ? 'defer' : 'accept');
    for (let tries = 0; tries < 40; tries += 1) {
      await deliverAll(app);
      const { status, availableAt } = await theMessage();
      if (status !== 'waiting') break;
      app.clock.now = availableAt;
    }
    const { status, attempts, lastError } = await theMessage();
    expect(status).toBe('failed');
    expect(attempts).toBeGreaterThan(8);
    expect(attempts).toBeLessThan(16);
    expect(lastError).toContain('451');
    expect((await notices()).join()).toContain('message_failed');
  });

  const faults: [Behaviour, string, string, RegExp][] = [
    ['refuse_text', 'failed', 'message_failed', /554 5\.6\.0/],
    ['policy', 'failed', 'message_failed', /550 5\.7\.1/],
    ['cut_before_answer', 'maybe_sent', 'message_maybe_sent', /No answer/],
    ['silent_before_answer', 'maybe_sent', 'message_maybe_sent', /No answer/],
  ];
  test.each(faults)(
    '%s: it is %s, the student is told, and nothing goes again',
    async (...fault) => {
      const [behaviour, status, code, answer] = fault;
      app.sink.behave = (to) => (to === TO ? behaviour : 'accept');
      await changeOutbox(app, `"id" = $1 WHERE "audience" = 'contact'`, [uuid7()]);
      await through(app.sink);
      expect(await theMessage()).toMatchObject({
        status,
        lastError: expect.stringMatching(answer),
      });
      expect((await notices()).join()).toContain(code);
      app.sink.behave = () => 'accept';
      app.clock.now = minutesLater(START, 60);
      await deliverAll(app);
      expect(taken()).toBe(status === 'maybe_sent' ? 1 : 0);
      expect((await world.interview()).request.status).toBe('open');
    },
  );

  test.each<Behaviour>(['silent', 'cut_in_text'])(
    '%s: the server has no mail, so it goes again, once',
    async (behaviour) => {
      app.sink.behave = () => behaviour;
      await through(app.sink);
      expect(await theMessage()).toMatchObject({ status: 'waiting', attempts: 1 });
      expect(await lastEvent()).toMatchObject({ kind: 'deferred' });
      app.sink.behave = () => 'accept';
      app.clock.now = minutesLater(START, 2);
      await deliverAll(app);
      expect(taken()).toBe(1);
    },
  );

  test('where nobody listens, messages wait, and one try a run is enough to know', async () => {
    const gone = await smtpSink();
    await gone.close();
    await through(gone);
    expect(await theMessage()).toMatchObject({ status: 'waiting', attempts: 1 });
    expect(await lastEvent()).toEqual({
      kind: 'deferred',
      answer: 'No answer from the mail server (ESOCKET).',
    });
  });

  test('a server with a certificate of the school’s own is trusted by the file, and by nothing else', async () => {
    const { cert, key, file } = aCertificate();
    const sink = await smtpSink({ secure: true, cert, key });
    const url = sink.url.replace('smtp:', 'smtps:').replace('127.0.0.1', 'localhost');
    await through(sink, url);
    expect(await theMessage()).toMatchObject({ status: 'waiting', attempts: 1 });
    app.clock.now = minutesLater(START, 2);
    await through(sink, url, file);
    expect(await theMessage()).toMatchObject({ status: 'sent', attempts: 2 });
    expect(sink.taken).toHaveLength(1);
    expect(readFileSync(file, 'utf8')).toBe(cert);
    await sink.close();
  });

  test('with a file of certificates, a line without TLS is refused', async () => {
    const { file } = aCertificate();
    await through(app.sink, app.sink.url, file);
    expect(await theMessage()).toMatchObject({ status: 'waiting', attempts: 1 });
    expect(taken()).toBe(0);
  });

  test('a wrong password is no failure of the message; the right one sends it', async () => {
    const sink = await smtpSink({
      authOptional: false,
      disabledCommands: ['STARTTLS'],
      allowInsecureAuth: true,
      onAuth: ({ username, password }, _session, done) => {
        const right = username === 'school' && password === 'p@ss word';
        done(right ? null : new Error('Invalid'), right ? { user: 'school' } : undefined);
      },
    });
    const as = (password: string) => sink.url.replace('//', `//school:${password}@`);
    await through(sink, as('wrong'));
    expect(await theMessage()).toMatchObject({ status: 'waiting', attempts: 1 });
    expect((await lastEvent())?.answer).toMatch(/^535/);
    app.clock.now = minutesLater(START, 2);
    await through(sink, as(encodeURIComponent('p@ss word')));
    expect(await theMessage()).toMatchObject({ status: 'sent' });
    await sink.close();
  });

  test('what a worker had in hand when it died goes again, unless it was being handed over', async () => {
    const dead = uuid7();
    const claimed = `"status" = $1, "claimedBy" = $2, "claimedAt" = clock_timestamp() - $3::interval,
      "handedOverAt" = CASE WHEN $1 = 'handing_over' THEN clock_timestamp() - $3::interval END
      WHERE "audience" = 'contact'`;
    await changeOutbox(app, claimed, ['claimed', dead, '1 minute']);
    expect(await deliverAll(app)).toBe(0);
    await changeOutbox(app, claimed, ['claimed', dead, '3 minutes']);
    expect(await deliverAll(app)).toBe(1);
    expect((await theMessage()).events.map(({ kind }) => kind)).toContain('retried');
    expect(taken()).toBe(1);

    await changeOutbox(app, `"id" = $1 WHERE "audience" = 'contact'`, [uuid7()]);
    await changeOutbox(app, claimed, ['handing_over', dead, '3 minutes']);
    await deliverAll(app);
    expect(await theMessage()).toMatchObject({ status: 'maybe_sent' });
    expect((await notices()).join()).toContain('message_maybe_sent');
    expect(taken()).toBe(1);
  });

  test('what a living worker could not store, it takes up itself', async () => {
    const worker = aWorker();
    await changeOutbox(
      app,
      `"status" = 'claimed', "claimedBy" = $1, "claimedAt" = clock_timestamp() - interval '3 minutes'
       WHERE "audience" = 'contact'`,
      [worker.id],
    );
    expect(await deliverAll(app, worker)).toBe(1);
    expect(taken()).toBe(1);
  });

  test('a worker that beats no more is dead after a minute, one that beats is alive', async () => {
    const worker = uuid7();
    const beat = (ago: string) =>
      app.deps.database.pool.query(
        `INSERT INTO "WorkerHeartbeat" ("id", "startedAt", "beatAt")
         VALUES ($1, now(), clock_timestamp() - $2::interval)
         ON CONFLICT ("id") DO UPDATE SET "beatAt" = excluded."beatAt"`,
        [worker, ago],
      );
    await changeOutbox(
      app,
      `"status" = 'claimed', "claimedBy" = $1, "claimedAt" = clock_timestamp()
       WHERE "audience" = 'contact'`,
      [worker],
    );
    await beat('5 seconds');
    expect(await deliverAll(app)).toBe(0);
    await beat('61 seconds');
    expect(await deliverAll(app)).toBe(1);
  });

  test('a message that was given to somebody else before the dot is not sent by the first', async () => {
    const first = aWorker();
    const sending = app.deps.mailer.handOver;
    if (sending === null) throw new Error('There is no mail server.');
    let stolen = false;
    app.deps.mailer = {
      ...usual,
      handOver: async (mail) => {
        if (!stolen) {
          stolen = true;
          await changeOutbox(app, `"claimedBy" = $1 WHERE "audience" = 'contact'`, [uuid7()]);
        }
        return sending(mail);
      },
    };
    await deliverAll(app, first);
    expect(taken()).toBe(0);
    expect(await theMessage()).toMatchObject({ status: 'claimed' });
  });
});
