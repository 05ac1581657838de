import { isKnownAction } from '@acquaint/core/phrases/audit';
import { inTenant } from '@acquaint/db/tenant';
import { testDatabases } from '@acquaint/db/testing/test-database';
import { uuid7 } from '@acquaint/db/uuid7';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { HostPool, OfficeHost } from './services/hosts/list.ts';
import type { OfferedHost } from './services/hosts/offered.ts';
import { Journey } from './testing/journey.ts';
import { readyToAsk } from './testing/steps.ts';
import { TestStudent } from './testing/student.ts';
import { type TestApp, testApp } from './testing/test-app.ts';
import type { TestClient } from './testing/test-client.ts';
import { testWorld, type World } from './testing/world.ts';

const NOW = '2026-03-02T10:00:00.000Z';
const DAY = 86_400_000;

describe.each(testDatabases())('the pool of hosts on $name', ({ open }) => {
  let app: TestApp;
  let world: World;
  let people = 0;
  beforeAll(async () => {
    app = await testApp(await open());
    world = await testWorld(app);
  });
  afterAll(() => app.close());

  const advisor = () => world.callers.advisor;

  const asSaved = (changes: Record<string, unknown> = {}, more: Record<string, unknown> = {}) => {
    people += 1;
    return {
      id: uuid7(),
      version: null,
      fields: {
        fullName: `Ada Mill ${'abcdefghijklmnopqrstuvwxyz'[people]}`,
        jobTitle: 'Engineer',
        employer: `City Works ${people}`,
        email: `host-${people}@works.example`,
        topics: ['Water'],
        formats: ['video'],
        languages: ['English'],
        words: 'Glad to help.',
        capacity: 1,
        pause: { from: null, until: null },
        ...changes,
      },
      offering: { everyone: false, cohortIds: [world.cohortId] },
      consent: { how: 'phone', on: '2026-03-01', note: 'On the phone, after the fair.' },
      idempotencyKey: uuid7(),
      ...more,
    };
  };
  const aHost = (changes: Record<string, unknown> = {}, more: Record<string, unknown> = {}) =>
    advisor().call<OfficeHost>('hosts.save', asSaved(changes, more));
  const offered = (client: TestClient) => client.call<OfferedHost[]>('hosts.offered');
  const ofStudent = async (client: TestClient, id: string) =>
    (await offered(client)).find((host) => host.id === id);
  const use = (id: string) => ({ id, contactId: uuid7(), idempotencyKey: uuid7() });
  const ofOffice = async (id: string): Promise<OfficeHost> => {
    const { hosts } = await advisor().call<HostPool>('hosts.list');
    const host = hosts.find((one) => one.id === id);
    if (!host) throw new Error('The office does not see this host.');
    return host;
  };

  /** Another student of the cohort. */
  async function aStudent(name = 'Tomas Novak'): Promise<TestClient> {
    const client = await world.school.join('student', name);
    const { signedIn } = await client.call<{ signedIn: { userId: string } }>('auth.session');
    await inTenant(app.deps.database, { organizationId: world.school.id }, (tx) =>
      tx.query(
        `INSERT INTO "CohortMember" ("organizationId", "cohortId", "studentId", "startsOn", "createdAt")
          VALUES ($1, $2, $3, '2026-01-01', $4)`,
        [world.school.id, world.cohortId, signedIn.userId, NOW],
      ),
    );
    return client;
  }

  test('the office notes who agreed, how and when; a second click changes nothing', async () => {
    const input = asSaved();
    const host = await advisor().call<OfficeHost>('hosts.save', input);
    expect(await advisor().call('hosts.save', input)).toEqual(host);
    expect(host).toMatchObject({
      status: 'agreed',
      agreedHow: 'phone',
      agreedOn: '2026-03-01',
      agreedNote: 'On the phone, after the fair.',
      cohortIds: [world.cohortId],
      left: 1,
      hindrance: null,
    });
    expect(JSON.stringify(await ofOffice(host.id))).not.toContain('identityHashes');
  });

  test.each([
    [{ email: 'x' }, {}, 'fields.email'],
    [{ topics: [] }, {}, 'fields.topics'],
    [{ capacity: 0 }, {}, 'fields.capacity'],
    [{ pause: { from: '2026-03-10', until: '2026-03-09' } }, {}, 'fields.pause.until'],
    [{}, { consent: { how: 'phone', on: '2026-03-03', note: null } }, 'consent.on'],
    [{}, { consent: { how: 'own_page', on: '2026-03-01', note: null } }, 'consent.how'],
    [{}, { offering: { everyone: false, cohortIds: [uuid7()] } }, 'offering.cohortIds'],
  ])('%j with %j is refused at %s', async (changes, more, field) => {
    expect(await advisor().refused('hosts.save', asSaved(changes, more))).toMatchObject({
      code: 'bad_input',
      problems: expect.arrayContaining([expect.objectContaining({ field })]),
    });
  });

  test('the same person is in the pool once', async () => {
    const { fields } = asSaved();
    await aHost(fields);
    const error = await advisor().refused('hosts.save', asSaved(fields));
    expect(error).toMatchObject({ code: 'bad_input', problems: [{ field: 'fields.email' }] });
  });

  test('whoever changes an older version meets a conflict, and loses nothing', async () => {
    const host = await aHost();
    const end = { id: host.id, version: host.version, idempotencyKey: uuid7() };
    await advisor().call('hosts.end', end);
    expect((await advisor().refused('hosts.end', { ...end, idempotencyKey: uuid7() })).code).toBe(
      'conflict',
    );
    expect((await ofOffice(host.id)).status).toBe('ended');
    // A yes from before the end is none.
    const again = asSaved({}, { id: host.id, version: host.version + 1 });
    const early = { ...again, consent: { how: 'mail', on: '2026-03-01', note: null } };
    expect((await advisor().refused('hosts.save', early)).problems[0]?.field).toBe('consent.on');
    const now = { ...again, consent: { how: 'mail', on: '2026-03-02', note: null } };
    expect((await advisor().call<OfficeHost>('hosts.save', now)).status).toBe('agreed');
  });

  test('an advisor names hosts with a place left to a student in care, and does not learn who has one', async () => {
    const named = (caller: TestClient, studentId = world.userId) =>
      caller.call<{ id: string }[]>('hosts.named', { studentId });
    const mine = await aHost({ capacity: 2 });
    const full = await aHost({ capacity: 1 });
    const nobodys = await aHost({}, { offering: { everyone: false, cohortIds: [] } });
    await world.own.client.call('hosts.use', use(mine.id));
    await (await aStudent('Ines Full')).call('hosts.use', use(full.id));
    const seen = await named(world.callers.careAdvisor);
    const ids = seen.map(({ id }) => id);
    expect(ids).toContain(mine.id);
    expect(ids).not.toContain(full.id);
    expect(ids).not.toContain(nobodys.id);
    expect(Object.keys(seen[0] ?? {}).toSorted()).toEqual([
      'employer',
      'fullName',
      'id',
      'jobTitle',
      'left',
      'topics',
    ]);
    // Others than those in care, and students, are not asked about.
    const outsider = await world.school.join('student', 'Uma Care');
    const { signedIn } = await outsider.call<{ signedIn: { userId: string } }>('auth.session');
    const about = { studentId: signedIn.userId };
    expect((await world.callers.careAdvisor.refused('hosts.named', about)).code).toBe('not_found');
    const own = { studentId: world.userId };
    expect((await world.own.client.refused('hosts.named', own)).code).toBe('not_allowed');
  });

  test('students see hosts of their cohorts alone, without the address', async () => {
    const mine = await aHost();
    const nobodys = await aHost({}, { offering: { everyone: false, cohortIds: [] } });
    const everybodys = await aHost({}, { offering: { everyone: true, cohortIds: [] } });
    const outsider = await world.school.join('student', 'Mara Blum');
    const seen = (await offered(world.own.client)).map(({ id }) => id);
    expect(seen).toEqual(expect.arrayContaining([mine.id, everybodys.id]));
    expect(seen).not.toContain(nobodys.id);
    expect((await offered(outsider)).map(({ id }) => id)).not.toContain(mine.id);
    expect(JSON.stringify(await offered(world.own.client))).not.toContain('works.example');
    expect((await outsider.refused('hosts.use', use(mine.id))).code).toBe('not_found');
    const { foreignStudent, foreignOwner } = world.callers;
    expect(await offered(foreignStudent)).toEqual([]);
    expect((await foreignStudent.refused('hosts.use', use(everybodys.id))).code).toBe('not_found');
    expect((await foreignOwner.call<HostPool>('hosts.list')).hosts).toEqual([]);
    const end = { id: mine.id, version: mine.version, idempotencyKey: uuid7() };
    expect((await foreignOwner.refused('hosts.end', end)).code).toBe('not_found');
  });

  test('A4, A9: a place makes a contact that came by the office, once', async () => {
    const host = await aHost();
    const input = use(host.id);
    const first = await world.own.client.call<{ contactId: string }>('hosts.use', input);
    expect(first.contactId).toBe(input.contactId);
    // The same click again, and another one.
    expect(await world.own.client.call('hosts.use', input)).toEqual(first);
    expect(await world.own.client.call('hosts.use', use(host.id))).toEqual(first);
    const { contact } = await world.own.client.call<{ contact: Record<string, unknown> }>(
      'contacts.get',
      { id: first.contactId },
    );
    expect(contact).toMatchObject({
      howFound: { kind: 'career_centre' },
      channels: { workEmail: host.email },
      preferences: { modes: ['video'], words: 'Glad to help.' },
    });
    expect(await ofStudent(world.own.client, host.id)).toMatchObject({
      left: 0,
      contactId: first.contactId,
      keepsPlace: true,
    });
    expect(await ofOffice(host.id)).toMatchObject({ left: 0, kept: 1, hindrance: 'full' });
  });

  test('of two students at the last place one has it, and the other reads a kind sentence', async () => {
    const host = await aHost();
    const students = [await aStudent('Tomas Novak'), await aStudent('Jonas Weber')];
    const answers = await Promise.all(
      students.map((student) => student.ask('hosts.use', use(host.id))),
    );
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    const lost = answers.find((answer) => !answer.ok);
    expect(lost && !lost.ok && lost.error).toMatchObject({
      code: 'bad_input',
      problems: [{ reason: expect.stringContaining('the last one perhaps just now') }],
    });
    expect((await ofOffice(host.id)).kept).toBe(1);
    expect(JSON.stringify(lost)).not.toMatch(/Tomas|Jonas/);
  });

  test('a place is given back by hand, by an interview that ends unasked, and by time', async () => {
    const student = new TestStudent(await aStudent());
    await student.fillProfile();
    const host = await aHost();
    const { contactId } = await student.client.call<{ contactId: string }>(
      'hosts.use',
      use(host.id),
    );
    const back = { id: host.id, idempotencyKey: uuid7() };
    await student.client.call('hosts.release', back);
    await student.client.call('hosts.release', back);
    expect((await ofOffice(host.id)).left).toBe(1);

    expect(await student.client.call('hosts.use', use(host.id))).toEqual({ contactId });
    const one = new Journey(app, student, await student.start(contactId));
    expect((await ofOffice(host.id)).left).toBe(0);
    await one.do({ type: 'withdrawInterview', data: { reason: null } });
    expect((await ofOffice(host.id)).left).toBe(1);

    await student.client.call('hosts.use', use(host.id));
    const keep = app.clock.now;
    app.clock.now = new Date(Date.parse(keep) + 21 * DAY - 1).toISOString();
    expect((await ofOffice(host.id)).left).toBe(0);
    app.clock.now = new Date(Date.parse(keep) + 21 * DAY).toISOString();
    expect((await ofOffice(host.id)).left).toBe(1);
    app.clock.now = NOW;
  });

  test('G6: a request uses the place for a term, and a host’s own number holds for everybody', async () => {
    app.clock.now = NOW;
    const host = await aHost({ fullName: 'Amara Okafor', employer: 'Lake Trust', capacity: 1 });
    const student = new TestStudent(await aStudent());
    await student.fillProfile();
    const { contactId } = await student.client.call<{ contactId: string }>(
      'hosts.use',
      use(host.id),
    );
    const one = await asking(student, contactId);

    // Somebody who knows the host from elsewhere cannot take the kept place from them.
    const other = new TestStudent(await aStudent('Jonas Weber'));
    await other.fillProfile();
    const own = await other.addContact({ fullName: 'Amara Okafor', employer: 'Lake Trust' });
    const passing = await asking(other, own.id);
    expect(passing.heldUpOnPage('send_request')).toContain('G6');
    expect(one.heldUpOnPage('send_request')).not.toContain('G6');

    await inTenant(app.deps.database, { organizationId: world.school.id }, (tx) =>
      tx.query(
        `UPDATE "Host" SET "pausedFrom" = '2026-03-01', "pausedUntil" = '2026-03-02'
          WHERE "organizationId" = $1 AND "id" = $2`,
        [world.school.id, host.id],
      ),
    );
    await one.reload();
    expect(one.heldUpOnPage('send_request')).toContain('G6');
    expect(await ofStudent(student.client, host.id)).toBeUndefined();
    expect((await ofOffice(host.id)).hindrance).toBe('paused');
  });

  async function asking(student: TestStudent, contactId: string): Promise<Journey> {
    const one = new Journey(app, student, await student.start(contactId));
    await readyToAsk(one);
    await one.do({
      type: 'chooseFormat',
      data: { mode: 'video', setting: 'video', minutes: 20, visitMinutes: null },
    });
    await one.do({ type: 'chooseChannel', data: { channel: 'email' } });
    await one.reload();
    return one;
  }

  test('G5: a wish not to be contacted wins over everything', async () => {
    app.clock.now = NOW;
    const host = await aHost({ capacity: 3 });
    const { contactId } = await world.own.client.call<{ contactId: string }>(
      'hosts.use',
      use(host.id),
    );
    const { contact } = await world.own.client.call<{ contact: { version: number } }>(
      'contacts.get',
      { id: contactId },
    );
    await world.own.client.call('contacts.setState', {
      id: contactId,
      version: contact.version,
      state: 'do_not_contact',
      idempotencyKey: uuid7(),
    });
    expect(await ofOffice(host.id)).toMatchObject({ status: 'ended', hindrance: 'do_not_contact' });
    expect(await ofStudent(world.own.client, host.id)).toBeUndefined();
    const student = await aStudent();
    expect((await student.refused('hosts.use', use(host.id))).problems[0]?.reason).toMatch(
      /rather not be asked/,
    );
    const { fullName, employerName: employer, email } = host;
    const noted = asSaved({ fullName, employer, email });
    expect((await advisor().refused('hosts.save', noted)).problems[0]?.reason).toMatch(
      /asked not to be contacted/,
    );
    const invited = {
      id: uuid7(),
      fullName,
      employer,
      email,
      language: 'en',
      offering: { everyone: true, cohortIds: [] },
      idempotencyKey: uuid7(),
    };
    expect((await advisor().refused('hosts.invite', invited)).problems[0]?.field).toBe('email');
  });

  test.each(['instructor', 'libraryEditor', 'analyst', 'auditor', 'ownStudent'] as const)(
    '%s does not keep the pool',
    async (who) => {
      expect((await world.callers[who].refused('hosts.list')).code).toBe('not_allowed');
    },
  );

  test('every step is on record, in words', async () => {
    const actions = await inTenant(app.deps.database, { organizationId: world.school.id }, (tx) =>
      tx.query<{ action: string }>(
        `SELECT DISTINCT "action" FROM "AuditEntry" WHERE "organizationId" = $1
          AND "subjectKind" = 'host' ORDER BY 1`,
        [world.school.id],
      ),
    );
    expect(actions.rows.map(({ action }) => action)).toEqual([
      'host.end',
      'host.release',
      'host.save',
      'host.use',
    ]);
    expect(actions.rows.every(({ action }) => isKnownAction(action))).toBe(true);
  });
});
