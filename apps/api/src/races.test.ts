import { testDatabases } from '@acquaint/db/testing/test-database';
import { uuid7 } from '@acquaint/db/uuid7';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Journey } from './testing/journey.ts';
import { testSchool, type TestSchool } from './testing/school.ts';
import { aWhyYou, readyToAsk } from './testing/steps.ts';
import { TestStudent } from './testing/student.ts';
import { type TestApp, testApp } from './testing/test-app.ts';

const ROUNDS = 3;

describe.each(testDatabases())('at the same moment on $name', ({ open }) => {
  let app: TestApp;
  beforeAll(async () => {
    app = await testApp(await open());
  });
  afterAll(() => app.close());

  /** A student who has everything ready to ask the hydrologist. */
  async function aboutToAsk(school: TestSchool): Promise<Journey> {
    const student = new TestStudent(await school.join('student'));
    await student.fillProfile();
    const contact = await student.proveContact(await student.addContact());
    const one = new Journey(app, student, await student.start(contact.id));
    await readyToAsk(one);
    await one.do({
      type: 'chooseFormat',
      data: { mode: 'video', setting: 'video', minutes: 20, visitMinutes: null },
    });
    await one.do({ type: 'chooseChannel', data: { channel: 'email' } });
    return one;
  }

  const ask = (one: Journey) =>
    one.student.client.ask('interviews.act', {
      interviewId: one.id,
      version: one.interview.version,
      command: one.sending(one.draft({ templateId: 'T01', written: { whyYou: aWhyYou } })),
      idempotencyKey: uuid7(),
    });

  test('G6: of students who ask one person at once, exactly one does', async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const school = await testSchool(app);
      const students = [await aboutToAsk(school), await aboutToAsk(school)];
      const answers = await Promise.all(students.map(ask));
      expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
      const lost = answers.flatMap((answer) => (answer.ok ? [] : [answer.error]));

      expect(lost.map(({ code }) => code)).toEqual(['refused']);
      expect(lost.flatMap(({ refusal }) => refusal?.findings.map((f) => f.ruleId) ?? [])).toContain(
        'G6',
      );
    }
  });

  test('one key sent many times at once has one effect and one answer', async () => {
    const school = await testSchool(app);
    const student = new TestStudent(await school.join('student'));
    const { version } = await student.client.call<{ version: number }>('profile.get');
    const input = { version, changes: { year: 'third-year' }, idempotencyKey: uuid7() };
    const answers = await Promise.all(
      Array.from({ length: 6 }, () => student.client.ask('profile.update', input)),
    );
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(await student.client.call('profile.get')).toMatchObject({ version: version + 1 });
  });

  test('of many who use the last place of an invitation, one joins', async () => {
    const school = await testSchool(app);
    const { code } = await school.owner.call<{ code: string }>('organizations.createInvitation', {
      id: uuid7(),
      role: 'advisor',
      uses: 1,
      days: 7,
    });
    const people = await Promise.all(
      ['one', 'two', 'three'].map((name) => app.signUp(`${name}-${uuid7()}@school.example`)),
    );
    const answers = await Promise.all(
      people.map((person) => person.ask('organizations.join', { code })),
    );
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    const lost = answers.flatMap((answer) => (answer.ok ? [] : [answer.error.code]));
    expect(lost).toEqual(['unknown_invitation', 'unknown_invitation']);
  });
});
