import { inTenant } from '@acquaint/db/tenant';
import { testDatabases } from '@acquaint/db/testing/test-database';
import { uuid7 } from '@acquaint/db/uuid7';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadSchool } from './services/dossier/load-school.ts';
import { aSource } from './testing/library-procedures.ts';
import { testSchool, type TestSchool } from './testing/school.ts';
import { type TestApp, testApp } from './testing/test-app.ts';
import type { TestClient } from './testing/test-client.ts';

interface Source {
  id: string;
  version: number;
  title: string;
  state: string;
  fit?: string;
}
interface Help {
  version: number;
  text: string;
  email: string | null;
}

describe.each(testDatabases())('where to read, and where to get help, on $name', ({ open }) => {
  let app: TestApp;
  let school: TestSchool;
  let editor: TestClient;
  let student: TestClient;
  beforeAll(async () => {
    app = await testApp(await open());
    school = await testSchool(app);
    editor = await school.join('library_editor');
    student = await school.join('student');
  });
  afterAll(() => app.close());

  const save = (changes = {}) => editor.call<Source>('sources.save', aSource(changes));
  const setState = ({ id, version }: Source, state: string) =>
    editor.call<Source>('sources.setState', { id, version, state, idempotencyKey: uuid7() });
  const seen = (field: string | null = 'water engineering') =>
    student.call<Source[]>('sources.forField', { field });

  test('E3: students see what is in force, what fits their field first', async () => {
    const draft = await save({ title: 'A draft' });
    expect(draft.state).toBe('draft');
    const medicine = await save({ title: 'Medicine', groups: ['health'], fieldIds: [] });
    const anything = await save({ title: 'Anything', groups: [], fieldIds: [] });
    const water = await save({ title: 'Water' });
    for (const source of [medicine, anything, water]) await setState(source, 'published');
    const shown = (await seen()).map(({ title, fit }) => [title, fit]);
    expect(shown).toEqual([
      ['Water', 'field'],
      ['Anything', 'all'],
      ['Medicine', 'other'],
    ]);
    expect((await seen(null))[0]?.title).toBe('Anything');
    expect((await student.call<Source[]>('sources.list')).map(({ title }) => title)).not.toContain(
      'A draft',
    );
    expect((await editor.call<Source[]>('sources.list')).map(({ title }) => title)).toContain(
      'A draft',
    );
    const foreign = await (await testSchool(app, 'Elsewhere')).join('student');
    expect(await foreign.call('sources.forField', { field: 'water engineering' })).toEqual([]);
    for (const { id } of await seen()) {
      const now = (await editor.call<Source[]>('sources.list')).find((one) => one.id === id);
      if (now) await setState(now, 'retired');
    }
    expect(await seen()).toEqual([]);
  });

  test('a change in force is seen at once; a second click and an old version change nothing', async () => {
    const input = aSource({ title: 'Rivers' });
    const one = await editor.call<Source>('sources.save', input);
    expect(await editor.call('sources.save', input)).toEqual(one);
    const published = await setState(one, 'published');
    const mended = { ...input, title: 'Rivers and lakes', version: published.version };
    const saved = await editor.call<Source>('sources.save', { ...mended, idempotencyKey: uuid7() });
    expect(saved.state).toBe('published');
    expect((await seen()).map(({ title }) => title)).toContain('Rivers and lakes');
    const late = { ...mended, idempotencyKey: uuid7() };
    const { code, present } = await editor.refused('sources.save', late);
    expect({ code, present }).toMatchObject({ code: 'conflict', present: { version: 3 } });
    const again = { id: one.id, version: 1, state: 'retired', idempotencyKey: uuid7() };
    expect((await editor.refused('sources.setState', again)).code).toBe('conflict');
    await setState(saved, 'retired');
  });

  test.each([
    [{ url: 'library.example.edu' }, 'url', 'whole address'],
    [{ url: 'http://library.example.edu' }, 'url', 'https://'],
    [{ url: 'javascript:alert(1)' }, 'url', 'whole address'],
    [{ url: 'https://me:secret@library.example.edu' }, 'url', 'password'],
    [{ url: 'https://localhost:3000' }, 'url', 'one network'],
    [{ title: ' ' }, 'title', 'a title'],
    [{ note: '' }, 'note', 'look for'],
    [{ note: 'x'.repeat(501) }, 'note', '500 characters'],
    [{ fieldIds: ['alchemy'] }, 'fieldIds.0', 'from the list'],
  ])('%j is refused by field, with the reason', async (changes, field, reason) => {
    const { code, problems } = await editor.refused('sources.save', aSource(changes));
    expect({ code, field: problems[0]?.field }).toEqual({ code: 'bad_input', field });
    expect(problems[0]?.reason).toContain(reason);
  });

  test('nobody but editors and owners writes sources, nobody but owners the help page', async () => {
    const help = { version: null, text: 'x', email: null, phone: null, bookingUrl: null };
    for (const role of ['student', 'advisor', 'analyst'] as const) {
      const who = await school.join(role);
      expect((await who.refused('sources.save', aSource())).code).toBe('not_allowed');
      const page = { ...help, idempotencyKey: uuid7() };
      expect((await who.refused('help.save', page)).code).toBe('not_allowed');
    }
    const page = { ...help, idempotencyKey: uuid7() };
    expect((await editor.refused('help.save', page)).code).toBe('not_allowed');
    await school.owner.call('sources.save', aSource({ title: 'Of the owner' }));
  });

  test('help: none at first, then one page of the school, saved once and never over another’s', async () => {
    expect(await student.call('help.get')).toBeNull();
    const page = {
      version: null,
      text: 'Come by on Tuesdays.\n\nBring your draft.',
      email: 'careers@school.example',
      phone: '+49 30 1234567',
      bookingUrl: 'https://booking.school.example/careers',
      idempotencyKey: uuid7(),
    };
    const saved = await school.owner.call<Help>('help.save', page);
    expect(await school.owner.call('help.save', page)).toEqual(saved);
    expect(await student.call('help.get')).toMatchObject({ text: page.text, email: page.email });
    const ownHelp = await inTenant(
      app.deps.database,
      { organizationId: school.id },
      async (tx) => (await loadSchool(tx)).school.helpUrl,
    );
    expect(ownHelp, 'R89: the rules know the address').toBe(page.bookingUrl);
    const twice = { ...page, text: 'Mine', idempotencyKey: uuid7() };
    const refused = await school.owner.refused('help.save', twice);
    expect({ code: refused.code, present: refused.present }).toMatchObject({
      code: 'conflict',
      present: { text: page.text },
    });
    const next = { ...page, version: saved.version, text: '', idempotencyKey: uuid7() };
    expect((await school.owner.call<Help>('help.save', next)).version).toBe(2);
    const foreign = await testSchool(app, 'Elsewhere');
    expect(await foreign.owner.call('help.get')).toBeNull();
  });

  test.each([
    [{ email: 'careers' }, 'email', 'e-mail address'],
    [{ phone: 'call us' }, 'phone', 'telephone number'],
    [{ bookingUrl: 'http://booking.school.example' }, 'bookingUrl', 'https://'],
    [{ text: 'x'.repeat(4001) }, 'text', '4000 characters'],
  ])('help with %j is refused by field', async (changes, field, reason) => {
    const { problems } = await school.owner.refused('help.save', {
      version: null,
      text: '',
      email: null,
      phone: null,
      bookingUrl: null,
      ...changes,
      idempotencyKey: uuid7(),
    });
    expect(problems[0]?.field).toBe(field);
    expect(problems[0]?.reason).toContain(reason);
  });
});
