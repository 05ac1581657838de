import { inTenant } from '@acquaint/db/tenant';
import { testDatabases } from '@acquaint/db/testing/test-database';
import { uuid7 } from '@acquaint/db/uuid7';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { hostAddress } from './services/hosts/link.ts';
import type { HostPool, OfficeHost } from './services/hosts/list.ts';
import { TestGuest } from './testing/guest.ts';
import { changeOutbox, outboxOf } from './testing/outbox.ts';
import { testSchool, type TestSchool } from './testing/school.ts';
import { type TestApp, testApp } from './testing/test-app.ts';
import type { TestClient } from './testing/test-client.ts';

const NOW = '2026-03-02T10:00:00.000Z';
const DAY = 86_400_000;
const later = (days: number): string =>
  new Date(Date.parse(NOW) + Math.round(days * DAY)).toISOString();

describe.each(testDatabases())('letters to hosts on $name', ({ open }) => {
  let app: TestApp;
  let school: TestSchool;
  let office: TestClient;
  let people = 0;
  beforeAll(async () => {
    app = await testApp(await open());
    app.clock.now = NOW;
    school = await testSchool(app);
    office = await school.join('advisor', 'Anna Berg');
  }, 60_000);
  afterAll(() => app.close());
  beforeEach(() => {
    app.clock.now = NOW;
  });

  const somebody = () => {
    people += 1;
    return {
      fullName: `Ines Vogel ${'abcdefghijklmnopqrstuvwxyz'[people]}`,
      employer: `Mill Works ${people}`,
      email: `ines-${people}@mill.example`,
    };
  };
  const offering = { everyone: true, cohortIds: [] };
  const asInvited = (person = somebody()) => ({
    ...person,
    id: uuid7(),
    language: 'de',
    offering,
    idempotencyKey: uuid7(),
  });
  const invite = async (person = somebody()) => {
    const input = asInvited(person);
    await office.call('hosts.invite', input);
    return input;
  };
  const note = (person = somebody()) =>
    office.call<OfficeHost>('hosts.save', {
      id: uuid7(),
      version: null,
      fields: {
        ...person,
        jobTitle: '',
        topics: ['Water'],
        formats: ['video'],
        languages: [],
        words: null,
        capacity: 1,
        pause: { from: null, until: null },
      },
      offering,
      consent: { how: 'phone', on: '2026-03-01', note: null },
      idempotencyKey: uuid7(),
    });
  const sending = (id: string) => ({ id, idempotencyKey: uuid7() });
  const send = (id: string) => office.call('hosts.sendPage', sending(id));
  const refusedToSend = (id: string) => office.refused('hosts.sendPage', sending(id));
  const refusedToInvite = (person: ReturnType<typeof somebody>) =>
    office.refused('hosts.invite', asInvited(person));
  const lettersTo = async (email: string) =>
    (await outboxOf(app, school.id))
      .filter(({ recipient }) => JSON.stringify(recipient).includes(email))
      .map(({ payload }) => payload as { language: string | null; subject: string });
  const listed = async (id: string): Promise<OfficeHost> => {
    const { hosts } = await office.call<HostPool>('hosts.list');
    const host = hosts.find((one) => one.id === id);
    if (!host) throw new Error('The office does not see this host.');
    return host;
  };
  const end = async (id: string) => {
    const { version } = await listed(id);
    await office.call('hosts.end', { id, version, idempotencyKey: uuid7() });
  };
  /** Their own page, as the letter to them leads there. */
  const pageOf = (id: string): Promise<TestGuest> =>
    inTenant(
      app.deps.database,
      { organizationId: school.id },
      async (tx) => new TestGuest(app, await hostAddress(app.deps, tx, id, 60)),
    );

  test('six clicks in a row put one letter into the outbox, and say from when a reminder may go', async () => {
    const { id, email } = await invite();
    for (let click = 0; click < 6; click += 1) {
      expect(await refusedToSend(id)).toMatchObject({
        code: 'bad_input',
        problems: [{ field: 'id', reason: expect.stringContaining('Monday 9 March 2026') }],
      });
    }
    expect(await lettersTo(email)).toHaveLength(1);
    expect((await listed(id)).letterHold).toEqual({ reason: 'asked', from: '2026-03-09' });
  });

  test('one reminder after a week, in the language of the first letter, and then none', async () => {
    const { id, email } = await invite();
    app.clock.now = '2026-03-08T22:00:00.000Z';
    expect((await refusedToSend(id)).code).toBe('bad_input');
    app.clock.now = later(7);
    expect((await listed(id)).letterHold).toBeNull();
    const input = sending(id);
    await office.call('hosts.sendPage', input);
    await office.call('hosts.sendPage', input);
    const letters = await lettersTo(email);
    expect(letters.map(({ language }) => language)).toEqual(['de', 'de']);
    expect(letters[1]?.subject).toBe(letters[0]?.subject);
    app.clock.now = later(50);
    expect((await refusedToSend(id)).problems).toMatchObject([
      { field: 'id', reason: expect.stringContaining('reminded once') },
    ]);
    expect((await listed(id)).letterHold).toEqual({ reason: 'reminded', from: null });
    expect(await lettersTo(email)).toHaveLength(2);
  });

  test('of two reminders at once one goes out', async () => {
    const { id, email } = await invite();
    app.clock.now = later(8);
    const answers = await Promise.all([1, 2].map(() => office.ask('hosts.sendPage', sending(id))));
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await lettersTo(email)).toHaveLength(2);
  });

  test('who agreed gets their page once a day', async () => {
    const person = somebody();
    const { id, letterHold } = await note(person);
    expect(letterHold).toBeNull();
    await send(id);
    expect((await refusedToSend(id)).problems[0]).toMatchObject({
      field: 'id',
      reason: expect.stringContaining('Tuesday 3 March 2026'),
    });
    expect((await listed(id)).letterHold).toEqual({ reason: 'sent', from: '2026-03-03' });
    app.clock.now = later(1);
    await send(id);
    expect(await lettersTo(person.email)).toHaveLength(2);
  });

  test('after a no on their page nothing goes out, and half a year passes before a new question', async () => {
    const person = somebody();
    const { id } = await invite(person);
    expect((await (await pageOf(id)).send('end', {})).status).toBe(303);
    app.clock.now = later(30);
    expect((await refusedToSend(id)).problems).toMatchObject([
      { field: 'id', reason: expect.stringContaining('No more letters') },
    ]);
    const rests = {
      code: 'bad_input',
      problems: [{ field: 'email', reason: expect.stringContaining('29 August 2026') }],
    };
    expect(await refusedToInvite(person)).toMatchObject(rests);
    // Known by the address, and by name and employer alike.
    expect(await refusedToInvite({ ...somebody(), email: person.email })).toMatchObject(rests);
    expect(await refusedToInvite({ ...person, email: 'other@mill.example' })).toMatchObject(rests);
    app.clock.now = '2026-08-28T12:00:00.000Z';
    expect(await refusedToInvite(person)).toMatchObject(rests);
    app.clock.now = '2026-08-29T12:00:00.000Z';
    await invite(person);
    expect(await lettersTo(person.email)).toHaveLength(2);
  });

  test('an end by the office rests as well; a yes of theirs is noted at any time', async () => {
    const person = somebody();
    const { id } = await invite(person);
    await end(id);
    expect((await refusedToInvite(person)).problems[0]?.field).toBe('email');
    expect((await note(person)).status).toBe('agreed');
  });

  test('a question that came back reached nobody: the right address is asked at once', async () => {
    const person = somebody();
    const { id } = await invite(person);
    await changeOutbox(app, `"status" = 'bounced' WHERE "sendKey" = $1`, [`host:${id}:asked`]);
    await end(id);
    await invite({ ...person, email: 'right@mill.example' });
    expect(await lettersTo('right@mill.example')).toHaveLength(1);
  });

  test('two colleagues who ask the same person at once send one letter', async () => {
    const person = somebody();
    const answers = await Promise.all(
      [office, school.owner].map((one) => one.ask('hosts.invite', asInvited(person))),
    );
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await lettersTo(person.email)).toHaveLength(1);
  });

  test('another school knows nothing of a no here', async () => {
    const person = somebody();
    const { id } = await invite(person);
    await end(id);
    const other = await testSchool(app);
    expect(await other.owner.call('hosts.invite', asInvited(person))).toBeTruthy();
  });
});
