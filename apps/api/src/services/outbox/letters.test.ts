import { asSystem } from '@acquaint/db/tenant';
import { testDatabases } from '@acquaint/db/testing/test-database';
import { uuid7 } from '@acquaint/db/uuid7';
import PostalMime from 'postal-mime';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { replyAddressFor } from '../../mail-in/reply-address.ts';
import { Journey } from '../../testing/journey.ts';
import { changeOutbox, deliverAll, outboxOf } from '../../testing/outbox.ts';
import { aWhyYou } from '../../testing/steps.ts';
import { type TestApp, testApp } from '../../testing/test-app.ts';
import { testWorld, type World } from '../../testing/world.ts';

const TO = 'a.okafor@rivertrust.example';

describe.each(testDatabases())('messages to a contact on $name', ({ open }) => {
  let app: TestApp;
  let world: World;
  let one: Journey;
  beforeEach(async () => {
    app = await testApp(await open());
    world = await testWorld(app);
    one = new Journey(
      app,
      world.own,
      await world.own.client.call('interviews.get', { id: world.interviewId }),
    );
  }, 60_000);
  afterEach(() => app.close());

  const to = (address: string) => app.sink.taken.filter((letter) => letter.to === address);
  const theMessages = async () =>
    (await outboxOf(app, world.school.id)).filter(({ audience }) => audience === 'contact');
  const newsCodes = async () =>
    (await outboxOf(app, world.school.id))
      .filter(({ audience }) => audience === 'member')
      .map(({ payload }) => /"code":"(\w+)"/.exec(JSON.stringify(payload))?.[1]);
  const ledger = () =>
    asSystem(app.deps.database, { reason: 'look in a test' }, async (tx) => {
      const { rows } = await tx.query(`SELECT * FROM "RequestLedger" WHERE "studentId" = $1`, [
        world.userId,
      ]);
      return rows;
    });

  test('G36: an address that takes no mail is an address to correct, and the next try counts as the first', async () => {
    app.sink.behave = (address) => (address === TO ? 'unknown_recipient' : 'accept');
    expect(await ledger()).toHaveLength(1);
    await deliverAll(app);
    await one.reload();
    expect((await theMessages())[0]).toMatchObject({ status: 'bounced' });
    expect(one.interview.request.status).toBe('bounced');
    expect(one.view.dossier.contact.channels.bouncedAddresses).toEqual([TO]);
    expect(await newsCodes()).toEqual(['message_bounced']);
    expect(one.view.assessment.reminders.map(({ kind }) => kind)).not.toContain('nudge_proposal');
    expect(await ledger()).toEqual([]);

    const { channels } = one.view.dossier.contact;
    const workEmail = 'amara.okafor@rivertrust.example';
    await one.changeContact({ channels: { ...channels, workEmail } });
    await one.send({ templateId: 'T01', written: { whyYou: aWhyYou } }, 'acquaint');
    await deliverAll(app);
    expect(to(workEmail)).toHaveLength(1);
    expect(one.interview.request.status).toBe('open');
    expect(await ledger()).toHaveLength(1);
    const mail = await PostalMime.parse(to(workEmail)[0]?.letter ?? '');
    expect(mail.inReplyTo).toBeUndefined();
  });

  test('with mail in on, an answer also finds its way under its message', async () => {
    app.deps.settings.mailIn = {
      port: 0,
      host: '127.0.0.1',
      domain: 'replies.school.example',
      certificate: null,
      checkedBy: null,
    };
    await deliverAll(app);
    const [message] = await theMessages();
    const mail = await PostalMime.parse(to(TO)[0]?.letter ?? '');
    const reply = replyAddressFor(app.deps.settings, message?.id ?? '');
    expect(mail.replyTo?.map(({ address }) => address)).toEqual([
      expect.stringContaining('@school.example'),
      reply?.address,
    ]);
    expect(message?.replyTokenHash).toBe(reply?.tokenHash);
  });

  test('a follow-up stands below the first message, under the same subject', async () => {
    await deliverAll(app);
    await one.at('2026-03-12T10:00:00.000Z');
    await one.send({ templateId: 'T13', written: {} }, 'acquaint');
    await deliverAll(app);
    const [first, second] = await Promise.all(to(TO).map(({ letter }) => PostalMime.parse(letter)));
    expect(second?.inReplyTo).toBe(first?.messageId);
    expect(second?.references).toBe(first?.messageId);
    expect(second?.subject).toBe(`Re: ${first?.subject}`);
  });

  test('G.1: what waited for a day without a try is not sent, and the student is told', async () => {
    app.clock.now = '2026-03-03T10:00:01.000Z';
    await deliverAll(app);
    expect(to(TO)).toEqual([]);
    expect((await theMessages())[0]).toMatchObject({ status: 'stopped', lastError: 'too_old' });
    expect(await newsCodes()).toEqual(['message_too_old']);
  });

  test('G5: whoever asked meanwhile not to be contacted gets nothing', async () => {
    const { id, version } = await world.contact();
    const input = { id, version, idempotencyKey: uuid7(), state: 'do_not_contact' };
    await world.own.client.call('contacts.setState', input);
    await deliverAll(app);
    expect(to(TO)).toEqual([]);
    expect((await theMessages())[0]).toMatchObject({ status: 'stopped', lastError: 'not_wanted' });
    expect(await newsCodes()).toEqual(['message_not_wanted']);
  });

  test('G8: a request that was withdrawn meanwhile stays here', async () => {
    await one.do({ type: 'withdrawInterview', data: { reason: null } });
    await deliverAll(app);
    expect(to(TO)).toEqual([]);
    expect((await theMessages())[0]).toMatchObject({ status: 'stopped', lastError: 'overtaken' });
  });

  test('a name or a subject with a line break in it never becomes a header', async () => {
    await changeOutbox(
      app,
      `"payload" = jsonb_set("payload", '{subject}', '"Hello\\r\\nBcc: all@x.example"')`,
    );
    await deliverAll(app);
    expect(app.sink.taken.filter(({ letter }) => letter.includes('Bcc:'))).toEqual([]);
    expect((await theMessages())[0]).toMatchObject({ status: 'failed' });
  });

  test('two envelopes cannot be made of one address', async () => {
    await changeOutbox(
      app,
      `"recipient" = jsonb_set("recipient", '{address}', '"a@x.example>\\r\\nRCPT TO:<b@x.example"')
       WHERE "audience" = 'contact'`,
    );
    await deliverAll(app);
    expect((await theMessages())[0]).toMatchObject({ status: 'bounced' });
    expect(to('b@x.example')).toEqual([]);
  });

  test('a message is queued once for its key, also after it was sent', async () => {
    await deliverAll(app);
    const [first] = await theMessages();
    const again = asSystem(app.deps.database, { reason: 'a second row' }, (tx) =>
      tx.query(
        `INSERT INTO "OutboxMessage" ("organizationId", "id", "sendKey", "kind", "recipient",
           "payload", "availableAt", "createdAt")
         SELECT "organizationId", $1, "sendKey", "kind", "recipient", "payload", "availableAt",
           "createdAt" FROM "OutboxMessage" WHERE "id" = $2`,
        [uuid7(), first?.id],
      ),
    );
    await expect(again).rejects.toMatchObject({ code: '23505' });
  });
});
