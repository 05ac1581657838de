import { testDatabases } from '@acquaint/db/testing/test-database';
import PostalMime from 'postal-mime';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { Journey } from '../testing/journey.ts';
import { aBounce, aMail } from '../testing/mails.ts';
import { deliverAll, outboxOf } from '../testing/outbox.ts';
import { SmtpTalk } from '../testing/smtp-talk.ts';
import { type TestApp, testApp } from '../testing/test-app.ts';
import { testWorld, type World } from '../testing/world.ts';
import { listenForMail, type MailIn } from './listener.ts';

const TO = 'a.okafor@rivertrust.example';
const domain = 'replies.school.example';
const mailIn = { port: 0, host: '127.0.0.1', domain, certificate: null, checkedBy: null };
const OURS = /^reply\+[0-9a-f]{32}@replies\.school\.example$/;

describe.each(testDatabases())('a letter out and what comes back, on $name', ({ open }) => {
  let app: TestApp;
  let listener: MailIn;
  let world: World;
  let one: Journey;
  beforeAll(async () => {
    app = await testApp(await open());
    app.deps.settings.mailIn = mailIn;
    listener = await listenForMail(app.deps, mailIn);
  }, 60_000);
  afterAll(async () => {
    await listener.close();
    await app.close();
  });
  beforeEach(async () => {
    app.deps.settings.mailIn = mailIn;
    app.sink.taken.length = 0;
    await app.deps.database.pool.query('DELETE FROM "RateLimit"');
    world = await testWorld(app);
    one = new Journey(
      app,
      world.own,
      await world.own.client.call('interviews.get', { id: world.interviewId }),
    );
  }, 60_000);

  /** The request as the contact's mailbox has it. */
  async function delivered() {
    await deliverAll(app);
    const found = app.sink.taken.find(({ to }) => to === TO);
    if (!found) throw new Error('The request went out.');
    const letter = await PostalMime.parse(found.letter);
    const addresses = (letter.replyTo ?? []).flatMap(({ address }) => address ?? []);
    return { envelopeSender: found.from, letter, answerTo: addresses.find((a) => OURS.test(a)) };
  }
  async function send(to: string | undefined, content: string, from?: string): Promise<string> {
    const talk = await SmtpTalk.begin(listener.port);
    const answer = await talk.mail(to ?? '', content, from);
    talk.end();
    return answer;
  }
  const codesTold = async () =>
    (await outboxOf(app, world.school.id))
      .filter(({ audience }) => audience === 'member')
      .map(({ payload }) => /"code":"(\w+)"/.exec(JSON.stringify(payload))?.[1]);
  const nudgeAfterDays = async () => {
    await one.at('2026-04-20T10:00:00.000Z');
    return one.view.assessment.reminders.find(({ kind }) => kind === 'nudge_proposal');
  };

  test('G8: an answer to the Reply-To is filed under its message, nothing follows, the student is told', async () => {
    const { letter, answerTo } = await delivered();
    const headers = [
      `In-Reply-To: ${letter.messageId}`,
      `References: ${letter.messageId}`,
      'Content-Type: text/plain; charset=utf-8',
    ];
    const from = 'Amara Quillfeather <a.okafor@rivertrust.example>';
    const body = `Gladly. Thursday?\n\nOn Mon, 2 Mar 2026 at 10:00, Lena <lena@school.example> wrote:\n> ${letter.text?.split('\n')[0]}`;
    expect(await send(answerTo, aMail({ from, headers, body }))).toMatch(/^250/);
    const inbox = await world.own.client.call('interviews.inbox', { interviewId: one.id });
    expect(inbox).toMatchObject([{ own: 'Gladly. Thursday?', heldBecause: null }]);
    await one.reload();
    const [asked] = await outboxOf(app, world.school.id);
    expect(one.interview.inbox).toMatchObject([{ from: 'contact', settled: null }]);
    expect(asked?.messageId).toBe(letter.messageId);
    expect(await nudgeAfterDays()).toBeUndefined();
    expect(await codesTold()).toEqual(['mail_received']);
  });

  test('G36: a bounce comes back to the sender of the envelope, and asks for another address', async () => {
    const { envelopeSender, answerTo } = await delivered();
    expect(envelopeSender).toMatch(OURS);
    expect(envelopeSender).toBe(answerTo);
    const gone = { recipient: TO, status: '5.1.1', said: '550 5.1.1 User unknown' };
    expect(await send(envelopeSender, aBounce('Postfix', gone), '')).toMatch(/^250/);
    await one.reload();
    expect(one.interview.request.status).toBe('bounced');
    expect(one.view.dossier.contact.channels.bouncedAddresses).toEqual([TO]);
    expect(one.view.assessment.next.map(({ code }) => code)).toContain('mend_address');
    expect(await nudgeAfterDays()).toBeUndefined();
    expect(await codesTold()).toEqual(['message_bounced']);
    const [asked] = await outboxOf(app, world.school.id);
    expect(asked?.status).toBe('bounced');
    expect(asked?.events.map(({ kind }) => kind)).toEqual(['queued', 'sent', 'bounced']);
  });

  test('G8: a note of absence comes back there too, and pauses until two working days after', async () => {
    const { envelopeSender } = await delivered();
    const headers = ['Auto-Submitted: auto-replied', 'Content-Type: text/plain; charset=utf-8'];
    const from = 'Amara Quillfeather <a.okafor@rivertrust.example>';
    const body = 'I am out of the office until 12 March 2026.';
    const away = aMail({ from, subject: 'Automatic reply', headers, body });
    expect(await send(envelopeSender, away, '')).toMatch(/^250/);
    await one.reload();
    expect(one.interview.replies).toMatchObject([{ outcome: 'auto_reply', until: '2026-03-12' }]);
    expect(one.interview.request.status).toBe('open');
    // 12 March is a Thursday: Friday and Monday are the two days.
    const nudge = one.view.assessment.reminders.find(({ kind }) => kind === 'nudge_proposal');
    expect(nudge?.dueAt.slice(0, 10)).toBe('2026-03-16');
    expect(await codesTold()).toEqual(['mail_away']);
  });

  test('without mail in, bounces come back to the mailbox of the organisation', async () => {
    app.deps.settings.mailIn = null;
    const { envelopeSender, answerTo } = await delivered();
    expect(envelopeSender).toBe('acquaint@school.example');
    expect(answerTo).toBeUndefined();
  });

  test('mail to our own people bounces to the mailbox of the organisation', async () => {
    const { answerTo } = await delivered();
    await send(answerTo, aMail({ from: 'Amara Quillfeather <a.okafor@rivertrust.example>' }));
    const { signedIn } = await world.own.client.call<{ signedIn: { email: string } }>(
      'auth.session',
    );
    await one.at('2026-03-02T12:00:00.000Z');
    await deliverAll(app);
    const told = app.sink.taken.find(({ to }) => to === signedIn.email);
    expect(told?.from).toBe('acquaint@school.example');
  });
});
