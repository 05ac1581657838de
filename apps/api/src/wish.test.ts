import { isKnownAction } from '@acquaint/core/phrases/audit';
import { testDatabases } from '@acquaint/db/testing/test-database';
import { uuid7 } from '@acquaint/db/uuid7';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { DoNotContactRow } from './services/courtesy/do-not-contact-list.ts';
import { askedByPage, everything } from './testing/guest.ts';
import { testSchool, type TestSchool } from './testing/school.ts';
import { type TestApp, testApp } from './testing/test-app.ts';
import type { TestClient } from './testing/test-client.ts';

const NOW = '2026-03-02T10:00:00.000Z';

describe.each(testDatabases())('a wish told to the office on $name', ({ open }) => {
  let app: TestApp;
  let school: TestSchool;
  let office: TestClient;
  beforeAll(async () => {
    app = await testApp(await open());
    app.clock.now = NOW;
    school = await testSchool(app);
    office = await school.join('advisor', 'Anna Berg');
  }, 60_000);
  afterAll(() => app.close());
  // One person is what was noted in one moment.
  let moments = 0;
  beforeEach(() => {
    moments += 1;
    app.clock.now = new Date(Date.parse(NOW) + moments * 60_000).toISOString();
  });

  const wish = (changes: object = {}) => ({
    email: '',
    fullName: '',
    employer: '',
    how: 'phone',
    idempotencyKey: uuid7(),
    ...changes,
  });
  const note = (changes: object) => office.call('courtesy.noteDoNotContact', wish(changes));
  const entries = () => school.owner.call<DoNotContactRow[]>('courtesy.doNotContact');

  test.each([
    ['an address', { email: 'Quill@trust.example' }],
    ['a name and an employer', { fullName: 'Ada Quillfeather', employer: 'River Trust Ltd' }],
  ])('G5: %s ends what is open, kindly, and holds for everybody', async (_, known) => {
    const own = await testSchool(app);
    const advisor = await own.join('advisor', 'Anna Berg');
    const person = {
      fullName: 'Ada Quillfeather',
      email: 'quill@trust.example',
      employer: 'River Trust',
    };
    const lena = await askedByPage(app, { school: own, ...person });
    const abroad = await askedByPage(app, person);
    const input = wish(known);
    await advisor.call('courtesy.noteDoNotContact', input);
    await advisor.call('courtesy.noteDoNotContact', input);
    await lena.one.reload();
    expect(lena.one.interview.request.status).toBe('declined');
    expect(lena.one.heldUpOnPage('send_request')).toContain('G5');
    const notices = await lena.student.client.call<{ code: string }[]>('notices.list');
    expect(notices.filter(({ code }) => code === 'contact_declined')).toHaveLength(1);
    expect(JSON.stringify(notices)).not.toContain('Anna Berg');
    await abroad.one.reload();
    expect(abroad.one.interview.request.status).not.toBe('declined');
    const listed = await own.owner.call<DoNotContactRow[]>('courtesy.doNotContact');
    expect(listed).toMatchObject([{ by: 'member', at: app.clock.now, liftedAt: null }]);
  });

  test('what was typed is stored nowhere, and the trail names who noted it alone', async () => {
    await note({ fullName: 'Zora Nightjar', employer: 'Heron Mill', email: 'zora@heron.example' });
    const stored = JSON.stringify(await everything(app));
    for (const word of ['Nightjar', 'nightjar', 'Heron', 'heron']) {
      expect({ word, isStored: stored.includes(word) }).toEqual({ word, isStored: false });
    }
    expect(app.logged.join('\n')).not.toMatch(/nightjar/i);
    const { items } = await school.owner.call<{ items: { action: string; sentence: string }[] }>(
      'audit.list',
      { personId: null, kind: null, subjectId: null, from: null, until: null, cursor: null },
    );
    expect(items[0]?.sentence).toBe('Anna Berg noted a wish not to be contacted');
    expect(isKnownAction(items[0]?.action ?? '')).toBe(true);
  });

  test('two who note the same wish at once both succeed, and it stands once', async () => {
    const before = (await entries()).length;
    const person = { fullName: 'Ida Lark', employer: 'Lark Works', email: 'ida@lark.example' };
    await Promise.all(
      [office, school.owner].map((one) => one.call('courtesy.noteDoNotContact', wish(person))),
    );
    expect(await entries()).toHaveLength(before + 1);
    await note(person);
    expect(await entries()).toHaveLength(before + 1);
  });

  test('a host is one no more, and is not asked again', async () => {
    const person = { fullName: 'Ines Wren', employer: 'Wren Works', email: 'ines@wren.example' };
    const offering = { everyone: true, cohortIds: [] };
    const asked = () => ({
      ...person,
      id: uuid7(),
      language: 'de',
      offering,
      idempotencyKey: uuid7(),
    });
    await office.call('hosts.invite', asked());
    await note({ email: person.email });
    const { hosts } = await office.call<{ hosts: { fullName: string }[] }>('hosts.list');
    expect(hosts.find(({ fullName }) => fullName === person.fullName)).toMatchObject({
      status: 'ended',
      hindrance: 'do_not_contact',
    });
    expect((await office.refused('hosts.invite', asked())).problems[0]?.reason).toMatch(
      /asked not to be contacted/,
    );
  });

  test('noted again after it was lifted, it stands again', async () => {
    await note({ email: 'back@lark.example' });
    const [entry] = await entries();
    const lift = { hashes: entry?.hashes, reason: 'They wrote.', idempotencyKey: uuid7() };
    await school.owner.call('courtesy.liftDoNotContact', lift);
    await note({ email: 'back@lark.example' });
    const again = (await entries()).find(({ hashes }) => hashes[0] === entry?.hashes[0]);
    expect(again?.liftedAt).toBeNull();
  });

  test.each([
    [{}, 'email'],
    [{ email: 'nobody' }, 'email'],
    [{ fullName: 'Ada Mill' }, 'employer'],
    [{ employer: 'Mill Works' }, 'fullName'],
    [{ email: 'a@b.example', how: 'pigeon' }, 'how'],
    [{ fullName: 'x'.repeat(201), employer: 'Mill' }, 'fullName'],
  ])('%j is refused at %s', async (changes, field) => {
    expect(await office.refused('courtesy.noteDoNotContact', wish(changes))).toMatchObject({
      code: 'bad_input',
      problems: [{ field }],
    });
  });

  test('students and teachers do not note wishes here', async () => {
    for (const role of ['student', 'instructor'] as const) {
      const who = await school.join(role, 'Uma Other');
      const input = wish({ email: 'a@b.example' });
      expect((await who.refused('courtesy.noteDoNotContact', input)).code).toBe('not_allowed');
    }
  });
});
