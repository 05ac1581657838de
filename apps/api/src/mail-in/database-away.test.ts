import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Deps } from '../deps.ts';
import { AskedByMail } from '../testing/asked-by-mail.ts';
import { appOnAWire, type AppOnAWire } from '../testing/database-away.ts';
import { aMail } from '../testing/mails.ts';
import { SmtpTalk } from '../testing/smtp-talk.ts';
import { listenForMail, type MailIn } from './listener.ts';

const mailIn = {
  port: 0,
  host: '127.0.0.1',
  domain: 'replies.school.example',
  certificate: null,
  checkedBy: null,
};

let place: AppOnAWire;
let listener: MailIn;
let request: AskedByMail;

beforeAll(async () => {
  place = await appOnAWire('mail_in_database_away');
  const { app } = place;
  const deps: Deps = { ...app.deps, settings: { ...app.deps.settings, mailIn } };
  listener = await listenForMail(deps, mailIn);
  request = await AskedByMail.make(app, deps);
}, 60_000);
afterAll(async () => {
  await listener.close();
  await place.close();
});

test('while the database is away a mail is put off, before and after its content', async () => {
  const sender = await SmtpTalk.begin(listener.port);
  await sender.say('MAIL FROM:<a.okafor@rivertrust.example>');
  expect(await sender.say(`RCPT TO:<${request.address}>`)).toMatch(/^250/);
  await sender.say('DATA');
  await sender.write(aMail({ body: 'Gladly.' }));
  await place.wire.cut();
  expect(await sender.say('\r\n.')).toMatch(/^451/);
  expect(await sender.mail(request.address, aMail())).toMatch(/^451/);

  await place.wire.mend();
  await sender.say('RSET');
  expect(await sender.mail(request.address, aMail({ body: 'Gladly, again.' }))).toMatch(/^250/);
  sender.end();
  expect((await request.inbox()).map(({ own }) => own)).toEqual(['Gladly, again.']);
}, 30_000);
