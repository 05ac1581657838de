import { asSystem, inTenant } from '@acquaint/db/tenant';
import { testDatabases } from '@acquaint/db/testing/test-database';
import { uuid7 } from '@acquaint/db/uuid7';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { HostQuestion, HostQuestionLetter } from '../../services/hosts/ask.ts';
import type { HostPool } from '../../services/hosts/list.ts';
import { buildMail } from '../../services/outbox/build-mail.ts';
import { readMessage } from '../../services/outbox/message.ts';
import { everything, formIn, TestGuest } from '../../testing/guest.ts';
import { testSchool, type TestSchool } from '../../testing/school.ts';
import { TestStudent } from '../../testing/student.ts';
import { type TestApp, testApp } from '../../testing/test-app.ts';

const NOW = '2026-03-02T10:00:00.000Z';
const MOST_BYTES = 30_000;

const answer = {
  name: 'Amara Okafor',
  role: 'Hydrologist',
  employer: 'River Trust',
  email: 'a.okafor@rivertrust.example',
  topics: 'Flood forecasting\nNight shifts',
  formats: ['telephone', 'video'],
  languages: 'English, Igbo',
  capacity: '2',
  words: 'Ask me anything about gauges.',
  from: '',
  until: '',
};

describe.each(testDatabases())('the page of a host on $name', ({ open }) => {
  let app: TestApp;
  let school: TestSchool;
  let student: TestStudent;
  let names = 0;
  beforeAll(async () => {
    app = await testApp(await open());
    app.clock.now = NOW;
    school = await testSchool(app);
    student = new TestStudent(await school.join('student', 'Lena Hoffmann'));
    await student.fillProfile();
  }, 60_000);
  afterAll(() => app.close());

  /** A contact with whom the student has talked, under a name of their own. */
  async function talkedWith(isHeld = true) {
    names += 1;
    const surname = `Okafor${'abcdefghijklmnopqrstuvwxyz'[names]}`;
    const contact = await student.addContact({
      fullName: `Amara ${surname}`,
      familyName: surname,
      addressName: surname,
      notes: 'Frank words about them.',
    });
    const { channels } = contact;
    const own = { ...channels, workEmail: `host-${names}@rivertrust.example` };
    const changed = await student.client.call<{ version: number }>('contacts.update', {
      id: contact.id,
      version: contact.version,
      changes: { channels: own },
      idempotencyKey: uuid7(),
    });
    await student.start(contact.id);
    if (isHeld) {
      await inTenant(app.deps.database, { organizationId: school.id }, (tx) =>
        tx.query(
          `UPDATE "Interview" SET "meetingStatus" = 'held' WHERE "organizationId" = $1 AND "contactId" = $2`,
          [school.id, contact.id],
        ),
      );
    }
    return {
      contactId: contact.id,
      version: changed.version,
      fields: { ...answer, name: `Amara ${surname}`, email: own.workEmail },
    };
  }

  const ask = (contactId: string, idempotencyKey = uuid7()) =>
    student.client.call<HostQuestionLetter>('hosts.ask', { contactId, idempotencyKey });
  const pageIn = ({ text }: { text: string }): TestGuest =>
    new TestGuest(app, /https?:\/\/\S+/.exec(text)?.[0] ?? '');
  const pool = async () => (await school.owner.call<HostPool>('hosts.list')).hosts;
  const question = (contactId: string) =>
    student.client.call<HostQuestion>('hosts.question', { contactId });
  const send = (page: TestGuest, fields: Record<string, string | string[]>) =>
    page.send('save', fields, '');

  test('a student asks after the talk, and not before; the office learns nothing of the contact', async () => {
    const before = await talkedWith(false);
    expect((await question(before.contactId)).standing).toBe('not_yet');
    const early = { contactId: before.contactId, idempotencyKey: uuid7() };
    expect((await student.client.refused('hosts.ask', early)).code).toBe('bad_input');

    const { contactId, fields } = await talkedWith();
    expect((await question(contactId)).standing).toBe('open');
    const key = uuid7();
    const letter = await ask(contactId, key);
    expect(letter).toMatchObject({
      to: fields.email,
      subject: expect.stringContaining('offer you'),
    });
    expect(letter.text).toContain('Lena Hoffmann');
    expect(await ask(contactId, key)).toEqual(letter);
    expect((await question(contactId)).standing).toBe('asked');
    expect((await pool()).map(({ fullName }) => fullName)).not.toContain(fields.name);
    const { Host = '' } = await everything(app);
    expect(Host).not.toContain(fields.name);
    expect(Host).not.toContain(pageIn(letter).token.replace('host/', ''));
  });

  test('the page is small, works without script, and a scanner that opens it changes nothing', async () => {
    const { contactId, fields } = await talkedWith();
    const page = pageIn(await ask(contactId));
    const before = await everything(app);
    for (const view of ['', 'end', 'stop', 'erase']) {
      for (const query of ['', '?lang=de', '?lang=ar']) {
        const { status, html, response } = await page.get(view, query);
        expect([view, query, status]).toEqual([view, query, 200]);
        expect(Buffer.byteLength(html)).toBeLessThan(MOST_BYTES);
        expect(html).not.toMatch(/<script|style=| on\w+=/);
        expect(response.headers.get('cache-control')).toBe('no-store');
        expect(response.headers.get('referrer-policy')).toBe('no-referrer');
      }
    }
    expect(await everything(app)).toEqual(before);
    const { html } = await page.get();
    expect(html).toContain('Lena Hoffmann talked with you');
    expect(html).toContain(fields.name);
    expect(html).not.toContain('Frank words');
    expect((await page.get('', '?lang=ar')).html).toContain('dir="rtl"');
  });

  test('only their own yes takes them into the pool; every device shows the same', async () => {
    const { contactId, fields } = await talkedWith();
    const page = pageIn(await ask(contactId));
    const { status, response } = await send(page, fields);
    expect([status, response.headers.get('location')]).toEqual([303, page.path]);
    const host = (await pool()).find(({ fullName }) => fullName === fields.name);
    expect(host).toMatchObject({
      status: 'agreed',
      origin: 'student',
      agreedHow: 'own_page',
      agreedOn: '2026-03-02',
      topics: ['Flood forecasting', 'Night shifts'],
      formats: ['telephone', 'video'],
      languages: ['English', 'Igbo'],
      capacity: 2,
      everyone: false,
      cohortIds: [],
    });
    expect(JSON.stringify(host)).not.toContain('Lena');
    expect((await question(contactId)).standing).toBe('agreed');
    const elsewhere = new TestGuest(app, `http://other.example${page.path}`);
    expect((await elsewhere.get()).html).toContain('2 of 2 places of this term are free');
    const { Notice = '' } = await everything(app);
    expect(Notice).toContain('host_agreed');

    // Their word is theirs: the office chooses only to whom they are offered.
    const offering = { everyone: true, cohortIds: [] };
    const at = { id: host?.id, version: host?.version, idempotencyKey: uuid7() };
    const office = {
      ...at,
      fields: { ...fieldsOf(fields), capacity: 9 },
      offering,
      consent: { how: 'phone', on: '2026-03-01', note: null },
    };
    expect((await school.owner.refused('hosts.save', office)).code).toBe('not_allowed');
    await school.owner.call('hosts.offer', { ...at, offering, idempotencyKey: uuid7() });
    const other = await school.join('student', 'Tomas Novak');
    const seen = await other.call<{ fullName: string }[]>('hosts.offered');
    expect(seen.map(({ fullName }) => fullName)).toContain(fields.name);
    expect(JSON.stringify(seen)).not.toContain(fields.email);
  });

  const fieldsOf = (fields: typeof answer) => ({
    fullName: fields.name,
    jobTitle: fields.role,
    employer: fields.employer,
    email: fields.email,
    topics: fields.topics.split('\n'),
    formats: fields.formats,
    languages: [],
    words: null,
    capacity: 2,
    pause: { from: null, until: null },
  });

  test.each([
    [{ name: ' ' }, 'name', 'Please give a name.'],
    [{ email: 'nobody' }, 'email', 'Please give an e-mail address'],
    [{ topics: '' }, 'topics', 'Please name one to 8 topics'],
    [{ formats: [] }, 'formats', 'Please choose at least one way'],
    [{ capacity: '0' }, 'capacity', 'Please give a number from 1 to 20.'],
    [{ capacity: '2e9' }, 'capacity', 'Please give a number from 1 to 20.'],
    [
      { from: '2026-03-10', until: '2026-03-09' },
      'until',
      'The second day comes before the first.',
    ],
    [{ until: '31.12.2026' }, 'until', 'Please give a day.'],
    [{ words: 'x'.repeat(501) }, 'words', 'at most 500 characters'],
  ])('%j comes back with what was typed, and why', async (changes, field, why) => {
    const { contactId, fields } = await talkedWith();
    const page = pageIn(await ask(contactId));
    const { status, html } = await send(page, { ...fields, ...changes });
    expect(status).toBe(422);
    expect(html).toContain(`href="#${field}"`);
    expect(html).toContain(why);
    expect(html).toContain('Hydrologist');
    expect((await question(contactId)).standing).toBe('asked');
  });

  test('pause, change and end by the same link; a form from before the change does nothing', async () => {
    const { contactId, fields } = await talkedWith();
    const page = pageIn(await ask(contactId));
    await send(page, fields);
    const old = formIn((await page.get()).html);
    await send(page, { ...fields, until: '2026-03-20' });
    expect((await page.get()).html).toContain('You take a pause');
    const stale = await page.post('save', { ...fields, _form: old });
    expect(stale.status).toBe(409);
    const twice = { ...fields, capacity: '5', _form: formIn((await page.get()).html) };
    expect((await page.post('save', twice)).status).toBe(303);
    expect((await page.post('save', twice)).status).toBe(303);
    const hostNow = async () => (await pool()).find(({ fullName }) => fullName === fields.name);
    expect(await hostNow()).toMatchObject({ capacity: 5, pausedUntil: null, version: 4 });

    expect((await page.send('end', {})).status).toBe(303);
    expect(await hostNow()).toMatchObject({ status: 'ended', hindrance: 'ended' });
    expect((await page.get()).html).toContain('You are not on the list');
    await send(page, fields);
    expect(await hostNow()).toMatchObject({ status: 'agreed', capacity: 2 });
  });

  test('a question that nobody answers closes; a host’s own page stays open', async () => {
    const asked = pageIn(await ask((await talkedWith()).contactId));
    const agreed = await talkedWith();
    const host = pageIn(await ask(agreed.contactId));
    await send(host, agreed.fields);
    app.clock.now = '2026-05-02T10:00:00.000Z';
    expect((await asked.get()).status).toBe(404);
    expect((await asked.get()).html).toBe(
      (await new TestGuest(app, 'http://localhost/g/host/x').get()).html,
    );
    expect((await host.get()).status).toBe(200);
    app.clock.now = NOW;
  });

  test('the letter goes out as it was shown, with the page in it, and not after a stop', async () => {
    const { contactId, fields } = await talkedWith();
    const letter = await ask(contactId);
    const key = { contactId, idempotencyKey: uuid7() };
    await student.client.call('hosts.sendQuestion', key);
    await student.client.call('hosts.sendQuestion', { ...key, idempotencyKey: uuid7() });
    expect((await question(contactId)).sent).toBe(true);
    const built = async () => {
      const { rows } = await asSystem(app.deps.database, { reason: 'read a mail' }, (tx) =>
        tx.query<Parameters<typeof readMessage>[0]>(
          `SELECT "organizationId", "id", "kind", "audience", "personId", "interviewId",
              "recipient", "payload", "attempts", "lastError", "createdAt"
            FROM "OutboxMessage" WHERE "organizationId" = $1 AND "recipient"->>'address' = $2`,
          [school.id, fields.email],
        ),
      );
      expect(rows).toHaveLength(1);
      expect(JSON.stringify(rows)).not.toContain(pageIn(letter).token.replace('host/', ''));
      const [row] = rows;
      if (!row) throw new Error('There is no letter.');
      return inTenant(app.deps.database, { organizationId: school.id }, (tx) =>
        buildMail(app.deps, tx, readMessage(row)),
      );
    };
    const mail = await built();
    if (!mail.ok) throw new Error(mail.because);
    expect(mail.parts.subject).toBe(letter.subject);
    expect(mail.parts.text.startsWith(letter.text)).toBe(true);
    expect(mail.parts.from.name).toContain('Lena Hoffmann via');
    await pageIn(letter).send('stop', {});
    expect(await built()).toMatchObject({ ok: false });
  });

  test('G5: stop on this page holds for the whole school', async () => {
    const { contactId, fields } = await talkedWith();
    const page = pageIn(await ask(contactId));
    await send(page, fields);
    expect((await page.send('stop', {})).status).toBe(303);
    expect((await page.get()).html).toContain('You will not be contacted again');
    const other = new TestStudent(await school.join('student', 'Jonas Weber'));
    await other.fillProfile();
    const again = await other.addContact({
      fullName: 'Somebody Else',
      channels: { ...(await blank()), workEmail: fields.email },
    });
    const view = await other.start(again.id);
    expect(view.assessment.actions.send_request.blockedBy.map(({ ruleId }) => ruleId)).toContain(
      'G5',
    );
    expect((await pool()).find(({ fullName }) => fullName === fields.name)?.status).toBe('ended');
  });

  const blank = async () => (await student.addContact({ fullName: 'Nobody Known' })).channels;

  test('G29: erase takes them out of the pool and out of every book, and closes the page', async () => {
    const { contactId, fields } = await talkedWith();
    const page = pageIn(await ask(contactId));
    await student.client.call('hosts.sendQuestion', { contactId, idempotencyKey: uuid7() });
    await send(page, fields);
    const unsure = await page.send('erase', {});
    expect(unsure.status).toBe(422);
    const gone = await page.send('erase', { sure: 'yes' });
    expect(gone.html).toContain('Your details are erased.');
    expect((await page.get()).status).toBe(404);
    const left = Object.entries(await everything(app))
      .filter(([, rows]) => rows.includes(fields.name) || rows.includes(fields.email))
      .map(([table]) => table);
    expect(left).toEqual([]);
    const { contact } = await student.client.call<{ contact: { state: string } }>('contacts.get', {
      id: contactId,
    });
    expect(contact.state).toBe('do_not_contact');
  });

  test('somebody whom the office invites answers by the link in the mail', async () => {
    const id = uuid7();
    await school.owner.call('hosts.invite', {
      id,
      fullName: 'Ines Vogel',
      employer: 'Mill Works',
      email: 'ines@mill.example',
      language: 'de',
      offering: { everyone: true, cohortIds: [] },
      idempotencyKey: uuid7(),
    });
    expect((await pool()).find((host) => host.id === id)?.status).toBe('asked');
    expect(await student.client.call<{ id: string }[]>('hosts.offered')).not.toContainEqual(
      expect.objectContaining({ id }),
    );
    const { rows } = await asSystem(app.deps.database, { reason: 'read a mail' }, (tx) =>
      tx.query<Parameters<typeof readMessage>[0]>(
        `SELECT "organizationId", "id", "kind", "audience", "personId", "interviewId", "recipient",
            "payload", "attempts", "lastError", "createdAt"
          FROM "OutboxMessage" WHERE "payload"->>'hostId' = $1`,
        [id],
      ),
    );
    const [row] = rows;
    if (!row) throw new Error('There is no letter.');
    const mail = await inTenant(app.deps.database, { organizationId: school.id }, (tx) =>
      buildMail(app.deps, tx, readMessage(row)),
    );
    if (!mail.ok) throw new Error(mail.because);
    expect(mail.parts.subject).toContain('Darf');
    const page = pageIn(mail.parts);
    expect((await page.get()).html).toContain('Dürfen Studierende');
    const yes = {
      ...answer,
      name: 'Ines Vogel',
      employer: 'Mill Works',
      email: 'ines@mill.example',
    };
    await send(page, yes);
    expect(await student.client.call<{ id: string }[]>('hosts.offered')).toContainEqual(
      expect.objectContaining({ id, left: 2 }),
    );
    // Who asked them hears of it once, without a name that an erasure would have to find.
    await send(page, { ...yes, topics: 'Water' });
    const told = await school.owner.call<{ code: string; params: object }[]>('notices.list');
    expect(told.filter(({ code }) => code === 'host_joined')).toMatchObject([{ params: {} }]);
  });
});
