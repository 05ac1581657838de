import { testDatabases } from '@acquaint/db/testing/test-database';
import { uuid7 } from '@acquaint/db/uuid7';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CourtesyOverview } from './services/courtesy/overview.ts';
import { askedByPage } from './testing/guest.ts';
import { type TestSchool, testSchool } from './testing/school.ts';
import { TestStudent } from './testing/student.ts';
import { type TestApp, testApp } from './testing/test-app.ts';

describe.each(testDatabases())('employers in the load on $name', ({ open }) => {
  let app: TestApp;
  let school: TestSchool;
  beforeAll(async () => {
    app = await testApp(await open());
    school = await testSchool(app);
  });
  afterAll(() => app.close());

  const overview = () => school.owner.call<CourtesyOverview>('courtesy.overview');
  const written = async () => (await overview()).employers.map(({ employer }) => employer);

  test('G6: stand as most of those who asked write them, and are one all the same', async () => {
    for (const [fullName, email, employer] of [
      ['Ada Quillfeather', 'ada@lark.example', 'LARK WORKS'],
      ['Ben Quillfeather', 'ben@lark.example', 'Lark Works Ltd'],
      ['Cleo Quillfeather', 'cleo@lark.example', 'Lark Works Ltd'],
    ] as const) {
      await askedByPage(app, { school, fullName, email, employer });
    }
    const { people, employers } = await overview();
    expect(employers).toMatchObject([{ employer: 'Lark Works Ltd', people: 3, requests: 3 }]);
    expect(new Set(people.map(({ employer }) => employer))).toEqual(new Set(['Lark Works Ltd']));
  });

  test('G6: what stands in a book of somebody who asked nobody there is not told', async () => {
    const student = new TestStudent(await school.join('student', 'Tomas Novak'));
    await student.fillProfile();
    await student.addContact({ employer: 'HERON Mill' });
    const exception = {
      id: uuid7(),
      idempotencyKey: uuid7(),
      about: { kind: 'employer', name: 'Heron mill' },
      until: app.clock.now.slice(0, 10),
      reason: 'They asked for our students.',
    };
    await school.owner.call('courtesy.addException', exception);
    expect((await overview()).exceptions).toMatchObject([{ employer: 'heron mill' }]);
    expect(await written()).toEqual(['Lark Works Ltd']);
  });

  test('G29: nobody is quoted who was erased', async () => {
    const own = { school, fullName: 'Dov Wren', email: 'dov@wren.example', employer: 'WREN House' };
    const { contact } = await askedByPage(app, own);
    expect(await written()).toContain('WREN House');
    await contact.send('erase', { sure: 'yes' });
    expect(await written()).toEqual(['Lark Works Ltd', 'wren house']);
  });
});
