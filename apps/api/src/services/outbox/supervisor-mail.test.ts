import type { SupervisorPermission } from '@acquaint/core/workflow/records';
import { testDatabases } from '@acquaint/db/testing/test-database';
import { uuid7 } from '@acquaint/db/uuid7';
import PostalMime from 'postal-mime';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { Journey } from '../../testing/journey.ts';
import { deliverAll, outboxOf } from '../../testing/outbox.ts';
import { testSchool, type TestSchool } from '../../testing/school.ts';
import { readyToAsk } from '../../testing/steps.ts';
import { TestStudent } from '../../testing/student.ts';
import { type TestApp, testApp } from '../../testing/test-app.ts';

const TO = 'p.raman@rivertrust.example';
const CORRECTED = 'priya.raman@rivertrust.example';

describe.each(testDatabases())('mail to a supervisor on $name', ({ open }) => {
  let app: TestApp;
  let school: TestSchool;
  let student: TestStudent;
  let one: Journey;

  beforeAll(async () => {
    app = await testApp(await open());
  }, 60_000);
  afterAll(() => app.close());
  beforeEach(async () => {
    app.clock.now = '2026-03-02T10:00:00.000Z';
    app.sink.taken.length = 0;
    app.sink.behave = () => 'accept';
    await app.deps.database.pool.query('DELETE FROM "RateLimit"');
    school = await testSchool(app);
    student = new TestStudent(await school.join('student', 'Lena Hoffmann'));
    await student.fillProfile();
    await saveInternship(uuid7(), null, TO);
    const contact = await student.proveContact(await student.addContact({ team: 'Forecasting' }));
    one = new Journey(app, student, await student.start(contact.id));
    await readyToAsk(one);
    await one.send({ templateId: 'T08', written: {} }, 'acquaint');
  }, 60_000);

  let internship: { id: string; version: number };
  async function saveInternship(id: string, version: number | null, email: string) {
    internship = await student.client.call('profile.saveInternship', {
      id,
      version,
      idempotencyKey: uuid7(),
      employer: 'River Trust',
      team: 'Gauges',
      start: '2026-02-02',
      end: '2026-07-31',
      settledIn: true,
      supervisor: {
        name: 'Priya Raman',
        greeting: 'Dear Priya',
        email,
        contactId: null,
        mayBeNamed: true,
      },
    });
  }
  const to = (address: string) => app.sink.taken.filter((letter) => letter.to === address);
  const permission = async () =>
    (await student.client.call<SupervisorPermission[]>('profile.permissions'))[0];
  const next = () => one.view.assessment.next.map(({ code }) => code);

  test('R19: it says exactly what the student approved; below it why it came, and where to answer', async () => {
    await deliverAll(app);
    const mail = await PostalMime.parse(to(TO)[0]?.letter ?? '');
    const approved = one.interview.messages[0];
    const [text, footer] = (mail.text ?? '').split('\n\n-- \n');
    expect(text).toBe(approved?.text);
    expect(mail.subject).toBe(approved?.subject);
    expect(footer).toContain('names you as their supervisor');
    expect(mail.html).toBeUndefined();
    expect(mail.attachments).toEqual([]);
    expect(mail.from?.name).toMatch(/^Lena Hoffmann via /);
    const link = /http:\/\/localhost:3000(\/g\/[\w-]{22})/.exec(footer ?? '')?.[1] ?? '';
    const page = await (await app.app.request(link)).text();
    expect(page).toContain('Lena Hoffmann asks about a talk with Dr. Okafor');
    expect(await permission()).toMatchObject({ status: 'asked', askedAt: app.clock.now });
  });

  test('G36: came back, it was not asked; at the corrected address it goes out and counts as asked', async () => {
    app.sink.behave = (address) => (address === TO ? 'unknown_recipient' : 'accept');
    await deliverAll(app);
    await one.reload();
    const codes = (await outboxOf(app, school.id)).map(
      ({ payload }) => /"code":"(\w+)"/.exec(JSON.stringify(payload))?.[1],
    );
    expect(codes).toContain('message_bounced');
    expect(next()[0]).toBe('ask_supervisor_again');
    expect(one.heldUpOnPage('send_request')).toContain('R19');

    app.clock.now = '2026-03-02T11:00:00.000Z';
    await saveInternship(internship.id, internship.version, CORRECTED);
    await one.reload();
    expect(next()[0]).toBe('ask_supervisor_again');
    await one.send({ templateId: 'T08', written: {} }, 'acquaint');
    await deliverAll(app);
    expect(to(CORRECTED)).toHaveLength(1);
    expect(next()).not.toContain('ask_supervisor_again');
    expect(await permission()).toMatchObject({ status: 'asked', askedAt: app.clock.now });
    const mail = await PostalMime.parse(to(CORRECTED)[0]?.letter ?? '');
    expect(mail.inReplyTo).toBeUndefined();
    expect(mail.to).toEqual([{ name: 'Priya Raman', address: CORRECTED }]);
  });

  test('R20: a question that came back late takes no answer away', async () => {
    await deliverAll(app);
    const asked = await permission();
    await student.client.call('profile.savePermission', {
      ...asked,
      idempotencyKey: uuid7(),
      status: 'granted',
      answeredAt: app.clock.now,
    });
    await one.reload();
    await one.send({ templateId: 'T08', written: {} }, 'acquaint');
    expect(await permission()).toMatchObject({ status: 'granted' });
    app.sink.behave = () => 'unknown_recipient';
    await deliverAll(app);
    await one.reload();
    expect(one.heldUpOnPage('send_request')).not.toContain('R19');
  });
});
