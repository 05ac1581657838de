import { asSystem } from '@acquaint/db/tenant';
import { testDatabases } from '@acquaint/db/testing/test-database';
import { uuid7 } from '@acquaint/db/uuid7';
import PostalMime from 'postal-mime';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { fireNudges } from './services/nudges/fire.ts';
import type { NudgeLine } from './services/nudges/log.ts';
import type { NudgePreview } from './services/nudges/preview.ts';
import { DAY, NudgeDesk, START } from './testing/nudge-desk.ts';
import { aWorker, deliverAll } from './testing/outbox.ts';
import { testSchool } from './testing/school.ts';
import { type TestApp, testApp } from './testing/test-app.ts';
import type { TestClient } from './testing/test-client.ts';
import { testWorld, type World } from './testing/world.ts';

describe.each(testDatabases())('nudges on $name', ({ open }) => {
  let desk: NudgeDesk;
  beforeAll(async () => {
    desk = await NudgeDesk.open(await open());
  }, 60_000);
  afterAll(() => desk.app.close());
  beforeEach(() => desk.clear());

  const preview = (client: TestClient, studentIds: string[], more: object = {}) =>
    client.call<NudgePreview>('nudges.preview', {
      who: { kind: 'students', studentIds },
      reason: null,
      ...more,
    });
  const verdictOf = async (studentId: string, client = desk.nadia) =>
    (await preview(client, [studentId])).recipients[0]?.verdict;

  test('I5: one goes to the app and by mail, in the sender’s words, with their address for answers', async () => {
    const { client, studentId, email } = await desk.aStudent();
    expect(await verdictOf(studentId)).toEqual({ kind: 'now' });
    const input = desk.nudge([studentId]);
    const first = await desk.nadia.call('nudges.send', input);
    expect(await desk.nadia.call('nudges.send', input)).toEqual(first);
    expect(first).toEqual({ id: input.id, now: 1, later: 0, excluded: 0 });
    expect(await desk.fire()).toBe(1);
    expect(await desk.fire()).toBe(0);
    const told = await desk.notices(client);
    expect(told).toHaveLength(1);
    expect(told[0]?.params).toEqual({ from: 'Nadia Haas', text: 'Hello Lena,\n\nabout Locate.' });
    desk.app.sink.taken.length = 0;
    await deliverAll(desk.app);
    const letters = desk.app.sink.taken.filter(({ to }) => to === email);
    expect(letters).toHaveLength(1);
    const mail = await PostalMime.parse(letters[0]?.letter ?? '');
    expect(mail.subject).toBe('How is it going, Lena?');
    expect(mail.text).toContain('Nadia Haas writes: Hello Lena,\n\nabout Locate.');
    expect(mail.replyTo?.[0]).toMatchObject({ name: 'Nadia Haas' });
    // One click ends them, from the mail program too.
    const url = /<(http[^>]+)>/.exec(
      mail.headers.find(({ key }) => key === 'list-unsubscribe')?.value ?? '',
    )?.[1];
    const type = { 'content-type': 'application/x-www-form-urlencoded' };
    const body = 'List-Unsubscribe=One-Click';
    const path = new URL(url ?? '').pathname;
    expect(await (await desk.app.app.request(path)).text()).toContain('Nadia Haas writes:');
    await desk.app.app.request(path, { method: 'POST', headers: type, body });
    expect(await verdictOf(studentId)).toEqual({ kind: 'excluded', because: 'opted_out' });
    expect(await desk.nadia.refused('nudges.send', desk.nudge([studentId]))).toMatchObject({
      code: 'bad_input',
      problems: [{ field: 'studentIds' }],
    });
    const exported = await client.call<{ nudges: { from: string; subject: string }[] }>(
      'profile.exportMine',
    );
    expect(exported.nudges).toMatchObject([{ from: 'Nadia Haas', status: 'sent' }]);
  });

  test('I5: two senders who want the last place under the cap: one gets it', async () => {
    const { client, studentId } = await desk.aStudent();
    await desk.nadia.call('nudges.send', desk.nudge([studentId]));
    const answers = await Promise.all([
      desk.nadia.ask('nudges.send', desk.nudge([studentId])),
      desk.omar.ask('nudges.send', desk.nudge([studentId])),
    ]);
    expect(answers.map(({ ok }) => ok).toSorted(compare)).toEqual([false, true]);
    await Promise.all([desk.fire(), desk.fire()]);
    expect(await desk.notices(client)).toHaveLength(2);
    expect(await verdictOf(studentId, desk.omar)).toEqual({ kind: 'excluded', because: 'cap' });
    desk.at(7 * DAY - 1);
    expect(await verdictOf(studentId)).toEqual({ kind: 'excluded', because: 'cap' });
    desk.at(7 * DAY);
    expect(await verdictOf(studentId)).toEqual({ kind: 'now' });
  });

  test('I5: the cap is a number of the policy, for a cohort too', async () => {
    const { studentId, cohortId } = await desk.aStudent();
    await desk.sql(`UPDATE "Cohort" SET "policy" = $2 WHERE "id" = $1`, [
      cohortId,
      { nudgesPerStudent7Days: 1 },
    ]);
    await desk.nadia.call('nudges.send', desk.nudge([studentId]));
    expect(await verdictOf(studentId)).toEqual({ kind: 'excluded', because: 'cap' });
  });

  test('M2: in quiet hours it waits, can be stopped, and is judged once more in the morning', async () => {
    const one = await desk.aStudent();
    const two = await desk.aStudent('Jonas Weber');
    const three = await desk.aStudent('Mara Blum');
    const all = [one, two, three].map(({ studentId }) => studentId);
    // 22:00 in Berlin.
    desk.app.clock.now = '2026-03-02T21:00:00.000Z';
    const morning = '2026-03-03T06:00:00.000Z';
    const stopped = desk.nudge([two.studentId]);
    const kept = desk.nudge(all);
    expect(await desk.nadia.call('nudges.send', kept)).toMatchObject({ now: 0, later: 3 });
    await desk.nadia.call('nudges.send', stopped);
    expect(await desk.fire()).toBe(0);
    const cancel = { id: stopped.id, idempotencyKey: uuid7() };
    expect(await desk.nadia.call('nudges.cancel', cancel)).toEqual({ cancelled: 1 });
    expect(await desk.nadia.call('nudges.cancel', cancel)).toEqual({ cancelled: 1 });
    expect(
      (await desk.get(kept.id)).recipients.map(({ status, dueAt }) => ({ status, dueAt })),
    ).toEqual(Array.from({ length: 3 }, () => ({ status: 'waiting', dueAt: morning })));
    // One does something at night, one leaves.
    desk.app.clock.now = '2026-03-02T23:00:00.000Z';
    await anAct(one.studentId);
    await asSystem(desk.app.deps.database, { reason: 'somebody leaves in a test' }, (tx) =>
      tx.query(`UPDATE "Membership" SET "endedAt" = $2 WHERE "userId" = $1`, [
        two.studentId,
        START,
      ]),
    );
    desk.app.clock.now = morning;
    expect(await desk.fire()).toBe(3);
    const { recipients, sent, excluded } = await desk.get(kept.id);
    expect(recipients.map(({ fullName, status, because }) => [fullName, status, because])).toEqual([
      ['Jonas Weber', 'excluded', 'left'],
      ['Lena Hoffmann', 'excluded', 'acted'],
      ['Mara Blum', 'sent', null],
    ]);
    expect({ sent, excluded }).toEqual({ sent: 1, excluded: 2 });
    expect(await desk.notices(three.client)).toHaveLength(1);
    expect(await desk.notices(one.client)).toHaveLength(0);
  });

  test('who acted since the preview does not get it, and the log counts who acts afterwards', async () => {
    const { studentId } = await desk.aStudent();
    const looked = await preview(desk.nadia, [studentId]);
    const input = desk.nudge([studentId], { lookedAt: looked.lookedAt });
    await desk.nadia.call('nudges.send', input);
    await desk.fire();
    expect(await desk.get(input.id)).toMatchObject({ sent: 1, acted: 0 });
    desk.at(DAY);
    await anAct(studentId);
    expect(await desk.get(input.id)).toMatchObject({
      sent: 1,
      acted: 1,
      recipients: [{ acted: true }],
    });
    const late = desk.nudge([studentId], { lookedAt: START });
    expect(await desk.nadia.refused('nudges.send', late)).toMatchObject({ code: 'bad_input' });
    desk.at(DAY + 1);
    expect(await desk.nadia.refused('nudges.send', late)).toMatchObject({
      problems: [{ field: 'lookedAt' }],
    });
    const future = desk.nudge([studentId], { lookedAt: '2026-03-04T10:00:00.000Z' });
    expect(await desk.nadia.refused('nudges.send', future)).toMatchObject({ code: 'bad_input' });
  });

  /** The student begins an interview with somebody. */
  async function anAct(studentId: string): Promise<void> {
    const id = uuid7();
    await desk.sql(
      `INSERT INTO "StudentProfile" ("organizationId", "studentId", "fullName", "timeZone", "data", "updatedAt")
        VALUES ($1, $2, 'Lena', 'Europe/Berlin', '{}', $3) ON CONFLICT DO NOTHING`,
      [desk.school.id, studentId, desk.app.clock.now],
    );
    await desk.sql(
      `INSERT INTO "Contact" ("organizationId", "id", "studentId", "state", "fullName", "nameFolded",
          "employerName", "employerKey", "data", "updatedAt")
        VALUES ($1, $2, $3, 'active', 'A', 'a', 'B', 'b', '{}', $4)`,
      [desk.school.id, id, studentId, desk.app.clock.now],
    );
    await desk.sql(
      `INSERT INTO "Interview" ("organizationId", "id", "studentId", "contactId", "version", "status",
          "step", "stepsDone", "requestStatus", "state", "createdAt", "updatedAt")
        VALUES ($1, $2, $3, $2, 1, 'active', 'locate', 0, 'draft', '{}', $4, $4)`,
      [desk.school.id, id, studentId, desk.app.clock.now],
    );
    await desk.sql(
      `INSERT INTO "InterviewEvent" ("organizationId", "interviewId", "version", "type", "data", "actor", "at")
        VALUES ($1, $2, 1, 'started', '{}', '{"kind": "student"}', $3)`,
      [desk.school.id, id, desk.app.clock.now],
    );
  }

  test('G36: mail that came back holds nudges up', async () => {
    const { studentId, email } = await desk.aStudent();
    await asSystem(desk.app.deps.database, { reason: 'a mail that came back' }, (tx) =>
      tx.query(
        `INSERT INTO "OutboxMessage" ("organizationId", "id", "sendKey", "kind", "audience",
            "personId", "recipient", "payload", "status", "availableAt", "createdAt")
          VALUES ($1, $2, $3, 'news', 'member', $4, $5, '{}', 'bounced', $6, $6)`,
        [desk.school.id, uuid7(), uuid7(), studentId, { name: 'L', address: email }, START],
      ),
    );
    expect(await verdictOf(studentId)).toEqual({ kind: 'excluded', because: 'bounced' });
  });

  test('outside of care nobody is there: not in the preview, not to send to, not in the log', async () => {
    const { studentId } = await desk.aStudent();
    const stranger = await desk.school.join('advisor', 'Sten Falk');
    const foreign = await testSchool(desk.app, `Southbank ${uuid7()}`);
    const elsewhere = await foreign.join('advisor', 'Ida Lind');
    const sent = desk.nudge([studentId]);
    await desk.nadia.call('nudges.send', sent);
    for (const client of [stranger, elsewhere]) {
      expect(await preview(client, [studentId])).toMatchObject({ recipients: [], outside: 1 });
      for (const [procedure, input] of [
        ['nudges.send', desk.nudge([studentId])],
        ['nudges.get', { id: sent.id }],
        ['nudges.cancel', { id: sent.id, idempotencyKey: uuid7() }],
      ] as const) {
        expect((await client.refused(procedure, input)).code).toBe('not_found');
      }
      const { rows } = await client.call<{ rows: NudgeLine[] }>('nudges.list', { before: null });
      expect(rows).toEqual([]);
    }
    const { rows } = await desk.omar.call<{ rows: NudgeLine[] }>('nudges.list', { before: null });
    const seen = rows.find(({ id }) => id === sent.id);
    expect(seen).toMatchObject({ senderName: 'Nadia Haas', waiting: 1 });
  });

  test('a filter finds the same students as the list', async () => {
    const { client } = await desk.aStudent('Zara Unmistakable');
    const who = { kind: 'filter', cohortId: null, search: 'unmistak', step: null, stuck: false };
    const found = await desk.nadia.call<NudgePreview>('nudges.preview', { who, reason: null });
    expect(found.recipients.map(({ studentId }) => studentId)).toEqual([await desk.idOf(client)]);
  });

  test('a reason that is settled meanwhile holds it up', async () => {
    const { client, studentId } = await desk.aStudent();
    await desk.age(studentId);
    desk.at(0);
    const reason = 'no_contact';
    const open = await preview(desk.nadia, [studentId], { reason });
    expect(open.recipients[0]?.verdict).toEqual({ kind: 'now' });
    const input = desk.nudge([studentId], { reason, lookedAt: open.lookedAt });
    await desk.nadia.call('nudges.send', input);
    const { items } = await desk.settleAll(studentId);
    expect(items).toBe(1);
    await desk.fire();
    expect(await desk.notices(client)).toEqual([]);
    expect(await desk.get(input.id)).toMatchObject({
      recipients: [{ status: 'excluded', because: 'settled' }],
    });
  });
});

