import { testDatabases } from '@acquaint/db/testing/test-database';
import { createTransport } from 'nodemailer';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { AskedByMail } from '../testing/asked-by-mail.ts';
import { aCertificate } from '../testing/certificate.ts';
import { aMail } from '../testing/mails.ts';
import { SmtpTalk } from '../testing/smtp-talk.ts';
import { type TestApp, testApp } from '../testing/test-app.ts';
import { listenForMail, type MailIn } from './listener.ts';

const domain = 'replies.school.example';
const plain = { port: 0, host: '127.0.0.1', domain, certificate: null, checkedBy: null };
const { cert, file: certFile, keyFile } = aCertificate();

describe.each(testDatabases())('the line on which mail comes in, on $name', ({ open }) => {
  let app: TestApp;
  let secured: MailIn;
  let open25: MailIn;
  beforeAll(async () => {
    app = await testApp(await open());
    app.deps.settings.mailIn = plain;
    secured = await listenForMail(app.deps, { ...plain, certificate: { certFile, keyFile } });
    open25 = await listenForMail(app.deps, plain);
  }, 60_000);
  afterAll(async () => {
    await secured.close();
    await open25.close();
    await app.close();
  });

  /** The other mail server, which insists on a certificate that it can check. */
  async function deliver({ port }: MailIn, to: string, ca: string | null): Promise<string> {
    const transport = createTransport({
      host: '127.0.0.1',
      port,
      requireTLS: true,
      tls: { servername: 'localhost', minVersion: 'TLSv1.2', ...(ca !== null && { ca }) },
    });
    try {
      const envelope = { from: 'a.okafor@rivertrust.example', to };
      const { response } = await transport.sendMail({ envelope, raw: aMail({ body: 'Gladly.' }) });
      return response;
    } finally {
      transport.close();
    }
  }
  const hello = async ({ port }: MailIn): Promise<string> => {
    const talk = await SmtpTalk.begin(port);
    const offered = await talk.say('EHLO again');
    talk.end();
    return offered;
  };

  test('with a certificate TLS is offered, and carries an answer to its message', async () => {
    const request = await AskedByMail.make(app, app.deps);
    expect(await hello(secured)).toContain('STARTTLS');
    expect(await deliver(secured, request.address, cert)).toMatch(/^250/);
    expect(await request.inbox()).toMatchObject([{ own: 'Gladly.' }]);
  });

  test('a server that does not know the certificate turns away before it says anything', async () => {
    const request = await AskedByMail.make(app, app.deps);
    await expect(deliver(secured, request.address, null)).rejects.toMatchObject({
      code: 'ESOCKET',
    });
    expect(await request.inbox()).toEqual([]);
  });

  test('with a certificate mail without TLS still comes in', async () => {
    const request = await AskedByMail.make(app, app.deps);
    const talk = await SmtpTalk.begin(secured.port);
    expect(await talk.mail(request.address, aMail())).toMatch(/^250/);
    talk.end();
  });

  test('commands that came along with STARTTLS in plain text are not carried out', async () => {
    const request = await AskedByMail.make(app, app.deps);
    const talk = await SmtpTalk.begin(secured.port);
    const smuggled = [
      'STARTTLS',
      'MAIL FROM:<a.okafor@rivertrust.example>',
      `RCPT TO:<${request.address}>`,
      'DATA',
      aMail({ body: 'Smuggled.' }),
      '.',
      '',
    ];
    await talk.write(smuggled.join('\r\n'));
    expect(await talk.answer()).toMatch(/^220/);
    talk.end();
    expect(await deliver(secured, request.address, cert)).toMatch(/^250/);
    expect(await request.inbox()).toMatchObject([{ own: 'Gladly.' }]);
  });

  test('without a certificate TLS is not offered, and mail comes in', async () => {
    const request = await AskedByMail.make(app, app.deps);
    expect(await hello(open25)).not.toContain('STARTTLS');
    await expect(deliver(open25, request.address, cert)).rejects.toThrow('STARTTLS');
    const talk = await SmtpTalk.begin(open25.port);
    expect(await talk.say('STARTTLS')).toMatch(/^5/);
    expect(await talk.mail(request.address, aMail())).toMatch(/^250/);
    talk.end();
  });
});
