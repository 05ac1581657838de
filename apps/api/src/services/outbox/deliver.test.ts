import { testDatabases } from '@acquaint/db/testing/test-database';
import PostalMime from 'postal-mime';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { aWorker, deliverAll, outboxOf } from '../../testing/outbox.ts';
import { type TestApp, testApp } from '../../testing/test-app.ts';
import { testWorld, type World } from '../../testing/world.ts';
import { deliverDue } from './deliver.ts';

const TO = 'a.okafor@rivertrust.example';

describe.each(testDatabases())('mail to a contact on $name', ({ open }) => {
  let app: TestApp;
  let world: World;
  beforeEach(async () => {
    app = await testApp(await open());
    world = await testWorld(app);
  }, 60_000);
  afterEach(() => app.close());

  const letters = () => app.sink.taken.filter(({ to }) => to === TO);
  const aLetter = async () => PostalMime.parse(letters()[0]?.letter ?? '');
  const approved = async () => (await world.interview()).messages[0]?.text ?? '';

  test('goes out once, in the student’s name, exactly as approved, with the way to answer and to stop', async () => {
    expect(await deliverAll(app)).toBe(1);
    expect(await deliverAll(app)).toBe(0);
    expect(letters()).toHaveLength(1);
    const mail = await aLetter();
    const [message] = await outboxOf(app, world.school.id);
    expect(mail.from).toEqual({
      name: expect.stringMatching(/^Lena Quillfeather via Northgate University/),
      address: 'acquaint@school.example',
    });
    expect(mail.to).toEqual([{ name: 'Amara Quillfeather', address: TO }]);
    const { signedIn } = await world.own.client.call<{ signedIn: { email: string } }>(
      'auth.session',
    );
    expect(mail.replyTo).toEqual([{ name: 'Lena Quillfeather', address: signedIn.email }]);
    expect(mail.messageId).toBe(`<${message?.id}@school.example>`);
    const [text, footer] = (mail.text ?? '').split('\n\n-- \n');
    expect(text).toBe(await approved());
    expect(footer).toContain('a student of Northgate University');
    expect(footer).toMatch(/http:\/\/localhost:3000\/g\/[\w-]{22}/);
    expect(mail.html).toBeUndefined();
    expect(mail.attachments).toEqual([]);
    const headers = mail.headers.map(({ key }) => key);
    expect(headers).not.toContain('auto-submitted');
    expect(headers).not.toContain('list-unsubscribe');
    expect(message).toMatchObject({ status: 'sent', attempts: 1, messageId: mail.messageId });
    expect(message?.events).toEqual([
      { kind: 'queued', answer: null },
      { kind: 'sent', answer: expect.stringMatching(/^250/) },
    ]);
  });

  test('two workers at once send each message once', async () => {
    await Promise.all([deliverDue(app.deps, aWorker()), deliverDue(app.deps, aWorker())]);
    await deliverAll(app);
    expect(letters()).toHaveLength(1);
  });
});