describe.each(testDatabases())('nudges about a notebook on $name', ({ open }) => {
  let app: TestApp;
  let world: World;
  beforeAll(async () => {
    app = await testApp(await open());
    world = await testWorld(app);
  });
  afterAll(() => app.close());

  test('the step and the talk that it opens are the student’s own, and nobody outside is written to', async () => {
    const { careAdvisor, ownStudent } = world.callers;
    const before = app.sink.taken.length;
    await careAdvisor.call('nudges.send', {
      id: uuid7(),
      studentIds: [world.userId],
      reason: null,
      subject: 'A word',
      text: '{step}: {link}',
      lookedAt: app.clock.now,
      idempotencyKey: uuid7(),
    });
    await fireNudges(app.deps, aWorker());
    const [line] =
      await ownStudent.call<{ interviewId: string; params: { text: string } }[]>('notices.list');
    expect(line?.interviewId).toBe(world.interviewId);
    const [, name = '', step = ''] =
      /^(\w+): http:\/\/localhost:3000\/interviews\/[-\w]{36}\/(\w+)$/.exec(
        line?.params.text ?? '',
      ) ?? [];
    expect(name.toLowerCase()).toBe(step);
    await deliverAll(app);
    expect(before).toBeLessThan(app.sink.taken.length);
    const { signedIn } = await ownStudent.call<{ signedIn: { email: string } }>('auth.session');
    const nudged = app.sink.taken.filter(({ letter }) => letter.includes('Subject: A word'));
    expect(nudged.map(({ to }) => to)).toEqual([signedIn.email]);
  });

  test('an offer leads to where the school books talks and to the people who agreed', async () => {
    const { careAdvisor, ownStudent, owner } = world.callers;
    const told = async (): Promise<string | undefined> => {
      await careAdvisor.call('nudges.send', {
        id: uuid7(),
        studentIds: [world.userId],
        reason: null,
        subject: 'An offer',
        text: '{booking} {people}',
        lookedAt: app.clock.now,
        idempotencyKey: uuid7(),
      });
      await fireNudges(app.deps, aWorker());
      const [line] = await ownStudent.call<{ params: { text: string } }[]>('notices.list');
      return line?.params.text;
    };
    // A week later, so that the cap is free again.
    app.clock.now = new Date(Date.parse(app.clock.now) + 8 * DAY).toISOString();
    const people = 'http://localhost:3000/interviews/new';
    expect(await told()).toBe(`http://localhost:3000/help ${people}`);
    await owner.call('help.save', {
      version: null,
      text: 'Come by.',
      email: null,
      phone: null,
      bookingUrl: 'https://book.example/talk',
      idempotencyKey: uuid7(),
    });
    expect(await told()).toBe(`https://book.example/talk ${people}`);
  });
});

const compare = (a: unknown, b: unknown): number => (String(a) < String(b) ? -1 : 1);
