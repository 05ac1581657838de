import { testDatabases } from '@acquaint/db/testing/test-database';
import { uuid7 } from '@acquaint/db/uuid7';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CourtesyOverview } from './services/courtesy/overview.ts';
import { askedByPage, everything } from './testing/guest.ts';
import { Journey } from './testing/journey.ts';
import { type TestSchool, testSchool } from './testing/school.ts';
import { readyToAsk } from './testing/steps.ts';
import { TestStudent } from './testing/student.ts';
import { type TestApp, testApp } from './testing/test-app.ts';

describe.each(testDatabases())('an exception for somebody by name on $name', ({ open }) => {
  let app: TestApp;
  let school: TestSchool;
  beforeAll(async () => {
    app = await testApp(await open());
    school = await testSchool(app);
  });
  afterAll(() => app.close());

  const known = (changes: object = {}) => ({
    kind: 'known',
    email: '',
    fullName: '',
    employer: '',
    ...changes,
  });
  const except = (about: object) => ({
    id: uuid7(),
    idempotencyKey: uuid7(),
    about,
    until: '2026-03-10',
    reason: 'They like to talk with our students.',
  });
  const overview = (of: TestSchool) => of.owner.call<CourtesyOverview>('courtesy.overview');

  /** Somebody who would ask the person whom another student of the school has asked. */
  async function wouldAsk(of: TestSchool): Promise<Journey> {
    const student = new TestStudent(await of.join('student', 'Tomas Novak'));
    await student.fillProfile();
    const contact = await student.proveContact(await student.addContact());
    const journey = new Journey(app, student, await student.start(contact.id));
    await readyToAsk(journey);
    await journey.do({
      type: 'chooseFormat',
      data: { mode: 'video', setting: 'video', minutes: 20, visitMinutes: null },
    });
    await journey.do({ type: 'chooseChannel', data: { channel: 'email' } });
    return journey;
  }

  test.each([
    ['an address', { email: 'A.Okafor@RiverTrust.example' }],
    ['a name and an employer', { fullName: 'Okafor Amara', employer: 'River Trust Ltd' }],
  ])('G6: by %s, made before anybody asked, it holds once somebody did', async (_, fields) => {
    const own = await testSchool(app);
    const input = except(known(fields));
    await own.owner.call('courtesy.addException', input);
    await own.owner.call('courtesy.addException', input);
    await askedByPage(app, { school: own });
    const second = await wouldAsk(own);
    expect(second.heldUpOnPage('send_request')).not.toContain('G6');
    await own.owner.call('courtesy.endException', { id: input.id, idempotencyKey: uuid7() });
    await second.reload();
    expect(second.heldUpOnPage('send_request')).toContain('G6');
  });

  test('G6: nobody learns by it whether somebody was asked', async () => {
    const own = await testSchool(app);
    await askedByPage(app, { school: own });
    const before = await overview(own);
    const inputs = ['a.okafor@rivertrust.example', 'nobody@heron.example'].map((email) =>
      except(known({ email })),
    );
    const answers = [];
    for (const input of inputs) {
      answers.push(await own.owner.call('courtesy.addException', input));
    }
    expect(answers).toEqual(inputs.map(({ id }) => ({ id })));
    const after = await overview(own);
    // Of one day, they stand in the order of their ids, which is chance within a millisecond.
    expect(after.exceptions.toSorted((a, b) => (a.id < b.id ? -1 : 1))).toEqual(
      inputs
        .toSorted((a, b) => (a.id < b.id ? -1 : 1))
        .map(({ id, until, reason }) => ({ id, kind: 'person', employer: null, until, reason })),
    );
    expect({ ...after, exceptions: [] }).toEqual(before);
  });

  test('what was typed is stored nowhere', async () => {
    const fields = {
      fullName: 'Zora Nightjar',
      employer: 'Heron Mill',
      email: 'z@nightjar.example',
    };
    await school.owner.call('courtesy.addException', except(known(fields)));
    const stored = JSON.stringify(await everything(app));
    expect(stored).not.toMatch(/nightjar|heron/i);
    expect(app.logged.join('\n')).not.toMatch(/nightjar|heron/i);
  });

  test.each([
    [{}, 'about.email'],
    [{ email: 'nobody' }, 'about.email'],
    [{ fullName: 'Ada Mill' }, 'about.employer'],
    [{ employer: 'Mill Works' }, 'about.fullName'],
  ])('%j is too little, at %s', async (fields, field) => {
    const input = except(known(fields));
    expect(await school.owner.refused('courtesy.addException', input)).toMatchObject({
      code: 'bad_input',
      problems: [{ field }],
    });
  });

  test('advisors make none', async () => {
    const advisor = await school.join('advisor', 'Anna Berg');
    const input = except(known({ email: 'a@b.example' }));
    expect((await advisor.refused('courtesy.addException', input)).code).toBe('not_allowed');
  });
});
