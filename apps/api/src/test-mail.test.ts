import { testDatabases } from '@acquaint/db/testing/test-database';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { consoleMailer, smtpMailer } from './mail/mailer.ts';
import type { TestMailResult } from './services/organizations/test-mail.ts';
import { aCertificate } from './testing/certificate.ts';
import { type TestSchool, testSchool } from './testing/school.ts';
import { smtpSink } from './testing/smtp-sink.ts';
import { type TestApp, testApp } from './testing/test-app.ts';

const FROM = 'Acquaint <acquaint@school.example>';

describe.each(testDatabases())('a mail to try the settings on $name', ({ open }) => {
  let app: TestApp;
  let school: TestSchool;
  beforeEach(async () => {
    app = await testApp(await open());
    school = await testSchool(app);
  }, 60_000);
  afterEach(() => app.close());

  const tried = () => school.owner.call<TestMailResult>('organizations.testMail');
  const through = async (url: string, caFile: string | null = null): Promise<TestMailResult> => {
    const mailer = smtpMailer({ url, caFile, timeoutMs: 300 }, FROM);
    app.deps.mailer = mailer;
    const result = await tried();
    mailer.close();
    return result;
  };

  test('reaches whoever asks, with the server’s own answer', async () => {
    const result = await tried();
    expect(result).toMatchObject({ ok: true, answer: '250 Taken' });
    expect(app.sink.taken.filter(({ to }) => to === result.to)).not.toEqual([]);
  });

  test('is for owners, and not without end', async () => {
    const student = await school.join('student');
    expect((await student.refused('organizations.testMail')).code).toBe('not_allowed');
    for (const _ of [1, 2, 3, 4, 5]) await tried();
    const refused = await school.owner.refused('organizations.testMail');
    expect(refused).toMatchObject({ code: 'too_many_requests', retryAfter: expect.any(Number) });
  });

  test('names what is wrong by one of a few codes', async () => {
    app.sink.behave = () => 'policy';
    expect(await tried()).toMatchObject({
      ok: false,
      problem: 'refused',
      answer: '550 5.7.1 Not welcome here',
    });
    app.sink.behave = () => 'silent';
    expect(await through(app.sink.url)).toMatchObject({ ok: false, problem: 'timeout' });
    expect(await through(app.sink.url, aCertificate().file)).toMatchObject({ problem: 'tls' });
    const gone = await smtpSink();
    await gone.close();
    expect(await through(gone.url)).toMatchObject({ problem: 'unreachable', answer: null });
    app.deps.mailer = consoleMailer(() => {});
    expect(await tried()).toMatchObject({ ok: false, problem: 'off' });
  });

  test('tells a wrong password from a server that is away', async () => {
    const sink = await smtpSink({
      authOptional: false,
      disabledCommands: ['STARTTLS'],
      allowInsecureAuth: true,
      onAuth: (_auth, _session, done) => done(new Error('Invalid')),
    });
    const result = await through(sink.url.replace('//', '//school:wrong@'));
    expect(result).toMatchObject({ ok: false, problem: 'auth' });
    await sink.close();
  });
});
